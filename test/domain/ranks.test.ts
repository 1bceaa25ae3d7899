import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { evaluate, type RawCell } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import { spline } from "../../src/domain/stats/spline";
import ABCOPT from "../../src/domain/tiering/ABCOPT";
import FALSEBIG from "../../src/domain/tiering/FALSEBIG";
import GEANAL from "../../src/domain/tiering/GEANAL";
import MULTITOP from "../../src/domain/tiering/MULTITOP";
import PARETOABC from "../../src/domain/tiering/PARETOABC";
import PYRAMID from "../../src/domain/tiering/PYRAMID";

const swiss = path.resolve(__dirname, "../../../shared/data/swiss_inhabitants_1900.csv");

function run(method: AnyMethod, inputs: Readonly<Record<string, readonly RawCell[]>>, params = {}) {
  const outcome = evaluate(method, { inputs, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** Different amounts in no order, from losses to large ones. */
const amounts = (n: number): number[] => Array.from({ length: n }, (_, i) => ((i * 7919) % n) ** 2 - 3 * n);

const byValue = [
  ["PYRAMID", PYRAMID, (v: number[]) => ({ profit: v }), "tier", ["高端", "主要", "普通", "小客户"]],
  ["PARETOABC", PARETOABC, (v: number[]) => ({ profit: v }), "tier", ["A", "B", "C"]],
  ["ABCOPT", ABCOPT, (v: number[]) => ({ values: v }), "tier", ["A", "B", "C"]],
  ["GEANAL", GEANAL, (v: number[]) => ({ orders: v, credit: v }), "tier", ["A", "B", "C", "D"]],
  ["MULTITOP", MULTITOP, (v: number[]) => ({ sales: v }), "group", ["优质", "普通"]],
] as const;

describe.each(byValue)("%s", (_, method, inputs, output, tiers) => {
  it.each([5, 6, 19, 20, 101])("never gives the better of %i customers a worse tier, in whatever order they stand", (n) => {
    const values = amounts(n);
    const place = run(method, inputs(values)).columns[output]!.map((tier) => (tiers as readonly unknown[]).indexOf(tier));
    const falling = values.map((_value, row) => row).sort((a, b) => values[b]! - values[a]!);
    const found = falling.map((row) => place[row]!);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).toBe(0);
    const turned = run(method, inputs([...values].reverse())).columns[output]!.map((tier) => (tiers as readonly unknown[]).indexOf(tier));
    expect(turned.reverse()).toEqual(place);
  });

  it("moves nobody when every amount is in another currency", () => {
    const values = amounts(40);
    expect(run(method, inputs(values.map((value) => value * 8))).columns[output]).toEqual(run(method, inputs(values)).columns[output]);
  });
});

it("a false big customer is always a big one", () => {
  const sales = amounts(30);
  const { falseBig, big } = run(FALSEBIG, { sales, profit: [...sales].reverse() }).columns;
  expect(falseBig).toContain(true);
  falseBig!.forEach((is, row) => is && expect(big![row]).toBe(true));
});

it("a spline through points of a cubic is that cubic, and has its slope", () => {
  const cubic = (x: number): number => 2 * x ** 3 - x ** 2 + 3 * x - 1;
  const x = [0, 0.5, 1.5, 2, 4];
  const { value, slope } = spline(x, x.map(cubic));
  for (const at of [0, 0.2, 1, 1.9, 3.3, 4]) {
    expect(value(at)).toBeCloseTo(cubic(at), 10);
    expect(slope(at)).toBeCloseTo(6 * at ** 2 - 2 * at + 3, 10);
  }
});

(existsSync(swiss) ? it : it.skip)("Swiss municipalities of 1900: 642, 434 and 1,820; the R package's way 639, 438 and 1,819", () => {
  const values = readFileSync(swiss, "utf8").trim().split(/\r?\n/).slice(1).map(Number);
  const { figures, tables } = run(ABCOPT, { values });
  expect([figures.inA, figures.inB, figures.inC]).toEqual([642, 434, 1820]);
  expect(tables.package!.map((row) => row[4])).toEqual([639, 438, 1819]);
});
