import fc from "fast-check";
import { bgNbdLikelihood } from "../../src/domain/scoring/bgnbdModel";
import { gammaGammaLikelihood, groupSpending, type Spending } from "../../src/domain/scoring/gammaGammaModel";
import { groupHistories, type Histories } from "../../src/domain/scoring/histories";
import { bgNbdModel, fit, gammaGammaModel, paretoNbdModel, type Fitted } from "../../src/domain/scoring/lifetimeFit";
import { paretoNbdLikelihood } from "../../src/domain/scoring/paretoNbdModel";
import { minimise, type Evaluated } from "../../src/domain/stats/bfgs";
import { curvature, inverseOf } from "../../src/domain/stats/information";
import { maximumLikelihood } from "../../src/domain/stats/maximumLikelihood";
import { nelderMead, plainBgNbd, plainGammaGamma, plainHessian, plainParetoNbd, type Customer } from "./lifetimePlain";
import { bgNbdCustomers, paretoNbdCustomers } from "./lifetimeSamples";

const histories = (customers: readonly Customer[]): Histories => groupHistories(customers.map(({ x, tx, T }) => ({ purchases: x, recency: tx, age: T })));
const spending = (customers: readonly Customer[]): Spending[] => groupSpending(customers.filter(({ x }) => x > 0).map(({ x, z }) => ({ purchases: x, mean: z })));
const times = (n: number, customers: readonly Customer[]): Customer[] => Array.from({ length: n }, () => customers).flat();

const bought = bgNbdCustomers(3000, 7, [0.6, 6, 0.9, 2.5], [6, 4, 15]);
const stayed = paretoNbdCustomers(2000, 11, [0.7, 8, 0.6, 12]);

const models = [
  ["BG/NBD", bought, (c: readonly Customer[], p: readonly number[]): Evaluated => bgNbdLikelihood(histories(c), p), plainBgNbd, [0.6, 6, 0.9, 2.5]],
  ["Pareto/NBD", stayed, (c: readonly Customer[], p: readonly number[]): Evaluated => paretoNbdLikelihood(histories(c), p), plainParetoNbd, [0.7, 8, 0.6, 12]],
  ["Gamma-Gamma", bought, (c: readonly Customer[], p: readonly number[]): Evaluated => gammaGammaLikelihood(spending(c), p), plainGammaGamma, [6, 4, 15]],
] as const;
const fits: Readonly<Record<string, (customers: readonly Customer[]) => Fitted>> = {
  "BG/NBD": (customers) => fit(bgNbdModel, histories(customers), undefined) as Fitted,
  "Pareto/NBD": (customers) => fit(paretoNbdModel, histories(customers), undefined) as Fitted,
  "Gamma-Gamma": (customers) => fit(gammaGammaModel, spending(customers), undefined) as Fitted,
};
const [purchases, values] = [fits["BG/NBD"]!(bought), fits["Gamma-Gamma"]!(bought)];

describe.each(models)("%s", (name, customers, grouped, plain, truth) => {
  const some = customers.slice(0, 200);
  const few = customers.slice(0, 500);
  const ofFew = fits[name]!(few);

  it("has the likelihood the formula gives customer by customer, equal histories counted together", () => {
    for (const factor of [0.3, 1, 4]) {
      const at = truth.map((value, i) => value * (i % 2 === 0 ? factor : 1 / factor));
      const { value } = grouped(times(3, some), at);
      expect(Math.abs(value / (3 * plain(some, at)) - 1)).toBeLessThan(1e-9);
    }
  });

  it("has the slopes that differences of the plain likelihood show", () => {
    const at = truth.map((value, i) => value * [1.3, 0.7, 1.2, 0.8][i]!);
    const { gradient } = grouped(some, at);
    at.forEach((value, i) => {
      const width = 1e-4 * value;
      const moved = (by: number): number => plain(some, at.map((other, j) => (j === i ? other + by : other)));
      expect(Math.abs((moved(width) - moved(-width)) / (2 * width) - gradient[i]!)).toBeLessThan(1e-5 * (1 + Math.abs(gradient[i]!)));
    });
  });

  it("finds the parameters the customers were made with, within a few standard errors", () => {
    const { parameters, converged } = fits[name]!(customers);
    expect(converged).toBe(true);
    parameters.forEach(({ estimate, standardError }, i) => {
      expect(Math.abs(estimate - truth[i]!) / standardError!).toBeLessThan(3);
      expect(standardError!).toBeLessThan(truth[i]!);
    });
  });

  it("has the log-likelihood of its estimates, in the unit of the data", () => {
    const { values, logLikelihood } = ofFew;
    expect(Math.abs(logLikelihood! / plain(few, values) - 1)).toBeLessThan(1e-9);
  });

  it("has the standard errors of the plain likelihood's second derivatives by the parameters themselves", () => {
    const { values, parameters } = ofFew;
    const information = plainHessian((at) => -plain(few, at), values);
    const variance = inverseOf(information)!;
    parameters.forEach(({ standardError }, i) => expect(Math.abs(standardError! / Math.sqrt(variance[i]![i]!) - 1)).toBeLessThan(2e-3));
  });

  it("finds the optimum Nelder and Mead find on the plain likelihood", () => {
    const found = nelderMead((logs) => -plain(few, logs.map(Math.exp)) / few.length, truth.map((value) => Math.log(value * 1.4)), 1e-13);
    ofFew.values.forEach((value, i) => expect(Math.abs(value / Math.exp(found.x[i]!) - 1)).toBeLessThan(1e-4));
  });
});

it("BG/NBD and Gamma-Gamma have the plain likelihood with slopes for any customers, loyal and lost, equal and extreme", () => {
  const customer = fc.record({ x: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5000 })), part: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })), T: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.double({ min: 1e-3, max: 1e5, noNaN: true })), z: fc.double({ min: 1e-2, max: 1e7, noNaN: true }) });
  const positive = fc.double({ min: 0.02, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.array(customer, { minLength: 1, maxLength: 12 }), fc.tuple(positive, positive, positive, positive), (drawn, at) => {
      const all = drawn.map(({ x, part, T, z }) => ({ x, tx: x === 0 ? 0 : part * T, T, z }));
      for (const [of, grouped, plain] of [[at, (p: readonly number[]) => bgNbdLikelihood(histories(all), p), plainBgNbd], [at.slice(0, 3), (p: readonly number[]) => gammaGammaLikelihood(spending(all), p), plainGammaGamma]] as const) {
        const [{ value, gradient }, expected] = [grouped(of), plain(all, of)];
        // The plain formula subtracts large logarithms from each other.
        const size = all.reduce((sum, { x }) => sum + 100 * (1 + x), 0);
        expect(Math.abs(value - expected)).toBeLessThan(1e-10 * size + 1e-9 * Math.abs(expected));
        expect(gradient.every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 400, seed: 6 },
  );
});

it("stays finite where a customer who bought thousands of times has long been gone", () => {
  const lost = [{ x: 5000, tx: 1, T: 1e6, z: 5 }];
  const at = [2, 3, 0.5, 4];
  const { value, gradient } = bgNbdLikelihood(histories(lost), at);
  expect(value / plainBgNbd(lost, at)).toBeCloseTo(1, 9);
  expect(gradient.every(Number.isFinite)).toBe(true);
});

function endsAlike<Data>(model: Parameters<typeof fit<Data>>[0], data: Data): void {
  const { unit, data: whole, lost } = model.scaled(data);
  let looked = 0;
  const likelihood: typeof model.likelihood = (some, at) => {
    if (some === whole) looked++;
    return model.likelihood(some, at);
  };
  const quick = fit({ ...model, likelihood, scaled: () => ({ unit, data: whole, lost }) }, data, undefined) as Fitted;
  expect(looked).toBeLessThan(20);
  const slow = maximumLikelihood((at) => model.likelihood(whole, at), model.starts(whole), model.counts(data).customers);
  if (!slow.converged) throw new Error("The search from every start does not converge.");
  expect(quick.logLikelihood! + lost).toBeCloseTo(slow.logLikelihood, 7);
  quick.parameters.forEach(({ estimate, standardError }, i) => {
    const inUnit = model.parameters[i]!.scaled ? unit : 1;
    expect(estimate / inUnit / slow.estimates[i]!).toBeCloseTo(1, 5);
    expect(standardError! / inUnit / slow.standardErrors[i]!).toBeCloseTo(1, 5);
  });
}

describe("the fit", () => {
  it.each<[string, () => void]>([
    ["BG/NBD", () => endsAlike(bgNbdModel, histories(bought))],
    ["Pareto/NBD", () => endsAlike(paretoNbdModel, histories(stayed))],
    ["Gamma-Gamma", () => endsAlike(gammaGammaModel, spending(bought))],
  ])("%s: looks at all customers a few times only, and ends where searching all of them from every start ends", (_, check) => check());

  it("is the same in days as in weeks, and in cents as in euros", () => {
    const scaled = bought.map(({ x, tx, T, z }) => ({ x, tx: 7 * tx, T: 7 * T, z: 100 * z }));
    const [weeks, days] = [purchases, fit(bgNbdModel, histories(scaled), undefined) as Fitted];
    [1, 7, 1, 1].forEach((factor, i) => {
      expect(days.values[i]! / (factor * weeks.values[i]!)).toBeCloseTo(1, 6);
      expect(days.parameters[i]!.standardError! / (factor * weeks.parameters[i]!.standardError!)).toBeCloseTo(1, 6);
    });
    const [euros, cents] = [values, fit(gammaGammaModel, spending(scaled), undefined) as Fitted];
    [1, 1, 100].forEach((factor, i) => expect(cents.values[i]! / (factor * euros.values[i]!)).toBeCloseTo(1, 6));
  });

  it("does not depend on the order of the customers", () => {
    const turned = fit(bgNbdModel, histories([...bought].reverse()), undefined) as Fitted;
    purchases.values.forEach((value, i) => expect(turned.values[i]! / value).toBeCloseTo(1, 7));
  });

  it("of twice the customers has the same estimates and standard errors smaller by the root of two", () => {
    const twice = fit(bgNbdModel, histories(times(2, bought)), undefined) as Fitted;
    twice.parameters.forEach(({ estimate, standardError }, i) => {
      expect(estimate / purchases.values[i]!).toBeCloseTo(1, 7);
      expect((standardError! * Math.SQRT2) / purchases.parameters[i]!.standardError!).toBeCloseTo(1, 5);
    });
  });

  it("says which parameter ran off where customers do not differ", () => {
    const poisson = (rate: number): number[] => Array.from({ length: 10 }, (_, k) => Math.round(1000 * Math.exp(-rate) * rate ** k / Array.from({ length: k }, (_x, i) => i + 1).reduce((product, i) => product * i, 1)));
    const alike = poisson(2).flatMap((customers, x) => Array.from({ length: customers }, () => ({ x, tx: x === 0 ? 0 : 10, T: 10, z: 0 })));
    const found = fit(bgNbdModel, histories(alike), undefined);
    expect(found).toMatchObject({ converged: false });
    expect(found.converged === false && JSON.stringify(found.issue)).toMatch(/did not converge: \w+ (grows without bound|shrinks to 0)/);
  });
});

describe("quasi-Newton search", () => {
  const search = { tolerance: 1e-9, most: 500, longest: 2, within: 100 };
  const rosenbrock = ([x, y]: readonly number[]): Evaluated => ({
    value: (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2,
    gradient: [-2 * (1 - x!) - 400 * x! * (y! - x! * x!), 200 * (y! - x! * x!)],
  });

  it("follows a bent valley to its end", () => {
    const { x, converged, steps } = minimise(rosenbrock, [-1.2, 1], search);
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(1, 8);
    expect(x[1]).toBeCloseTo(1, 8);
    expect(steps).toBeLessThan(60);
  });

  it("says so when it is stopped on the way", () => {
    expect(minimise(rosenbrock, [-1.2, 1], { ...search, most: 3 })).toMatchObject({ converged: false, steps: 3 });
  });

  it("gives up on a function that falls for ever", () => {
    const slide = ([x]: readonly number[]): Evaluated => ({ value: Math.exp(-x!), gradient: [-Math.exp(-x!)] });
    const { converged, x } = minimise(slide, [0], { ...search, tolerance: 1e-300 });
    expect(converged).toBe(false);
    expect(x[0]).toBeGreaterThan(100);
    expect(x[0]).toBeLessThan(103);
  });

  it("turns back where the function ends", () => {
    const wall = ([x]: readonly number[]): Evaluated => (x! <= 0 ? { value: NaN, gradient: [NaN] } : { value: x! - Math.log(x!), gradient: [1 - 1 / x!] });
    expect(minimise(wall, [0.01], search).x[0]).toBeCloseTo(1, 8);
  });

  it("takes the best of several starts", () => {
    // ln L with a low top at 0.2 and the high one at 5.
    const two = ([x]: readonly number[]): Evaluated => {
      const bump = (at: number, high: number): number => high * Math.exp(-(((x! - at) / (at / 5)) ** 2));
      const slope = (at: number, high: number): number => (bump(at, high) * -2 * (x! - at)) / (at / 5) ** 2;
      return { value: bump(0.2, 1) + bump(5, 2), gradient: [slope(0.2, 1) + slope(5, 2)] };
    };
    const found = maximumLikelihood(two, [[0.19], [4.5]], 1);
    expect(found.converged && found.estimates[0]).toBeCloseTo(5, 6);
    expect(found.converged && found.standardErrors[0]).toBeCloseTo(0.5, 4);
  });

  it("second derivatives and inverse are those of a quadratic form, and a saddle has none", () => {
    const form = [[4, 1, 0.5], [1, 3, -1], [0.5, -1, 2]];
    const found = curvature((x) => form.map((row) => row.reduce((sum, value, j) => sum + value * x[j]!, 0)), [1, -2, 3]);
    const inverse = inverseOf(found)!;
    form.forEach((row, i) => form.forEach((_, k) => expect(row.reduce((sum, value, j) => sum + value * inverse[j]![k]!, 0)).toBeCloseTo(Number(i === k), 8)));
    expect(inverseOf([[1, 2], [2, 1]])).toBeNull();
  });
});
