import type { AnyMethod } from "../../../src/domain/method/method";
import pareto from "../../../src/domain/tiering/PARETOABC";
import points from "../../../src/domain/tiering/POINTSTIER";
import breaks from "../../../src/domain/tiering/JENKS";
import worksheet from "../../../src/domain/tiering/FIRMNESS";
import { firmnessAmongOthers } from "../../../src/domain/compare/firmness";
import { meanFirmness, systemFirmness, tiersOf, usualFirmness, type FirmnessOptions, type SystemFirmness } from "../../../src/domain/compare/systemFirmness";
import { evaluate } from "../../../src/domain/method/evaluate";
import { seededRandom, shuffled, xorshift32 } from "../../../src/domain/stats/random";
import { cardOf } from "../../../src/domain/table/preview";

/** Runs a system on one column of figures, and both kinds of firmness to their end. */
function firmness(method: AnyMethod, input: string, values: readonly number[], options: Partial<FirmnessOptions> = {}): SystemFirmness & { tier: readonly (string | null)[]; steps: readonly number[] } {
  const call = { inputs: { [input]: values }, params: {} };
  const outcome = evaluate(method, call);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const tier = tiersOf(outcome.value.columns[cardOf(method).tier]!);
  const work = systemFirmness(method, call, tier, { ...usualFirmness, ...options });
  const steps: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) steps.push(step.value);
  return { ...step.value, tier, steps };
}

/** 100 customers, 1 to 100. */
const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
/** Twenty customers close together. */
const near = (value: number): number[] => Array.from({ length: 20 }, (_, i) => value + i / 10);

describe("random numbers", () => {
  it("are Marsaglia's: his seed is followed by 723471715", () => {
    expect(xorshift32(2463534242)).toBe(723471715);
  });
  it("every order of three is as likely", () => {
    const random = seededRandom(1);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) seen.set(shuffled(3, random).join(""), (seen.get(shuffled(3, random).join("")) ?? 0) + 1);
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
  it("another seed gives others, zero and its neighbours among them", () => {
    expect(new Set([0, 1, 2, 3, -1].map((seed) => seededRandom(seed)())).size).toBe(5);
  });
});

describe("firmness of tiers that depend on the other customers", () => {
  it("is the same for the same seed and another for another", () => {
    const once = firmness(pareto, "profit", hundred);
    expect(firmness(pareto, "profit", hundred)).toEqual(once);
    expect(firmness(pareto, "profit", hundred, { seed: 2 }).amongOthers).not.toEqual(once.amongOthers);
  });
  it("is full for the customers far from a cut and about a half beside it", () => {
    const { amongOthers, tier } = firmness(pareto, "profit", hundred);
    expect(tier[80]).toBe("A");
    expect(tier[79]).toBe("B");
    expect([amongOthers[99], amongOthers[50], amongOthers[0]]).toEqual([1, 1, 1]);
    expect(amongOthers[80]).toBeLessThan(0.75);
    expect(amongOthers[80]).toBeGreaterThan(0.3);
    expect(amongOthers[84]).toBeGreaterThan(amongOthers[81]!);
  });
  it("stays between 0 and 1, in steps of one judgement of a hundred", () => {
    for (const share of firmness(pareto, "profit", hundred).amongOthers) {
      expect(share! >= 0 && share! <= 1).toBe(true);
      expect(Math.abs(share! * 100 - Math.round(share! * 100))).toBeLessThan(1e-9);
    }
  });
  it("belongs to the customer, not to its place in the list, where the list is long", () => {
    const upside = firmness(pareto, "profit", [...hundred].reverse()).amongOthers;
    const mean = (shares: readonly (number | null)[]): number => shares.reduce<number>((sum, share) => sum + share!, 0) / shares.length;
    expect(mean(upside)).toBeCloseTo(mean(firmness(pareto, "profit", hundred).amongOthers), 1);
    expect([upside[0], upside[99]]).toEqual([1, 1]);
  });
  it("is full for groups that lie far apart, and yet such tiers do not rest on a customer's own figures", () => {
    const { amongOthers, tier, ownFigures } = firmness(breaks, "values", [...near(10), ...near(500), ...near(9000), ...near(90000)]);
    expect(new Set(tier).size).toBe(4);
    expect(new Set(amongOthers)).toEqual(new Set([1]));
    expect(ownFigures).toBe(false);
  });
  it("is that of the only customer there is", () => {
    expect(firmness(pareto, "profit", [5]).amongOthers).toEqual([1]);
  });
  it("does not count a resample the system cannot be applied to, and has no answer where none was left", () => {
    const all = (judge: (rows: readonly number[]) => readonly string[] | null): readonly (number | null)[] => {
      const work = firmnessAmongOthers(["A", "A", null], judge, { resamples: 40, seed: 1 });
      let step = work.next();
      while (!step.done) step = work.next();
      return step.value;
    };
    expect(all((rows) => (rows.length < 2 ? null : rows.map(() => "A")))).toEqual([1, 1, null]);
    expect(all(() => null)).toEqual([null, null, null]);
  });
});

describe("firmness of tiers by fixed cuts", () => {
  const figures = [100, 999, 1000, 1001, 4999, 5000, 9000];
  it("is full whoever the others are, and says so", () => {
    const { amongOthers, ownFigures } = firmness(points, "points", figures);
    expect(amongOthers.every((share) => share === 1)).toBe(true);
    expect(ownFigures).toBe(true);
  });
});

describe("firmness against errors in the figures", () => {
  it("a customer just above a cut is less firm than one well above it", () => {
    const { underError } = firmness(pareto, "profit", hundred);
    expect(underError![80]).toBeLessThan(0.95);
    expect(underError![99]).toBe(1);
    expect(underError![40]).toBe(1);
  });
  it("without error nobody moves", () => {
    expect(firmness(pareto, "profit", hundred, { error: 0 }).underError!.every((share) => share === 1)).toBe(true);
  });
  it("is not asked of a system that reads no amounts", () => {
    expect(firmness(points, "points", [100, 1000]).underError).toBeNull();
  });
});

it("the work reports itself step by step up to the whole, so that it can be stopped", () => {
  const { steps } = firmness(pareto, "profit", hundred, { resamples: 11 });
  expect(steps).toHaveLength(18);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);
});

it("a tier is as firm as its customers on average", () => {
  expect(meanFirmness(["A", "A", "B", null], [1, 0.5, 0.2, null], "A")).toBe(0.75);
  expect(meanFirmness(["A"], [1], "B")).toBeNull();
});

it("TB.FIRMNESS gives the same answer as the wizard's comparison of the same rule", () => {
  const { amongOthers, underError } = firmness(pareto, "profit", hundred);
  const outcome = evaluate(worksheet, { inputs: { values: hundred }, params: { limits: [0.2, 0.9] } });
  expect(outcome.ok && outcome.value.columns).toMatchObject({ firmness: amongOthers, underError });
});
