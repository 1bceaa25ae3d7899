import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { looksLikeLines } from "../../src/domain/rollup/detect";
import { readHeading } from "../../src/domain/column/header";
import type { TableCell } from "../../src/domain/column/cell";
import { readDate } from "../../src/domain/column/number";
import { evaluate, type Evaluation } from "../../src/domain/method/evaluate";
import { decimal, plus, toNumber, zero } from "../../src/domain/money/decimal";
import rollup from "../../src/domain/scoring/ROLLUP";
import { periodsBy, type PeriodKind } from "../../src/domain/rollup/periods";

type Line = readonly [customer: TableCell, date: TableCell, amount: TableCell, order?: TableCell];
function run(lines: readonly Line[], params: Readonly<Record<string, unknown>>): Evaluation {
  const inputs = { customer: lines.map(([customer]) => customer), date: lines.map(([, date]) => date), amount: lines.map(([, , amount]) => amount), ...(lines.some((line) => line.length > 3) ? { order: lines.map((line) => line[3] ?? null) } : {}) };
  const outcome = evaluate(rollup, { inputs, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
/** One column of the customers, by the customer. */
const by = (evaluation: Evaluation, column: string): Record<string, unknown> =>
  Object.fromEntries(evaluation.tables["customers"]!.map((row, i) => [String(row[0]), columnOf(evaluation, column)[i]]));
const columnOf = (evaluation: Evaluation, column: string): unknown[] => {
  const at = evaluation.heads["customers"]!.findIndex((head) => head.column === column);
  return evaluation.tables["customers"]!.map((row) => row[at]);
};
/** Numbers that are the same on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x7fffffff) * sides) % sides;
  };
}
function someLines(seed: number, count: number): Line[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (): Line => [`c${roll(12)}`, 45_900 + roll(200), (roll(20_000) - 3_000) / 100, roll(4) === 0 ? null : `n${roll(30)}`]);
}
const sorted = (evaluation: Evaluation): unknown[] => [...evaluation.tables["customers"]!].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

describe.each([1, 2, 3, 4, 5])("invoice lines rolled up, with made-up lines number %i", (seed) => {
  const lines = someLines(seed, 300);
  const params = { asOf: 46_050, from: 45_920, period: "month" };
  const all = run(lines, params);
  it("add up to the same total, to the cent", () => {
    const counting = lines.filter(([, date]) => Number(date) <= 46_050 && Number(date) >= 45_920);
    const total = toNumber(counting.reduce((sum, [, , amount]) => plus(sum, decimal(Number(amount))), zero));
    const totals = Object.values(by(all, "total")) as number[];
    expect(toNumber(totals.reduce((sum, value) => plus(sum, decimal(value)), zero))).toBe(total);
    expect(all.figures).toMatchObject({ countedLines: counting.length, countedAmount: total });
    expect(Number(all.figures["later"]) + Number(all.figures["earlier"]) + counting.length).toBe(lines.length);
  });
  it("add up to the same total over the periods of every customer", () => {
    const heads = all.heads["customers"]!;
    for (const row of all.tables["customers"]!) {
      const periods = row.filter((_, i) => heads[i]!.column === "period") as number[];
      expect(toNumber(periods.reduce((sum, value) => plus(sum, decimal(value)), zero))).toBe(row[1]);
    }
  });
  it("give the same customers whatever the order of the lines", () => {
    const roll = dice(seed + 100);
    const shuffled = lines.map((line) => ({ line, key: roll(1_000_000) })).sort((a, b) => a.key - b.key).map(({ line }) => line);
    expect(sorted(run(shuffled, params))).toEqual(sorted(all));
  });
  it("give the same answer as of a day, however many lines come later", () => {
    const withLater = [...lines, ...someLines(seed + 50, 50).map(([customer, , amount, order]): Line => [customer, 46_051, amount, order ?? null])];
    expect(run(withLater, params).tables).toEqual(all.tables);
  });
});

describe("a customer", () => {
  it("stands where its first counting line stands", () => {
    expect(Object.keys(by(run([["z", 46_100, 1], ["b", 46_000, 1], ["a", 46_000, 1], ["z", 46_001, 1]], { asOf: 46_050 }), "total"))).toEqual(["b", "a", "z"]);
  });
  it("is told apart by case and leading zeros, not by spaces around its name", () => {
    expect(by(run([["a", 46_000, 1], ["A", 46_000, 2], [" a", 46_000, 4], ["007", 46_000, 8], [7, 46_000, 16]], { asOf: 46_050 }), "total")).toEqual({ a: 5, A: 2, "007": 8, "7": 16 });
  });
  it("with returns only has a total, and no order, date or mean", () => {
    const { tables, notes } = run([["a", 46_000, -5]], { asOf: 46_050 });
    expect(tables["customers"]).toEqual([["a", -5, 0, 1, "", "", "", "", "", "", "", "", ""]]);
    expect(JSON.stringify(notes)).toContain("returns only");
  });
  it("has an order of nothing where a line of zero stands, and none where it is below zero", () => {
    expect(by(run([["a", 46_000, 0], ["a", 46_001, -0.01]], { asOf: 46_050 }), "orders")).toEqual({ a: 1 });
  });
  it("counts lines on the as-of date and on the first day, at any time of day", () => {
    expect(by(run([["a", 46_050.99, 1], ["a", 46_051, 2], ["a", 46_000, 4], ["a", 45_999.99, 8]], { asOf: 46_050, from: 46_000.5 }), "total")).toEqual({ a: 5 });
  });
});

describe("what cannot be rolled up", () => {
  const issues = (lines: readonly Line[], params: Readonly<Record<string, unknown>>): unknown[] => {
    const outcome = evaluate(rollup, { inputs: { customer: lines.map(([id]) => id), date: lines.map(([, date]) => date), amount: lines.map(([, , amount]) => amount) }, params });
    return outcome.ok ? [] : outcome.issues.map((issue) => [issue.code, "row" in issue ? issue.row : null]);
  };
  it("is named by its row, every one, and nothing is computed without it", () => {
    const lines: Line[] = [["a", 46_000, 1], ["", 46_000, 1], ["b", "2026-01-01", 1], ["c", 46_000, "ten"], ["d", 46_000, { error: "#REF!" }], [null, null, null], ["e", 3_000_000, 1]];
    expect(issues(lines, { asOf: 46_050 })).toEqual([["blank-cell", 1], ["not-a-number", 2], ["not-a-number", 3], ["cell-error", 4], ["not-a-date", 6]]);
  });
  it("is a span that ends before it begins", () => expect(issues([["a", 46_000, 1]], { asOf: 46_050, from: 46_051 })).toEqual([["method", null]]));
});

describe("periods", () => {
  const name = (kind: PeriodKind, day: string, firstMonth = 1): string => {
    const periods = periodsBy(kind, firstMonth);
    return periods.name(periods.of(readDate(day)!));
  };
  it.each([
    ["2026-01-01", "2026-W01"],
    ["2025-12-29", "2026-W01"],
    ["2025-12-28", "2025-W52"],
    ["2021-01-03", "2020-W53"],
    ["2023-01-01", "2022-W52"],
  ])("of weeks are ISO's: %s is in %s", (day, week) => expect(name("week", day)).toBe(week));
  it.each([
    ["month", "2026-12-31", 4, "2026-12"],
    ["quarter", "2026-03-31", 1, "2026 Q1"],
    ["quarter", "2026-04-01", 1, "2026 Q2"],
    ["quarter", "2026-01-31", 2, "2025-11 – 2026-01"],
    ["year", "2026-03-31", 4, "2025-04 – 2026-03"],
    ["year", "2026-04-01", 4, "2026-04 – 2027-03"],
    ["year", "2026-12-31", 1, "2026"],
  ] as const)("by %s: %s in a year from month %i is %s", (kind, day, firstMonth, wanted) => expect(name(kind, day, firstMonth)).toBe(wanted));
  it("without a line have a column all the same, up to the as-of date", () => {
    const { heads } = run([["a", readDate("2025-11-30")!, 1]], { asOf: readDate("2026-02-01")!, period: "month" });
    expect(heads["customers"]!.flatMap(({ column, label }) => (column === "period" ? [label!.en] : []))).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });
  it("too many to show are said to be hidden", () => {
    const { heads, notes } = run([["a", readDate("1926-01-01")!, 1]], { asOf: readDate("2026-02-01")!, period: "month" });
    expect(heads["customers"]!.filter(({ column }) => column === "period")).toHaveLength(400);
    expect(JSON.stringify(notes)).toContain("802");
  });
});

describe("a table is taken for invoice lines", () => {
  const looks = (headings: readonly string[], rows: readonly (readonly TableCell[])[]): unknown => looksLikeLines(headings.map(readHeading), rows);
  it("when customers come again and there are dates, as numbers or as text", () => {
    expect(looks(["客户名称", "开票日期", "金额"], [["甲", 46_000, 1], ["乙", 46_001, 2], ["甲", 46_002, 3]])).toEqual({ column: 0, rows: 3, customers: 2 });
    expect(looks(["Date", "Customer ID", "Amount"], [["2026-01-01", 7, 1], ["2026/1/2", 7, 2]])).toEqual({ column: 1, rows: 2, customers: 1 });
  });
  it("not for a customer entered twice by mistake, nor without a date", () => {
    const list = Array.from({ length: 20 }, (_, i) => [`c${i === 19 ? 0 : i}`, 46_000, i]);
    expect(looks(["Customer", "Last order date", "Sales"], list)).toBeNull();
    expect(looks(["Customer", "Sales", "Collected"], [["a", 1, 2], ["a", 3, 4]])).toBeNull();
  });
});

const data = path.resolve(__dirname, "../../../shared/data");
const sample = path.join(data, "CDNOW_sample.txt");
const here = existsSync(sample);
(here ? describe : describe.skip)(`the CDNOW sample${here ? "" : " (skipped: the shared data folder is absent)"}`, () => {
  it("gives the published repeat purchases, recency, age and mean repeat value of all 2,357 customers", () => {
    const lines = readFileSync(sample, "utf8").trim().split(/\r?\n/).map((line) => line.trim().split(/\s+/)).map(([, id, day, , dollars]): Line => [id!, readDate(day!), Number(dollars)]);
    const evaluation = run(lines, { asOf: readDate("1997-09-30")! });
    const published = readFileSync(path.join(data, "cdnow_customers_summary_with_transactions.csv"), "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.split(",").map(Number));
    const [x, recency, age, mean] = ["repeats", "recency", "age", "repeatMean"].map((column) => columnOf(evaluation, column).map(Number)) as [number[], number[], number[], number[]];
    expect(published).toHaveLength(2_357);
    expect(x).toEqual(published.map(([, repeats]) => repeats));
    published.forEach(([, , tx, t, zbar], i) => {
      expect([i, Math.abs(recency[i]! - tx!) <= 0.0051, Math.abs(age[i]! - t!) <= 0.0051, Math.abs(mean[i]! - zbar!) <= 0.0051]).toEqual([i, true, true, true]);
    });
  });
});
