import fc from "fast-check";
import { run } from "./arbitraries";

// Whole cents, many of them equal, some zero or negative; limits in whole percent: all sums are exact in BigInt.
const cents = fc.array(fc.oneof(fc.constantFrom(0, 100, 100, 500, 1000), fc.integer({ min: -300, max: 20_000 })), { minLength: 1, maxLength: 20 });
/** Values of 100 in all, with limits among their own cumulative shares: customers that reach a limit exactly. */
const onLimits = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 }).chain((ends) => {
  const sorted = [...ends, 100].sort((a, b) => a - b);
  const values = sorted.map((end, i) => end - (sorted[i - 1] ?? 0));
  let share = 0;
  const shares = [...values].sort((a, b) => b - a).map((value) => (share += value)).slice(0, -1);
  return fc.subarray(shares, { minLength: 1, maxLength: Math.min(3, shares.length) }).map((chosen) => ({ values, limits: chosen }));
});
const limits = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 }).map((all) => [...all].sort((a, b) => a - b));
const labels = ["A", "B", "C", "D"];

/** Rows ranked before a row: larger values, and equal ones further up. */
const aheadOf = (values: readonly number[], row: number): number[] =>
  values.flatMap((value, other) => (value > values[row]! || (value === values[row] && other < row) ? [other] : []));
const positive = (values: readonly number[], rows: readonly number[]): bigint => rows.reduce((sum, row) => sum + BigInt(Math.max(0, values[row]!)), 0n);

describe.each(["upto", "cross"] as const)("tiers by cumulative share, mode %s", (mode) => {
  it("put a customer in the first tier whose limit its share keeps within, the largest in the first and who adds nothing in the last", () => {
    fc.assert(
      fc.property(fc.oneof(fc.record({ values: cents, limits }), onLimits), ({ values, limits: percents }) => {
        const names = labels.slice(0, percents.length + 1);
        const found = run("TIERCUM", { values: values.map((value) => value / 100) }, { limits: percents.map((percent) => percent / 100), labels: names, mode }).columns.tier!;
        const total = positive(values, values.map((_, row) => row));
        values.forEach((value, row) => {
          const ahead = aheadOf(values, row);
          const before = positive(values, ahead);
          const after = before + BigInt(Math.max(0, value));
          const within = (percent: number): boolean => (mode === "upto" ? after * 100n <= BigInt(percent) * total : before * 100n < BigInt(percent) * total);
          const at = percents.findIndex(within);
          const expected = value <= 0 ? percents.length : ahead.length === 0 ? 0 : at < 0 ? percents.length : at;
          expect(found[row]).toBe(names[expected]);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("tiers by rank", () => {
  it("hold as many customers as the shares say, rounded half up and at least one at the top, the larger and earlier first", () => {
    const shares = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 }).map((all) => [...all].sort((a, b) => a - b));
    fc.assert(
      fc.property(cents, shares, (values, ends) => {
        const names = labels.slice(0, ends.length + 1);
        const parts = [...ends, 100].map((end, i) => (end - (ends[i - 1] ?? 0)) / 100);
        const found = run("TIERRANK", { values }, { shares: parts, labels: names }).columns.tier!;
        // ⌊p n / 100 + ½⌋ in whole numbers.
        const counts = ends.map((end) => Math.max(1, Math.floor((2 * end * values.length + 100) / 200)));
        values.forEach((_, row) => {
          const at = counts.findIndex((count) => aheadOf(values, row).length < count);
          expect(found[row]).toBe(names[at < 0 ? ends.length : at]);
        });
      }),
      { numRuns: 200 },
    );
  });
});
