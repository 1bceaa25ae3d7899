import { toNumber, sum } from "../../src/domain/money/decimal";
import { column, figure, letters, listOf, run, type Adapters, type Given } from "./case";

interface Customer {
  readonly id?: string;
  readonly sales: number;
  readonly collected: number;
}

/** The class column of a class table, by class. */
const byClass = (rows: readonly (readonly unknown[])[], at: number, classes: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(rows.filter((row) => classes.includes(row[0] as string)).map((row) => [row[0], row[at]]));

type Limits = readonly (number | null)[] | undefined;

/** Customers of one class. */
const oneClass = (total: number, weights: readonly number[], { unit, cap, caps, floor, floors }: Given): unknown[] =>
  column(
    run("CREDITQUOTA", { sales: weights, tier: weights.map(() => "A"), cap: (cap ?? caps) as Limits, floor: (floor ?? floors) as Limits }, { pool: total, unit }),
    "quota",
  );

const reserveOf = (given: Given): unknown => given.d_reserve ?? given.dReserve ?? given.reserve;

export const quotaAdapters: Adapters = {
  credit_pool: ({ inputs, params }) => {
    const { sales, ...rules } = { ...inputs, ...params } as Given;
    return figure(run("CREDITPOOL", { sales: listOf(sales as number) }, rules), "pool");
  },
  ar_diagnostic({ inputs, params }) {
    const { ar, sales, ...rules } = { ...inputs, ...params } as Given;
    const found = run("CREDITPOOL", { sales: listOf(sales as number) }, { ...rules, receivables: ar });
    return {
      ar_ratio: figure(found, "arRatio"),
      dso_days: figure(found, "dsoDays"),
      target_days: figure(found, "targetDays"),
      excess: figure(found, "excess"),
    };
  },
  quota_class({ inputs, params }) {
    const given = { ...inputs, ...params } as Given;
    const sales = given.class_sales as Readonly<Record<string, number>>;
    // N is outside every class.
    const classes = Object.keys(sales).filter((name) => name !== "N");
    const mult = given.mult && (Array.isArray(given.mult) ? given.mult : classes.map((name) => given.mult[name] ?? 0));
    const found = run(
      "CREDITQUOTA",
      { sales: classes.map((name) => sales[name]!), tier: classes },
      { pool: given.pool, multipliers: mult, unit: given.unit, dReserve: reserveOf(given), classes },
    );
    return byClass(found.tables.classes!, 4, classes);
  },
  quota_customer: ({ inputs, params }) => oneClass(inputs.class_quota as number, inputs.sales as number[], { ...inputs, ...params }),
  largest_remainder: ({ inputs, params }) => oneClass(inputs.total as number, inputs.weights as number[], { ...inputs, ...params }),
  credit_quota({ inputs, params }) {
    const customers = inputs.customers as readonly Customer[];
    const labels = letters(((params.cuts as readonly number[] | undefined)?.length ?? 3) + 1);
    const found = run(
      "MMCREDIT",
      {
        customer: customers.map(({ id }, row) => id ?? String(row + 1)),
        sales: customers.map(({ sales }) => sales),
        collected: customers.map(({ collected }) => collected),
      },
      { vat: params.vat, cuts: params.cuts, multipliers: params.mult, unit: params.unit, pool: inputs.pool ?? params.pool, ratio: params.ratio, growth: params.growth, dReserve: reserveOf(params), labels },
    );
    const quota = column(found, "quota");
    return {
      rate: column(found, "rate"),
      tier: column(found, "tier"),
      class_sales: byClass(found.tables.classes!, 2, labels),
      class_quota: byClass(found.tables.classes!, 6, labels),
      quota,
      total: toNumber(sum(quota as number[])),
    };
  },
};
