import fc from "fast-check";
import { cumulativeCounts } from "../../src/domain/tiering/countQuota";
import { amount, anyNumber, positiveAmount, run, shuffled } from "./arbitraries";

const labels = ["A", "B", "C"];
const shares = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map(([a, b]) => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return [low / 100, (high - low) / 100, (100 - high) / 100];
});
const tiers = (id: string, values: readonly number[], params: Readonly<Record<string, unknown>>): readonly unknown[] =>
  run(id, { values }, { labels, ...params }).columns.tier!;

const rules: readonly [string, Readonly<Record<string, unknown>>][] = [
  ["TIER", { cuts: [500, 100] }],
  ["TIERRANK", { shares: [0.2, 0.3, 0.5], ties: "up" }],
  ["TIERCUM", { limits: [0.8, 0.95] }],
  ["TIERCUM", { limits: [0.7, 0.9], mode: "cross" }],
];

describe.each(rules)("%s with %o", (id, params) => {
  it("never puts a larger value in a worse tier", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 40 }), (values) => {
        const found = tiers(id, values, params);
        const place = (row: number): number => labels.indexOf(found[row] as string);
        values.forEach((a, i) => values.forEach((b, j) => a > b && expect(place(i)).toBeLessThanOrEqual(place(j))));
      }),
    );
  });
  it("only reorders the tiers when rows of different values are reordered", () => {
    fc.assert(
      fc.property(shuffled(amount), ({ rows, order }) => {
        fc.pre(new Set(rows).size === rows.length);
        const before = tiers(id, rows, params);
        expect(tiers(id, order.map((i) => rows[i]!), params)).toEqual(order.map((i) => before[i]));
      }),
    );
  });
  it("answers blank rows blank and does not let them change the others", () => {
    fc.assert(
      fc.property(fc.array(fc.option(positiveAmount), { minLength: 1, maxLength: 30 }), (values) => {
        const found = run(id, { values }, { labels, ...params }).columns.tier!;
        const filled = values.filter((value) => value !== null);
        expect(found.filter((_, row) => values[row] === null).every((tier) => tier === "")).toBe(true);
        if (filled.length > 0) expect(found.filter((_, row) => values[row] !== null)).toEqual(tiers(id, filled, params));
      }),
    );
  });
});

describe("tiers by rank or cumulative share", () => {
  it("move nobody when every amount doubles", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), shares, (values, parts) => {
        const doubled = values.map((value) => 2 * value);
        expect(tiers("TIERRANK", doubled, { shares: parts })).toEqual(tiers("TIERRANK", values, { shares: parts }));
        expect(tiers("TIERCUM", doubled, { limits: [0.8, 0.95] })).toEqual(tiers("TIERCUM", values, { limits: [0.8, 0.95] }));
      }),
    );
  });
});

describe("counts of customers per tier", () => {
  it("never fall, reach everybody, start with at least one, and are within half a customer of the share", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 2000 }), (parts, n) => {
        const counts = cumulativeCounts(parts, n);
        let share = 0;
        counts.forEach((count, j) => {
          share += parts[j]!;
          expect(count).toBeGreaterThanOrEqual(j === 0 ? 1 : counts[j - 1]!);
          expect(Math.abs(count - share * n) <= 0.5 + 1e-6 || count === 1).toBe(true);
        });
        expect(counts[counts.length - 1]).toBe(n);
      }),
    );
  });
});

describe("collection tiers", () => {
  it("stay as they are when sales and collections double", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sales: amount, collected: amount }), { minLength: 1, maxLength: 30 }), (rows) => {
        const found = (factor: number): readonly unknown[] =>
          run("COLLECTTIER", { sales: rows.map((row) => factor * row.sales), collected: rows.map((row) => factor * row.collected) }).columns.tier!;
        expect(found(2)).toEqual(found(1));
      }),
    );
  });
});

describe("the two directions of cut-offs", () => {
  it("give the same tiers when cut-offs and labels are both turned round", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 20 }), fc.constantFrom("lower", "upper"), (values, closed) => {
        const falling = run("TIER", { values }, { cuts: [500, 0, -3], labels: ["a", "b", "c", "d"], closed }).columns.tier;
        expect(run("TIER", { values }, { cuts: [-3, 0, 500], labels: ["d", "c", "b", "a"], closed }).columns.tier).toEqual(falling);
      }),
    );
  });
});
