import fc from "fast-check";
import type { Method } from "../../src/domain/method/method";
import { readParams } from "../../src/domain/method/readParams";
import CREDITQUOTA from "../../src/domain/quota/CREDITQUOTA";
import { largestRemainder } from "../../src/domain/quota/largestRemainder";
import LRSPLIT from "../../src/domain/quota/LRSPLIT";
import MMCREDIT from "../../src/domain/system/MMCREDIT";
import type { Engine } from "../../src/warehouse/engine";
import { engines } from "./engines";
import { answered } from "./tables";

const runs = Number(process.env["SQL_RUNS"] ?? 10);
const unit = 0.01;
const units = (amount: unknown): number => Math.round(Number(amount) / unit);

const cents = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map((amount) => amount / 100);

async function quotasOf(engine: Engine, method: Method, inputs: Readonly<Record<string, readonly (string | number | null)[]>>, given: Readonly<Record<string, unknown>>) {
  const { rows, figures } = await answered(engine, method, inputs, readParams(method.params, given).values, "en");
  return { given: rows.reduce((sum, row) => sum + units(row["out quota"]), 0), unallocated: units(figures["unallocated"]), pool: units(figures["pool"]) };
}

describe.each(engines())("Quotas worked out by $name", ({ it, engine }) => {
  it("add up to the pool to the cent, wherever a class that gets credit sells anything", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cents(5_000_000), fc.constantFrom("A", "B", "C", "D", "N", null)), { minLength: 1, maxLength: 60 }),
        cents(100_000_000),
        fc.constantFrom([1, 1, 1, 0], [1.2, 1, 0.8, 0], [0.3, 1 / 3, 2, 0]),
        async (customers, pool, multipliers) => {
          const inputs = { sales: customers.map(([sales]) => sales), tier: customers.map(([, tier]) => tier) };
          const found = await quotasOf(engine(), CREDITQUOTA as unknown as Method, inputs, { pool, multipliers, unit });
          const claims = customers.some(([sales, tier]) => sales > 0 && tier !== null && "ABC".includes(tier));
          expect(found).toEqual({ given: claims ? units(pool) : 0, unallocated: claims ? 0 : units(pool), pool: units(pool) });
        },
      ),
      { numRuns: runs },
    ));

  it("are exact where there are more units than reals tell from their neighbours", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 999_999_937 }), { minLength: 2, maxLength: 40 }), fc.integer({ min: 10 ** 14, max: 9 * 10 ** 14 }), async (weights, total) => {
        const method = LRSPLIT as unknown as Method;
        const inputs = { weights: weights.map((weight) => weight / 1000) };
        const { rows } = await answered(engine(), method, inputs, readParams(method.params, { total: total / 100, unit }).values, "en");
        expect(rows.map((row) => units(row["out part"]))).toEqual(largestRemainder(BigInt(total), weights.map(BigInt)).map(Number));
      }),
      { numRuns: 2 * runs },
    ));

  it("add up to the pool that the sales set, and to no more than it under caps", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cents(900_000), cents(900_000), fc.option(cents(40_000))), { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        async (customers, limited) => {
          const inputs = {
            customer: customers.map((_, i) => `C${i}`),
            sales: customers.map(([sales]) => sales),
            collected: customers.map(([, collected]) => collected),
            ...(limited ? { cap: customers.map(([, , cap]) => cap) } : {}),
          };
          const found = await quotasOf(engine(), MMCREDIT as unknown as Method, inputs, { vat: 0.17, unit, multipliers: [1, 1, 1, 1] });
          expect(found.given + found.unallocated).toBe(found.pool);
          if (!limited && customers.some(([sales]) => sales > 0)) expect(found.unallocated).toBe(0);
        },
      ),
      { numRuns: runs },
    ));
});
