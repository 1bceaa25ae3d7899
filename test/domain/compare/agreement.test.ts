import fc from "fast-check";
import { agreementOf } from "../../../src/domain/compare/agreement";
import { comparisonOf, type Placing } from "../../../src/domain/compare/comparison";
import { crossTable } from "../../../src/domain/compare/crossTable";

const transposed = (counts: readonly (readonly number[])[]): number[][] => counts[0]!.map((_, j) => counts.map((row) => row[j]!));
const label = { en: "", "zh-CN": "" };
const abc = ["A", "B", "C"];
const placing = (tier: readonly (string | null)[], tiers = abc): Placing => ({ system: "", label, tiers, tier });

describe("two published tables", () => {
  // Agresti (1990), Categorical Data Analysis, table 2.10: ratings of husbands and wives; R package vcd, Kappa(SexualFun).
  const couples = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]];
  // Agresti (2002), Categorical Data Analysis, table 2.8: income and job satisfaction, 1331 concordant and 849 discordant pairs.
  const satisfaction = [[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]];

  it("weighted kappa of husbands and wives is 0.2374", () => {
    expect(agreementOf(couples).kappa).toBeCloseTo(0.2374, 4);
    expect(agreementOf(couples)).toMatchObject({ customers: 91, same: 33 / 91 });
  });
  it("tau-b of income and job satisfaction is 0.1524", () => {
    expect(agreementOf(satisfaction).tauB).toBeCloseTo(0.1524, 4);
    expect(agreementOf(satisfaction).opposed).toBeCloseTo(849 / 4560, 12);
  });
});

describe("figures by hand", () => {
  it("a one-tier move of one customer in four", () => {
    // A A B C against A B B C: the distances add up to 1; by chance to 14/4, for Σ|i−j| n_i. n_.j = 2(0+2+2) + 1(1+0+1) + 1(2+2+0) = 14.
    const { counts } = crossTable([0, 0, 1, 2], [0, 1, 1, 2], 3, 3);
    expect(counts).toEqual([[1, 1, 0], [0, 1, 0], [0, 0, 1]]);
    const found = agreementOf(counts);
    expect(found.same).toBe(0.75);
    expect(found.kappa).toBeCloseTo(1 - 4 / 14, 12);
    // 6 pairs; 4 in the same order, none opposed; one tie on either side.
    expect(found.tauB).toBeCloseTo(4 / 5, 12);
    expect(found.opposed).toBe(0);
  });
  it("customers who have no tier under one of the systems are not counted, and shares are of a row", () => {
    const table = crossTable([0, 0, null, 1, 1], [0, 1, 0, null, 1], 3, 2);
    expect(table).toEqual({ counts: [[1, 1], [0, 1], [0, 0]], shares: [[0.5, 0.5], [0, 1], [null, null]], customers: 3 });
  });
  it("systems with different numbers of tiers have an order in common, but no places", () => {
    expect(agreementOf([[2, 0], [0, 1], [0, 1]])).toMatchObject({ same: null, kappa: null, opposed: 0 });
    expect(agreementOf([[2, 0], [0, 1], [0, 1]]).tauB).toBeCloseTo(4 / Math.sqrt(5 * 4), 12);
  });
  it("where everyone is in one tier there is nothing to measure by", () => {
    expect(agreementOf([[3, 0], [0, 0]])).toEqual({ customers: 3, same: 1, kappa: null, tauB: null, opposed: 0 });
    expect(agreementOf([[0, 0], [0, 0]])).toEqual({ customers: 0, same: null, kappa: null, tauB: null, opposed: null });
    expect(agreementOf([[1]])).toEqual({ customers: 1, same: 1, kappa: null, tauB: null, opposed: null });
  });
});

const places = fc.integer({ min: 2, max: 5 }).chain((tiers) => {
  const place = fc.integer({ min: 0, max: tiers - 1 });
  return fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 40 }).map((rows) => ({ tiers, rows }));
});
const countsOf = ({ tiers, rows }: { tiers: number; rows: readonly (readonly [number, number])[] }) => crossTable(rows.map(([a]) => a), rows.map(([, b]) => b), tiers, tiers).counts;

describe("laws of agreement", () => {
  it("which system comes first does not matter", () => {
    fc.assert(fc.property(places, (given) => {
      const counts = countsOf(given);
      expect(agreementOf(transposed(counts))).toEqual(agreementOf(counts));
    }));
  });
  it("a system agrees with itself fully, unless all customers are in one tier", () => {
    fc.assert(fc.property(places, ({ tiers, rows }) => {
      const own = agreementOf(countsOf({ tiers, rows: rows.map(([a]) => [a, a] as const) }));
      const several = new Set(rows.map(([a]) => a)).size > 1;
      expect(own).toMatchObject({ same: 1, kappa: several ? 1 : null, tauB: several ? 1 : null });
    }));
  });
  it("every figure stays within its bounds", () => {
    fc.assert(fc.property(places, (given) => {
      const { same, kappa, tauB, opposed } = agreementOf(countsOf(given));
      for (const share of [same, opposed]) if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      for (const figure of [kappa, tauB]) if (figure !== null) expect(figure >= -1 - 1e-12 && figure <= 1 + 1e-12).toBe(true);
    }));
  });
  it("tau-b turns its sign when one system is turned upside down", () => {
    fc.assert(fc.property(places, (given) => {
      const counts = countsOf(given);
      const [before, turned] = [counts, [...counts].reverse()].map((table) => agreementOf(table).tauB);
      fc.pre(before !== null);
      expect(turned).toBeCloseTo(-before!, 12);
    }));
  });
});

describe("who moves", () => {
  const names = ["甲", "乙", "丙", "丁", "戊"];
  const first = placing(["A", "B", "C", "A", null]);
  const second = placing(["C", "A", "C", "B", "A"]);

  it("the customer that moves furthest comes first, equal ones in row order, those with one tier last", () => {
    const { movers } = comparisonOf([first, second], names);
    expect(movers).toEqual([{ row: 0, spread: 1 }, { row: 1, spread: 0.5 }, { row: 3, spread: 0.5 }, { row: 2, spread: 0 }, { row: 4, spread: null }]);
  });
  it("counts who is better and who is worse off under the second system", () => {
    expect(comparisonOf([first, second], names).pairs).toMatchObject([{ first: 0, second: 1, better: 1, worse: 2, table: { customers: 4 } }]);
  });
  it("the middle of three tiers is where the third of five is", () => {
    const five = placing(["v", "w", "x", "y", "z"], ["v", "w", "x", "y", "z"]);
    const three = placing(["A", "A", "B", "C", "C"]);
    expect(comparisonOf([five, three], names).movers.map(({ row }) => row)).toEqual([1, 3, 0, 2, 4]);
  });
  it("a tier the system does not list is taken as worse than those it lists", () => {
    const { systems, pairs } = comparisonOf([placing(["A", "?"], ["A"]), placing(["A", "?"], ["A"])], ["甲", "乙"]);
    expect(systems[0]!.tiers).toEqual(["A", "?"]);
    expect(pairs[0]!.agreement.same).toBe(1);
  });
  it("reordering the customers only reorders the list", () => {
    const order = [3, 1, 4, 0, 2];
    const moved = comparisonOf([first, second].map((one) => placing(order.map((row) => one.tier[row]!))), order.map((row) => names[row]!));
    const before = comparisonOf([first, second], names);
    expect(moved.pairs).toEqual(before.pairs);
    const spreads = (one: typeof before) => Object.fromEntries(one.movers.map(({ row, spread }) => [one.names[row], spread]));
    expect(spreads(moved)).toEqual(spreads(before));
  });
  it("three systems make three pairs", () => {
    expect(comparisonOf([first, second, first], names).pairs.map((pair) => [pair.first, pair.second])).toEqual([[0, 1], [0, 2], [1, 2]]);
  });
});
