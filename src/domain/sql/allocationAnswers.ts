import type { SqlForm, SqlStep, SqlTable } from "../method/sql";
import { decimal, minus } from "../money/decimal";
import type { AllocationSteps } from "./allocation";
import { quotaWords } from "./allocationWords";
import { asReal, partsAsReal, roundingUnit, type RoundingUnit } from "./exact";
import { answerColumn } from "./names";
import { sqlSay } from "./sentence";

/** Column of the last step: the sales in words. */
export const salesSaid = "sales_said";

interface QuotaOptions {
  readonly sales: string;
  readonly cap: string | null;
  /** Text of the class; NULL where there is none. */
  readonly tier: string;
  readonly unit: number;
  /** Whether the row is answered at all; whether its customer is in a class. */
  readonly answered?: string;
  readonly inside: string;
}

/** What each customer is told of an allocation, in money. */
export function quotaAnswers(table: SqlTable, allocation: AllocationSteps, { sales, cap, tier, unit, answered, inside }: QuotaOptions): Pick<SqlForm, "answers" | "why"> & { readonly steps: readonly SqlStep[] } {
  const { dialect } = table;
  const rounding = roundingUnit(dialect, unit);
  const valued = (value: string): string => (answered === undefined ? `CASE WHEN ${inside} THEN ${value} ELSE 0e0 END` : `CASE WHEN ${inside} THEN ${value} WHEN ${answered} THEN 0e0 END`);
  const open = cap === null ? [] : [`${rounding.real(allocation.openUnits)} AS open_quota`];
  const openQuota = cap === null ? "class_quota" : "open_quota";
  const steps: SqlStep[] = [
    {
      name: "quota_amounts",
      rule: "Units as amounts",
      query: `SELECT *, ${[`${rounding.real(allocation.units)} AS quota_of`, `${rounding.real(allocation.classUnits)} AS class_quota`, ...open, `${asReal(dialect, allocation.openClaim)} AS open_sales`].join(", ")}\nFROM with_quota`,
    },
    { name: "quota_exact", rule: "The share before rounding, and the sales in words", query: `SELECT *, CASE WHEN open_sales > 0 THEN ${openQuota} * ${sales} / open_sales END AS exact_quota, ${sqlSay(dialect).amount(sales)} AS ${salesSaid}\nFROM quota_amounts` },
  ];
  const rule = `CASE WHEN NOT (${inside}) THEN 'none' WHEN ${allocation.capped} THEN 'cap' ELSE 'share' END`;
  const words = {
    tier, inside, sales, cap, salesSaid, classQuotaSaid: allocation.classQuotaSaid, classSalesSaid: allocation.classSalesSaid, capped: allocation.capped, exact: "exact_quota", places: rounding.unit.places,
    quota: answerColumn("quota"), classQuota: answerColumn("classQuota"), openQuota: answerColumn("openQuota"), openSales: answerColumn("openSales"),
  };
  return {
    steps,
    answers: {
      quota: valued("quota_of"),
      classQuota: valued("class_quota"),
      openQuota: valued(openQuota),
      openSales: valued("open_sales"),
      rule: answered === undefined ? rule : `CASE WHEN ${answered} THEN ${rule} END`,
    },
    why: { en: quotaWords(table, words, "en"), "zh-CN": quotaWords(table, words, "zh-CN") },
  };
}

/** The pool in whole units and what became of it. @param pool as it was given, where it was */
export function allocationFigures({ dialect }: SqlTable, rounding: RoundingUnit, pool: number): Readonly<Record<"pool" | "rounding" | "allocated" | "unallocated", string>> {
  const given = `coalesce(sum(quota_units), ${dialect.whole(0)})`;
  const places = Math.max(rounding.places, decimal(pool).places);
  const wanted = minus({ digits: 0n, places }, decimal(pool));
  const difference = `(${rounding.parts("pool_units")}) * ${dialect.whole(10n ** BigInt(places - rounding.places))} + ${dialect.whole(wanted.digits)}`;
  return {
    pool: `SELECT ${rounding.real("pool_units")} FROM pooled`,
    rounding: `SELECT ${partsAsReal(dialect, `(${difference})`, places)} FROM pooled`,
    allocated: `SELECT ${rounding.real(given)} FROM with_quota`,
    unallocated: `SELECT ${rounding.real(`((SELECT pool_units FROM pooled) - ${given})`)} FROM with_quota`,
  };
}
