import fc from "fast-check";
import type { TableCell } from "../../src/domain/column/cell";
import { readRows } from "../../src/domain/column/readRows";
import type { InputField } from "../../src/domain/method/method";
import { runningSums, safe, sum, toNumber } from "../../src/domain/money/decimal";
import { allocate } from "../../src/domain/quota/allocate";
import { largestRemainder, largestRemainderOf } from "../../src/domain/quota/largestRemainder";
import { productDifference } from "../../src/domain/quota/productDifference";
import { rfmScores } from "../../src/domain/scoring/rfmScores";
import { quantileCuts } from "../../src/domain/stats/quantile";
import { rankByRadix } from "../../src/domain/stats/radix";
import { descendingOrder } from "../../src/domain/stats/rank";
import { bandsOf } from "../../src/domain/tiering/bands";
import { cumulativeShares, tiersByTotal } from "../../src/domain/tiering/cumulative";
import { tiersByRank } from "../../src/domain/tiering/rankTiers";
import { allocate as plainAllocate } from "./plain/allocate";
import { readRows as plainReadRows } from "./plain/readRows";
import * as plain from "./plain/tiers";

/** Few enough different values for ties everywhere, zeros of both signs, losses, cents, thirds, and the ends of what is calculated with. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 4, arbitrary: fc.integer({ min: -1e9, max: 1e11 }).map((cents) => cents / 100) },
  fc.constantFrom(0, -0, 1 / 3, 0.1 + 0.2, 0.1234567, 1e100, -1e100, 1e-100, 5e-324, 1e15 + 0.25, 123456.7891, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }),
);
const values = fc.array(value, { maxLength: 50 });
/** Above the number of rows from which on digits are sorted instead of rows. */
const many = fc.tuple(values, fc.integer({ min: 0, max: 20 })).map(([some, times]) => Array.from({ length: times }, () => some).flat());
const missing = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(cell, { nil: null, freq: 4 });

describe("the quick ways of ranking", () => {
  it("order rows as a sort by comparisons does", () => {
    fc.assert(fc.property(values, (some) => expect([...rankByRadix(some).rows]).toEqual(plain.descendingOrder(some))));
    fc.assert(fc.property(many, (some) => expect(descendingOrder(some)).toEqual(plain.descendingOrder(some))));
  });

  it("take the second key where values are equal, a missing one last", () => {
    const keyed = many.chain((some) => fc.tuple(fc.constant(some), fc.array(missing(fc.integer({ min: -2, max: 2 })), { minLength: some.length, maxLength: some.length })));
    fc.assert(fc.property(keyed, ([some, second]) => expect(descendingOrder(some, second)).toEqual(plain.descendingOrder(some, second))));
  });

  it("give the tiers, ranks and last ranks of the rule", () => {
    const shares = fc.constantFrom([0.2, 0.3, 0.3, 0.2], [0.01, 0.19, 0.3, 0.5], [0, 1], [1, 0], [1]);
    fc.assert(
      fc.property(many, shares, fc.constantFrom("stable" as const, "up" as const), (some, parts, ties) => {
        const { order, ranks, tier, reach } = tiersByRank(some, parts, { ties });
        expect({ order, ranks, tier, reach }).toEqual(plain.tiersByRank(some, parts, ties));
      }),
    );
  });

  it("give the cumulative shares and their tiers", () => {
    const limits = fc.constantFrom([0.8, 0.95], [0.7, 0.9], [0.5], [0.1, 0.2, 0.3]);
    fc.assert(
      fc.property(many, limits, fc.constantFrom("upto" as const, "cross" as const), (some, cuts, mode) => {
        const found = cumulativeShares(some);
        const { order, upTo, before, total } = found;
        expect({ order, upTo, before, total, tier: [...tiersByTotal(some, found, cuts, mode)] }).toEqual(plain.tiersByTotal(some, cuts, mode));
      }),
    );
  });

  it("cut at the same quantiles", () => {
    fc.assert(fc.property(many, fc.integer({ min: 2, max: 9 }), (some, k) => expect(quantileCuts(some, k).map((cut) => cut + 0)).toEqual(plain.quantileCuts(some, k).map((cut) => cut + 0))));
  });
});

describe("the quick ways of judging by cuts", () => {
  const cuts = fc.uniqueArray(fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(0.3, 0.3 + 1e-13, 1 / 3)), { maxLength: 5 }).map((some) => some.sort((a, b) => a - b));

  it("put a value in the band of the rule, on a cut too", () => {
    fc.assert(
      fc.property(value, cuts, fc.constantFrom("lower" as const, "upper" as const), (one, rising, closed) => {
        fc.pre(rising.length > 1);
        const labels = [...rising, 0].map((_, i) => String(i));
        expect(bandsOf({ cuts: rising, labels, closed })(one).label).toBe(String(plain.bandPlace(one, rising, closed)));
        expect(bandsOf({ cuts: [...rising].reverse(), labels: [...labels].reverse(), closed })(one).label).toBe(String(plain.bandPlace(one, rising, closed)));
      }),
    );
  });

  it("score recency, frequency and amount as the rule does", () => {
    fc.assert(
      fc.property(value, value, value, cuts, cuts, fc.constantFrom("fixed" as const, "rfmR" as const), (recency, frequency, monetary, some, others, scheme) => {
        const found = rfmScores({ recency: [recency], frequency: [frequency], monetary: [monetary] }, { recency: some, frequency: others, monetary: some }, scheme);
        const r = some.length + 1 - plain.bandPlace(recency, some, scheme === "rfmR" ? "lower" : "upper");
        const [f, m] = [1 + plain.bandPlace(frequency, others, "lower"), 1 + plain.bandPlace(monetary, some, "lower")];
        expect(found).toEqual({ r: [r], f: [f], m: [m], score: [100 * r + 10 * f + m] });
      }),
    );
  });
});

describe("the quick ways with amounts", () => {
  it("add up exactly", () => {
    fc.assert(fc.property(values, (some) => expect([...runningSums(some)].map((one) => one + 0)).toEqual(some.map((_, i) => toNumber(sum(some.slice(0, i + 1))) + 0))));
  });

  it("tell two products apart to the last unit", () => {
    const factor = fc.integer({ min: 1, max: safe - 1 });
    fc.assert(
      fc.property(factor, factor, factor, (a, b, d) => {
        const c = Number((BigInt(a) * BigInt(b)) / BigInt(d));
        fc.pre(c < safe);
        expect(productDifference(a, b, c, d)).toBe(Number(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)));
      }),
    );
  });

  it("round as the largest remainder does in whole numbers of any size", () => {
    const weight = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 0, max: 2 ** 43 }));
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 50 }), fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: safe - 1 })), (weights, units) => {
        const total = weights.reduce((all, one) => all + one, 0);
        const found = [...largestRemainderOf(units, { whole: Float64Array.from(weights), total })];
        expect(found).toEqual(largestRemainder(BigInt(units), weights.map(BigInt)).map(Number));
      }),
    );
  });

  it("share a credit pool as the rule does in whole numbers of any size", () => {
    const customer = fc.record({
      sales: value.map((one) => Math.max(-1e12, Math.min(1e12, one))),
      group: fc.constantFrom(null, 0, 1, 2),
      floor: fc.option(fc.constantFrom(0, 1.5, 20), { nil: null, freq: 9 }),
      cap: fc.option(fc.constantFrom(20, 30.005, 1e6), { nil: null, freq: 9 }),
    });
    const limited = fc.boolean();
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 40 }), limited, fc.constantFrom(0, 100, 303.57, 1e9, 1e15), fc.constantFrom(0.01, 1, 100, 0.3), fc.constantFrom(0, 30), (all, isLimited, pool, unit, reserve) => {
        const customers = isLimited ? all : all.map((one) => ({ ...one, floor: null, cap: null }));
        const plan = { pool, unit, multipliers: [1.2, 1, 0], reserve };
        const { quota, customer: of, classes, ...figures } = allocate(
          {
            sales: customers.map((one) => one.sales),
            group: customers.map((one) => one.group ?? -1),
            ...(isLimited ? { floor: customers.map((one) => one.floor), cap: customers.map((one) => one.cap) } : {}),
          },
          plan,
        );
        const { customers: expected, classes: expectedClasses, ...expectedFigures } = plainAllocate(customers, plan);
        expect(customers.map((_, row) => of(row))).toEqual(expected);
        expect(quota).toEqual(expected.map((one) => one.quota));
        expect(classes.map(({ openQuota: _quota, openSales: _sales, ...one }) => one)).toEqual(expectedClasses);
        expect(figures).toEqual(expectedFigures);
      }),
    );
  });
});

describe("the quick way of reading columns", () => {
  const label = { en: "x", "zh-CN": "某" };
  const fields: Readonly<Record<string, InputField>> = {
    amount: { unit: "money", min: 0, label },
    due: { unit: "date", optional: true, label },
    name: { unit: "code", unique: true, blank: "null", label },
    flag: { unit: "flag", optional: true, label },
    held: { unit: "number", yesNo: true, optional: true, label },
    years: { unit: "number", several: true, optional: true, label },
  };
  const cell: fc.Arbitrary<TableCell> = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -1, max: 46_000 }) },
    fc.constantFrom(null, "", " ", "\u3000", "\u3000张三", "客户甲", " A", "A", "600", true, false, -0, 1e101, 1e-101, 2_958_466, Infinity, NaN, { error: "#N/A" }, { error: "#BUSY!" }),
  );
  const usual: Readonly<Record<string, fc.Arbitrary<TableCell>>> = {
    amount: fc.integer({ min: 0, max: 99 }),
    due: fc.constantFrom<TableCell>(45_000, null),
    name: fc.constantFrom<TableCell>("甲", "B", "c", null),
    flag: fc.constantFrom<TableCell>(true, false, null),
    held: fc.constantFrom<TableCell>(1, 2.5, null),
  };
  const column = (name: string, rows: number): fc.Arbitrary<readonly (TableCell | TableCell[])[] | undefined> => {
    const list = (one: fc.Arbitrary<TableCell | TableCell[]>) => fc.array(one, { minLength: rows, maxLength: rows });
    if (name === "years") return fc.option(list(fc.array(cell, { minLength: 2, maxLength: 2 })), { nil: undefined });
    return fc.oneof(list(usual[name]!), list(fc.oneof({ weight: 5, arbitrary: usual[name]! }, cell)), fc.constant(undefined));
  };
  const table = fc.integer({ min: 0, max: 8 }).chain((rows) => fc.record(Object.fromEntries(Object.keys(fields).map((name) => [name, column(name, rows)]))));

  it("keeps, refuses and explains the rows that judging cell by cell does", () => {
    fc.assert(
      fc.property(table, (raw) => {
        const { kept, ...read } = readRows(fields, raw);
        const expected = plainReadRows(fields, raw);
        expect({ ...read, kept: kept ?? Array.from({ length: read.rows }, (_, row) => row) }).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
