import type { SqlStep, SqlTable } from "../method/sql";
import { asIntegers, decimal, inUnits } from "../money/decimal";
import { asReal, roundingUnit, type RoundingUnit } from "./exact";
import { sharingSteps } from "./largestRemainder";
import { sqlSay } from "./sentence";

export interface AllocationOptions {
  /** Named query of the customers. */
  readonly from: string;
  /** Columns of it: the number of the class, from 1 for the best and 0 outside every class; the sales in millionths, where they claim a share. */
  readonly group: string;
  readonly claim: string;
  /** Column of the most a customer may get. */
  readonly cap: string | null;
  readonly multipliers: readonly number[];
  readonly unit: number;
  readonly reserve: number;
  /** The pool in units, as a number or as a query of one value. */
  readonly pool: bigint | string;
}

export interface AllocationSteps {
  readonly steps: readonly SqlStep[];
  /** Named query with a row a class: `class_no`, `class_customers`, `class_claim` in millionths, `class_units`, `pool_units`. */
  readonly classes: string;
  /** Columns of the last step: the customer's units, and those of the class; what the class shares by sales, and the sales that share it. */
  readonly units: "quota_units";
  readonly classUnits: "class_units";
  /** The quota of the class and the sales it is shared by where nobody is capped, in words. */
  readonly classQuotaSaid: "class_quota_said";
  readonly classSalesSaid: "class_sales_said";
  readonly openUnits: string;
  readonly openClaim: string;
  /** Whether the cap sets the quota. */
  readonly capped: string;
}

/**
 * The two-level allocation (quota/allocate.ts), exact in whole units: classes in a small query of their own, then customers.
 * Caps without iteration: a customer is capped where all could be filled up to its own ratio of cap to sales and the class quota
 * would still not be used up. That is where the repeated sharing of quota/waterFilling.ts ends, for it only ever raises the share
 * per sales.
 */
export function allocationSteps(table: SqlTable, options: AllocationOptions): AllocationSteps {
  const { dialect } = table;
  const { from, group, claim, cap } = options;
  const unit = roundingUnit(dialect, options.unit);
  const joined: SqlStep = {
    name: "with_class",
    rule: "Customers with the quota of their class",
    query: `SELECT c.*, k.class_units, k.class_claim, k.class_quota_said, k.class_sales_said\nFROM ${from} AS c LEFT JOIN class_quotas AS k ON c.${group} = k.class_no${dialect.besideFew}`,
  };
  const capping = cap === null ? [] : capSteps(table, { group, claim, cap, unit });
  const [weight, units, weights] = cap === null ? [claim, "class_units", "class_claim"] : ["open_weight", "open_units", "open_claim"];
  const customers = sharingSteps(table, { from: cap === null ? joined.name : "with_open", name: "customer", weight, units, weights, group, order: table.order });
  const quotas: SqlStep = {
    name: "with_quota",
    rule: cap === null ? "The customer's units" : "The customer's units: its cap or its share",
    query: `SELECT *, ${cap === null ? customers.given : `CASE WHEN is_capped THEN cap_units ELSE ${customers.given} END`} AS quota_units\nFROM customer_turns`,
  };
  return {
    steps: [...classSteps(table, options, unit), joined, ...capping, ...customers.steps, quotas],
    classes: "class_quotas",
    units: "quota_units",
    classUnits: "class_units",
    classQuotaSaid: "class_quota_said",
    classSalesSaid: "class_sales_said",
    openUnits: units,
    openClaim: weights,
    capped: cap === null ? "FALSE" : "is_capped",
  };
}

/** The pool among the classes, by multiplied sales. */
function classSteps(table: SqlTable, { from, group, claim, multipliers, pool, reserve }: AllocationOptions, rounding: RoundingUnit): readonly SqlStep[] {
  const { dialect } = table;
  const none = dialect.whole(0);
  const { unit } = rounding;
  const { amount } = sqlSay(dialect);
  const factors = asIntegers(multipliers.map(decimal));
  const listed = factors.map((factor, i) => `SELECT ${i + 1} AS class_no, ${dialect.whole(factor)} AS class_factor`).join(" UNION ALL ");
  const reserved = inUnits(decimal(reserve), unit, "half-up");
  const sharing = sharingSteps(table, { from: "class_claims", name: "class", weight: "class_weight", units: "units_to_share", weights: "class_weights", order: "class_no", few: true });
  const given = reserved === 0n ? sharing.given : `${sharing.given} + CASE WHEN class_no = ${factors.length} AND class_claim > 0 THEN units_reserved ELSE ${none} END`;
  return [
    { name: "claimed", rule: "Customers and sales of each class", query: `SELECT ${group} AS claimed_by, count(*) AS claimants, sum(${claim}) AS claims\nFROM ${from}\nGROUP BY ${group}` },
    {
      name: "pooled",
      rule: "The pool and the reserve of the last class in whole rounding units",
      query: `SELECT pool_units, ${reserved === 0n ? none : `least(pool_units, ${dialect.whole(reserved)})`} AS units_reserved\nFROM (SELECT ${typeof pool === "string" ? `(${pool})` : dialect.whole(pool)} AS pool_units) AS tb_pool`,
    },
    {
      name: "class_weighed",
      rule: "Sales of each class times its multiplier",
      query: [
        `SELECT class_no, coalesce(claimants, 0) AS class_customers, coalesce(claims, ${none}) AS class_claim, coalesce(claims, ${none}) * class_factor AS class_weight, pool_units, units_reserved, pool_units - units_reserved AS units_to_share`,
        `FROM (${listed}) AS listed LEFT JOIN claimed ON class_no = claimed_by CROSS JOIN pooled`,
      ].join("\n"),
    },
    { name: "class_claims", rule: "And of all classes together", query: "SELECT *, sum(class_weight) OVER () AS class_weights\nFROM class_weighed" },
    ...sharing.steps,
    { name: "class_given", rule: "Quota of each class in units", query: `SELECT class_no, class_customers, class_claim, pool_units, ${given} AS class_units\nFROM class_turns` },
    { name: "class_amounts", rule: "And as an amount", query: `SELECT *, ${rounding.real("class_units")} AS class_money, ${asReal(dialect, "class_claim")} AS class_sales\nFROM class_given` },
    { name: "class_quotas", rule: "Both in words, once for all customers of the class", query: `SELECT *, ${amount("class_money", Math.max(2, unit.places))} AS class_quota_said, ${amount("class_sales")} AS class_sales_said\nFROM class_amounts` },
  ];
}

/** Who is at its cap, and what these leave to the others of the class. */
function capSteps({ dialect }: SqlTable, { group, claim, cap, unit }: { readonly group: string; readonly claim: string; readonly cap: string; readonly unit: RoundingUnit }): readonly SqlStep[] {
  const none = dialect.whole(0);
  const upTo = `OVER (PARTITION BY ${group} ORDER BY full_at ASC NULLS LAST)`;
  const left = (what: string): string => `sum(CASE WHEN is_capped THEN ${what} ELSE ${none} END) OVER (PARTITION BY ${group})`;
  return [
    { name: "cap_amounts", rule: "Caps of those who claim a share, exact in millionths", query: `SELECT *, CASE WHEN ${group} > 0 AND ${claim} > 0 THEN ${dialect.millionths(cap)} END AS cap_held\nFROM with_class` },
    { name: "cap_counts", rule: "In whole units, rounded down", query: `SELECT *, ${unit.down("cap_held")} AS cap_units\nFROM cap_amounts` },
    { name: "cap_ratios", rule: "The share per sales at which a cap is reached", query: `SELECT *, ${dialect.cast("cap_units", "real")} / ${dialect.cast("nullif(" + claim + ", 0)", "real")} AS full_at\nFROM cap_counts` },
    { name: "cap_sums", rule: "Caps reached before it or with it, and the sales behind them", query: `SELECT *, sum(cap_units) ${upTo} AS caps_up_to, sum(${claim}) ${upTo} AS claims_up_to\nFROM cap_ratios` },
    {
      name: "capped_rows",
      rule: "Capped where filling all others up to the same ratio does not use up the class quota",
      query: `SELECT *, coalesce(caps_up_to * ${claim} + cap_units * (class_claim - claims_up_to) < class_units * ${claim}, FALSE) AS is_capped\nFROM cap_sums`,
    },
    {
      name: "with_open",
      rule: "What capped customers leave to the others",
      query: `SELECT *, CASE WHEN is_capped THEN ${none} ELSE ${claim} END AS open_weight, class_units - ${left("cap_units")} AS open_units, class_claim - ${left(claim)} AS open_claim\nFROM capped_rows`,
    },
  ];
}
