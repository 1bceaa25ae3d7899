import fc from "fast-check";
import { compare, decimal, inUnits, minus, plus, sign, sum, times, toNumber, zero } from "../../src/domain/money/decimal";
import { largestRemainder } from "../../src/domain/quota/largestRemainder";
import { fill } from "../../src/domain/quota/waterFilling";
import { amount, anyNumber, positiveAmount, run, shuffled } from "./arbitraries";

const unit = fc.constantFrom(0.01, 0.0001, 0.1, 1, 100, 0.25, 3);
const tier = fc.constantFrom("A", "B", "C", "D", "N", null);
const multiplier = fc.constantFrom(0, 0.5, 0.8, 1, 1.2, 2.5);
const plan = fc.record({
  pool: fc.integer({ min: 0, max: 1_000_000_00 }).map((cents) => cents / 100),
  unit,
  multipliers: fc.tuple(multiplier, multiplier, multiplier, multiplier).map((all) => [...all]),
});
const numbers = (column: readonly unknown[]): number[] => column.filter((cell): cell is number => typeof cell === "number");

/** The pool in whole units, as a calculator would round it half up. */
const rounded = (pool: number, of: number): number => toNumber(times({ digits: inUnits(decimal(pool), decimal(of), "half-up"), places: 0 }, decimal(of)));

describe("credit quotas", () => {
  it("add up to exactly the pool, for any sales, classes, multipliers and unit, when a class that gets credit has sales", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sales: amount, tier }), { minLength: 1, maxLength: 40 }), plan, (rows, params) => {
        const found = run("CREDITQUOTA", { sales: rows.map((row) => row.sales), tier: rows.map((row) => row.tier) }, params);
        const claims = rows.some((row) => row.sales > 0 && (params.multipliers[["A", "B", "C", "D"].indexOf(row.tier ?? "N")] ?? 0) > 0);
        expect(toNumber(sum(numbers(found.columns.quota!)))).toBe(claims ? rounded(params.pool, params.unit) : 0);
        expect(found.figures.unallocated).toBe(claims ? 0 : rounded(params.pool, params.unit));
      }),
    );
  });

  it("of the whole system add up to ratio × sales × (1 + VAT), for any ratio, VAT and growth", () => {
    const customer = fc.record({ sales: positiveAmount, collected: amount });
    const hundredth = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max }).map((n) => n / 100);
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 30 }), hundredth(0, 100), hundredth(1, 99), hundredth(-50, 50), unit, (rows, vat, ratio, growth, step) => {
        const found = run(
          "MMCREDIT",
          { customer: rows.map((_, i) => `c${i}`), sales: rows.map((row) => row.sales), collected: rows.map((row) => row.collected) },
          { vat, ratio, growth, unit: step, multipliers: [1.2, 1, 0.8, 0.1] },
        );
        const sales = sum(rows.map((row) => row.sales));
        const one = decimal(1);
        const pool = times(times(sales, plus(one, decimal(growth))), times(decimal(ratio), plus(one, decimal(vat))));
        expect(toNumber(sum(numbers(found.columns.quota!)))).toBe(rounded(toNumber(pool), step));
      }),
    );
  });

  it("respect every cap, and use up the pool when the caps of each class leave room for it", () => {
    const capped = fc.record({ sales: positiveAmount, tier: fc.constantFrom("A", "B"), cap: fc.option(positiveAmount) });
    fc.assert(
      fc.property(fc.array(capped, { minLength: 1, maxLength: 20 }), plan, (rows, params) => {
        const found = run(
          "CREDITQUOTA",
          { sales: rows.map((row) => row.sales), tier: rows.map((row) => row.tier), cap: rows.map((row) => row.cap) },
          { pool: params.pool, unit: 0.01, multipliers: [1.2, 1, 0, 0] },
        );
        const quotas = found.columns.quota as readonly number[];
        rows.forEach((row, i) => expect(quotas[i]).toBeLessThanOrEqual(row.cap ?? Infinity));
        for (const [name, customers, , , classQuota, given] of found.tables.classes as readonly (readonly [string, number, number, number, number, number])[]) {
          const caps = rows.filter((row) => row.tier === name).map((row) => row.cap ?? Infinity);
          const room = caps.includes(Infinity) ? Infinity : toNumber(sum(caps));
          if (customers > 0) expect(given).toBe(Math.min(classQuota, room));
        }
      }),
    );
  });

  it("never give a heavier customer of the same class less", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sales: amount, tier }), { minLength: 2, maxLength: 30 }), plan, (rows, params) => {
        const quotas = run("CREDITQUOTA", { sales: rows.map((row) => row.sales), tier: rows.map((row) => row.tier) }, params).columns.quota as number[];
        rows.forEach((a, i) => rows.forEach((b, j) => {
          if (a.tier === b.tier && a.sales > b.sales) expect(quotas[i]).toBeGreaterThanOrEqual(quotas[j]!);
        }));
      }),
    );
  });

  it("only move with their customers when rows with different sales are reordered", () => {
    const row = fc.record({ sales: positiveAmount, tier: fc.constantFrom("A", "B", "C") });
    fc.assert(
      fc.property(shuffled(row), plan, ({ rows, order }, params) => {
        fc.pre(new Set(rows.map(({ sales }) => sales)).size === rows.length);
        const quotas = (list: typeof rows): readonly unknown[] =>
          run("CREDITQUOTA", { sales: list.map((one) => one.sales), tier: list.map((one) => one.tier) }, params).columns.quota!;
        const before = quotas(rows);
        expect(quotas(order.map((i) => rows[i]!))).toEqual(order.map((i) => before[i]));
      }),
    );
  });
});

describe("splitting by largest remainder", () => {
  it("hands out every unit, and each amount is the exact share rounded down or up", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1, maxLength: 30 }), (units, weights) => {
        const total = weights.reduce((a, b) => a + b, 0n);
        const given = largestRemainder(units, weights);
        expect(given.reduce((a, b) => a + b, 0n)).toBe(total === 0n ? 0n : units);
        if (total > 0n) given.forEach((n, i) => expect([0n, 1n]).toContain(n - (units * weights[i]!) / total));
      }),
    );
  });
});

describe("water filling", () => {
  const bound = fc.bigInt({ min: 0n, max: 300n });
  const claim = fc.record({ weight: fc.bigInt({ min: 0n, max: 1000n }), floor: bound, cap: fc.option(bound) }).map(({ weight, floor, cap }) => ({
    weight, cap, floor: cap !== null && cap < floor ? cap : floor,
  }));
  it("keeps every amount within its bounds and never gives more than there is", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2000n }), fc.array(claim, { minLength: 1, maxLength: 12 }), (units, claims) => {
        const { units: given, floorsCut } = fill(units, claims);
        const total = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
        expect(total(given) <= units).toBe(true);
        expect(floorsCut).toBe(total(claims.map(({ floor }) => floor)) > units);
        if (floorsCut) return;
        given.forEach((n, i) => {
          expect(n >= claims[i]!.floor).toBe(true);
          expect(claims[i]!.cap === null || n <= claims[i]!.cap!).toBe(true);
        });
        // What is left over could have gone to nobody who has weight.
        if (total(given) < units) claims.forEach(({ weight, cap }, i) => expect(weight === 0n || given[i] === cap).toBe(true));
      }),
      { numRuns: 500 },
    );
  });
});

describe("exact amounts", () => {
  it("read back as the number they were made of", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => expect(toNumber(decimal(value)) === value).toBe(true)));
  });
  it("add up to the same total in one go as one after the other", () => {
    const values = fc.array(fc.oneof(amount, anyNumber, fc.constantFrom(9e12, 90071992547409.91, 1e-7, -0.05)), { maxLength: 20 });
    fc.assert(fc.property(values, (all) => expect(compare(sum(all), all.map(decimal).reduce(plus, zero))).toBe(0)));
  });
  it("take back what was added", () => {
    fc.assert(fc.property(anyNumber, anyNumber, (a, b) => expect(sign(minus(minus(plus(decimal(a), decimal(b)), decimal(b)), decimal(a)))).toBe(0)));
  });
});
