import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { isFault } from "../../src/domain/issue/issue";
import { evaluate, type Evaluation, type RawCell } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import { bgNbdAlive, type BgNbd } from "../../src/domain/scoring/bgnbdModel";
import { bgNbdExpected, bgNbdProbability, bgNbdToCome } from "../../src/domain/scoring/bgnbdPurchases";
import BGNBD from "../../src/domain/scoring/BGNBD";
import CLVBGNBD from "../../src/domain/scoring/CLVBGNBD";
import GAMMAGAMMA from "../../src/domain/scoring/GAMMAGAMMA";
import PALIVE from "../../src/domain/scoring/PALIVE";
import { paretoNbdAlive } from "../../src/domain/scoring/paretoNbdModel";
import { paretoNbdProbability, paretoNbdToCome } from "../../src/domain/scoring/paretoNbdPurchases";
import PARETONBD from "../../src/domain/scoring/PARETONBD";
import { nelderMead } from "../../bench/nelderMead";
import { plainBgNbd, plainGammaGamma, plainHypergeometric } from "./lifetimePlain";
import { bgNbdCustomers } from "./lifetimeSamples";

type Columns = Readonly<Record<string, readonly RawCell[]>>;

function run(method: AnyMethod, inputs: Columns, params = {}): Evaluation {
  const outcome = evaluate(method, { inputs, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const pick = (columns: Columns, names: readonly string[]): Columns => Object.fromEntries(names.map((name) => [name, columns[name]!]));
const historyNames = ["frequency", "recency", "age"];
const published: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const pareto = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };

describe("BG/NBD", () => {
  /** As published: with ₂F₁, for a other than 1. */
  const asPublished = ({ r, alpha, a, b }: BgNbd, t: number): number =>
    ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * plainHypergeometric(r, b, a + b - 1, t / (alpha + t)));

  it("expects the purchases the published formula gives", () => {
    for (const a of [0.3, 0.793, 1.2, 4]) for (const t of [0.5, 3, 39, 300]) expect(bgNbdExpected({ ...published, a }, t) / asPublished({ ...published, a }, t)).toBeCloseTo(1, 9);
  });

  it("expects them where the formula has no value, at a = 1, and where its digits cancel, for a short time", () => {
    const [below, at, above] = [1 - 1e-4, 1, 1 + 1e-4].map((a) => bgNbdExpected({ ...published, a }, 39));
    expect((below! + above!) / 2 / at!).toBeCloseTo(1, 7);
    expect(bgNbdExpected(published, 1e-9) / ((published.r * 1e-9) / published.alpha)).toBeCloseTo(1, 8);
    expect(bgNbdExpected(published, 0)).toBe(0);
  });

  it("expects as much by the series as by the integral, which takes over for long times", () => {
    // 40-digit quadrature of E(1 − (1 + pt/α)^−r)/p.
    expect(bgNbdExpected({ ...published, alpha: 0.001 }, 39)).toBeCloseTo(34.24514593900902, 9);
    expect(bgNbdExpected(published, 1e6)).toBeCloseTo(53.54047825301458, 9);
    const [series, integral] = [430, 435].map((t) => bgNbdExpected(published, t));
    expect(integral! - series!).toBeGreaterThan(0);
    expect((bgNbdExpected(published, 432.5) - series!) / (integral! - series!)).toBeCloseTo(0.5, 2);
  });

  it.each([0.1, 5, 39])("gives probabilities that add up to one and to the expected purchases in a time of %d", (t) => {
    const probabilities = Array.from({ length: 600 }, (_, x) => bgNbdProbability(published, x, t));
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10);
    expect(probabilities.reduce((sum, one, x) => sum + x * one, 0)).toBeCloseTo(bgNbdExpected(published, t), 8);
  });

  it("has everybody without a repeat purchase alive", () => {
    for (const age of [0, 10, 1e6]) expect(bgNbdAlive(published, { purchases: 0, recency: 0, age })).toBe(1);
  });

  it("thinks a customer the less alive the longer the silence, and the sooner so the more it bought", () => {
    const alive = (purchases: number, recency: number, age: number): number => bgNbdAlive(published, { purchases, recency, age });
    for (const x of [1, 2, 10]) for (const silence of [0, 1, 10, 100]) expect(alive(x, 30, 30 + silence)).toBeGreaterThan(alive(x, 30, 31 + 2 * silence));
    expect(alive(10, 10, 40)).toBeLessThan(alive(1, 10, 40));
  });

  it("stays right for 10,000 repeat purchases", () => {
    const history = { purchases: 10_000, recency: 43, age: 43 };
    const alive = 1 / (1 + 0.793 / (2.426 + 9999));
    expect(bgNbdAlive(published, history)).toBeCloseTo(alive, 12);
    expect(bgNbdAlive(published, { ...history, age: 52 })).toBe(0);
    // 40-digit quadrature for r + x, α + T, a and b + x.
    expect(bgNbdExpected({ r: 10_000.243, alpha: 43, a: 0.793, b: 10_002.4 }, 39) / 6906.793839908952).toBeCloseTo(1, 11);
    const rate = 10_000.243 / 47.414;
    expect(bgNbdToCome(published, history, 1) / (alive * rate)).toBeCloseTo(0.99, 2);
    const far = run(BGNBD, { frequency: [10_000], recency: [43], age: [43] }, { parameters: Object.values(published), horizon: 39, top: 3 });
    expect(Number.isFinite(far.figures.logLik as number)).toBe(true);
  });
});

describe("Pareto/NBD", () => {
  it.each([0.1, 5, 39])("gives probabilities that add up to one in a time of %d, and to the expected purchases of a new customer", (t) => {
    const probabilities = Array.from({ length: 400 }, (_, x) => paretoNbdProbability(pareto, x, t));
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    const newcomer = paretoNbdToCome(pareto, { purchases: 0, recency: 0, age: 0 }, t);
    expect(probabilities.reduce((sum, one, x) => sum + x * one, 0)).toBeCloseTo(newcomer, 7);
  });

  it("doubts customers who bought once, the more the longer ago, and trusts those just seen", () => {
    const alive = (purchases: number, recency: number, age: number): number => paretoNbdAlive(pareto, { purchases, recency, age });
    expect(alive(0, 0, 0)).toBe(1);
    expect(alive(0, 0, 10)).toBeLessThan(1);
    expect(alive(0, 0, 40)).toBeLessThan(alive(0, 0, 10));
    expect(alive(26, 30.86, 31)).toBeGreaterThan(0.98);
    expect(alive(10_000, 43, 43)).toBe(1);
    expect(alive(10_000, 43, 52)).toBeCloseTo(0, 12);
  });

  it("is continuous where s is 1 and where the rates are alike", () => {
    const history = { purchases: 3, recency: 20, age: 30 };
    const [below, at, above] = [1 - 1e-5, 1, 1 + 1e-5].map((s) => paretoNbdToCome({ ...pareto, s }, history, 10));
    expect((below! + above!) / 2 / at!).toBeCloseTo(1, 8);
    const [less, same, more] = [-1e-5, 0, 1e-5].map((by) => paretoNbdAlive({ ...pareto, beta: pareto.alpha * (1 + by) }, history));
    expect((less! + more!) / 2 / same!).toBeCloseTo(1, 8);
  });

  it("answers at once for parameters far from any customer's", () => {
    for (const extreme of [{ r: 1e9, alpha: 1e9 }, { s: 1e9, beta: 1e12 }, { alpha: 1e-9 }, { r: 1e-9, s: 1e-9 }, { beta: 1e-9, s: 1e6 }]) {
      const alive = paretoNbdAlive({ ...pareto, ...extreme }, { purchases: 2, recency: 5, age: 39 });
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
      expect(paretoNbdProbability({ ...pareto, ...extreme }, 2, 39)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("lifetime value", () => {
  const params = { parameters: Object.values(published), spending: [6.25, 3.74, 15.44] };
  const one = { frequency: [2], recency: [30.43], age: [38.86], value: [22.35] };

  it("without discounting is the purchases of the whole time at the expected value", () => {
    const { columns } = run(CLVBGNBD, one, { ...params, rate: 0, months: 12 });
    const purchases = bgNbdToCome(published, { purchases: 2, recency: 30.43, age: 38.86 }, 12 * 4.345);
    expect(columns.expected![0]).toBeCloseTo(purchases, 10);
    expect(columns.clv![0]).toBeCloseTo(purchases * 24.663713910761153, 9);
  });

  it("is less the more is discounted, and more for a longer time, a higher margin and dearer purchases", () => {
    const clv = (change: object, inputs: Columns = one): number => run(CLVBGNBD, inputs, { ...params, ...change }).columns.clv![0] as number;
    expect(clv({ rate: 0.02 })).toBeLessThan(clv({}));
    expect(clv({ rate: 0.25, months: 1 })).toBeCloseTo(clv({ rate: 0, months: 1 }) / 1.25, 10);
    expect(clv({ months: 13 })).toBeGreaterThan(clv({}));
    expect(clv({ margin: 0.3 })).toBeCloseTo(0.3 * clv({}), 10);
    expect(clv({}, { ...one, value: [23] })).toBeGreaterThan(clv({}));
  });
});

describe("customers no model can be fitted to", () => {
  const alike = (n: number, [frequency, recency, age, value]: readonly (number | null)[]): Columns => ({
    frequency: new Array<RawCell>(n).fill(frequency!), recency: new Array<RawCell>(n).fill(recency!), age: new Array<RawCell>(n).fill(age!), value: new Array<RawCell>(n).fill(value!),
  });
  const methods = [BGNBD, PALIVE, PARETONBD, GAMMAGAMMA, CLVBGNBD] as readonly AnyMethod[];
  const cases: readonly (readonly [string, Columns])[] = [
    ["one customer", alike(1, [3, 10, 20, 5])],
    ["49 customers who bought again among many who did not", Object.fromEntries(Object.entries(alike(49, [1, 10, 20, 5])).map(([name, cells]) => [name, [...cells, ...alike(500, [0, null, 20, null])[name]!]]))],
    ["customers all alike", alike(60, [2, 10, 20, 30])],
    ["customers of whom none came back", alike(60, [0, 0, 20, 0])],
    ["customers seen for no time", alike(60, [1, 0, 0, 5])],
  ];
  describe.each(cases)("%s", (_, columns) => {
    it.each(methods.map((method) => [method.id, method] as const))("are answered #N/A by %s, with a reason that is also a note of the run", (_id, method) => {
      const found = run(method, pick(columns, Object.keys(method.inputs)));
      for (const cells of Object.values(found.columns)) for (const cell of cells) expect(isFault(cell) && cell.fault).toBe("#N/A");
      expect(found.figures.converged).toBe(false);
      expect(found.notes.length).toBeGreaterThan(0);
      expect(JSON.stringify(found.notes)).toMatch(/at least 50 customers|did not converge/);
      expect(found.why(0, "en", (issue) => (issue.code === "method" ? issue.text.en : issue.code))).toMatch(/at least 50 customers|did not converge/);
    });
  });
});

describe("a whole table", () => {
  const customers = bgNbdCustomers(800, 3, [0.6, 6, 0.9, 2.5], [6, 4, 15]);
  const columns: Columns = {
    frequency: customers.map(({ x }) => x), recency: customers.map(({ tx }) => tx), age: customers.map(({ T }) => T), value: customers.map(({ z }) => z),
  };
  const fitted = run(BGNBD, pick(columns, historyNames), { horizon: 10 });

  it("is fitted from the 50th customer on who bought again", () => {
    const upTo = (repeaters: number): Columns => {
      const end = customers.findIndex((_, i) => customers.slice(0, i + 1).filter(({ x }) => x > 0).length === repeaters);
      return Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.slice(0, end + 1)]));
    };
    for (const [method, names] of [[BGNBD, historyNames], [GAMMAGAMMA, ["frequency", "value"]]] as const) {
      expect(run(method, pick(upTo(49), names)).figures).toMatchObject({ repeaters: 49, converged: false });
      expect(run(method, pick(upTo(50), names)).figures).toMatchObject({ repeaters: 50, converged: true });
    }
  });

  it("answers the same with the fitted parameters as with those given", () => {
    const parameters = fitted.tables.parameters!.map((row) => row[1]);
    expect(run(BGNBD, pick(columns, historyNames), { parameters, horizon: 10 }).columns).toEqual(fitted.columns);
    expect(run(PALIVE, pick(columns, historyNames)).columns.alive).toEqual(fitted.columns.alive);
    expect(run(CLVBGNBD, columns).columns.alive).toEqual(fitted.columns.alive);
  });

  it("expects about as many customers of each number of purchases as there are, and as many in all", () => {
    const rows = fitted.tables.check!;
    expect(rows.map((row) => row[0])).toEqual(["0", "1", "2", "3", "4", "5", "6", "7+"]);
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(800);
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(800, 9);
    for (const [, actual, expected] of rows) expect(Math.abs(Number(actual) - Number(expected))).toBeLessThan(4 * Math.sqrt(Number(expected)));
  });

  it("has standard errors for each parameter, the same in the table as in the figures", () => {
    for (const [name, estimate, se] of fitted.tables.parameters!) {
      expect(fitted.figures[String(name)]).toBe(estimate);
      expect(fitted.figures[`${String(name)}Se`]).toBe(se);
      expect(se).toBeGreaterThan(0);
    }
  });

  it("gives the tiers their shares of the customers, by falling lifetime value", () => {
    const { columns: found, tables } = run(CLVBGNBD, columns);
    expect(tables.tiers!.map((row) => row.slice(0, 2))).toEqual([["A", 160], ["B", 240], ["C", 400]]);
    const least = (tier: string): number => Math.min(...found.clv!.filter((_, row) => found.tier![row] === tier).map(Number));
    const most = (tier: string): number => Math.max(...found.clv!.filter((_, row) => found.tier![row] === tier).map(Number));
    expect(least("A")).toBeGreaterThanOrEqual(most("B"));
    expect(least("B")).toBeGreaterThanOrEqual(most("C"));
  });

  it("warns where dear customers buy more often, which the model of values takes not to be", () => {
    const dear = customers.map(({ x, z }) => (x === 0 ? null : z * 0.01 + x));
    const found = run(GAMMAGAMMA, { frequency: columns.frequency!, value: dear });
    expect(found.figures.correlation).toBeGreaterThan(0.3);
    expect(JSON.stringify(found.notes)).toContain("correlated");
    expect(JSON.stringify(run(GAMMAGAMMA, pick(columns, ["frequency", "value"])).notes)).not.toContain("correlated");
  });
});

const data = path.resolve(__dirname, "../../../shared/data/cdnow_customers_summary_with_transactions.csv");
(existsSync(data) ? describe : describe.skip)(`the published CDNOW sample${existsSync(data) ? "" : " (no ../shared/data here)"}`, () => {
  const read = (): Columns => {
    const rows = readFileSync(data, "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.split(",").map(Number));
    return Object.fromEntries(["frequency", "recency", "age", "value"].map((name, i) => [name, rows.map((row) => row[i + 1]!)]));
  };
  const rounded = (found: Evaluation, names: readonly string[], decimals: number): string[] => names.map((name) => (found.figures[name] as number).toFixed(decimals));

  it("BG/NBD: 0.243, 4.414, 0.793, 2.426 with log-likelihood −9582.4", () => {
    const found = run(BGNBD, pick(read(), historyNames), { horizon: 39 });
    expect(rounded(found, ["r", "alpha", "a", "b"], 3)).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    expect(rounded(found, ["rSe", "alphaSe", "aSe", "bSe"], 2)).toEqual(["0.01", "0.38", "0.19", "0.71"]);
    expect(found.figures.logLik).toBeCloseTo(-9582.4256, 3);
    expect([found.figures.customers, found.figures.repeaters]).toEqual([2357, 946]);
    expect(found.columns.expected![0]).toBeCloseTo(1.226, 3);
  });

  it("has the optimum that Nelder and Mead find on the plain likelihood, customer by customer", () => {
    const columns = read();
    const customers = columns.frequency!.map((x, i) => ({ x: Number(x), tx: Number(columns.recency![i]), T: Number(columns.age![i]), z: Number(columns.value![i]) }));
    const [bought, spent] = [run(BGNBD, pick(columns, historyNames)).figures, run(GAMMAGAMMA, pick(columns, ["frequency", "value"])).figures];
    for (const [plain, start, found] of [
      [plainBgNbd, [1, 80, 1, 1], ["r", "alpha", "a", "b"].map((name) => bought[name])],
      [plainGammaGamma, [5, 4, 20], ["p", "q", "v"].map((name) => spent[name])],
    ] as const) {
      const ends = nelderMead((logs) => -plain(customers, logs.map(Math.exp)), start.map(Math.log)).map(Math.exp);
      found.forEach((value, i) => expect(Math.abs((value as number) / ends[i]! - 1)).toBeLessThan(1e-4));
    }
  });

  it("Gamma-Gamma: 6.25, 3.74, 15.45 with log-likelihood −4055.92, number and value of purchases hardly correlated", () => {
    const found = run(GAMMAGAMMA, pick(read(), ["frequency", "value"]));
    expect(rounded(found, ["p", "q", "v"], 2)).toEqual(["6.25", "3.74", "15.45"]);
    expect(found.figures.logLik).toBeCloseTo(-4055.92, 2);
    expect(found.figures.correlation).toBeLessThan(0.3);
    expect(found.columns.expected!.slice(0, 3).map((value) => (value as number).toFixed(2))).toEqual(["24.66", "18.91", "35.17"]);
    expect(found.notes).toEqual([]);
  });

  it("Pareto/NBD: 0.553, 10.578, 0.606, 11.67 with log-likelihood −9595.0", () => {
    const found = run(PARETONBD, pick(read(), historyNames));
    expect(rounded(found, ["r", "alpha", "s"], 3)).toEqual(["0.553", "10.578", "0.606"]);
    expect(found.figures.beta).toBeCloseTo(11.669, 2);
    expect(found.figures.logLik).toBeCloseTo(-9595.0, 1);
  });
});
