import type { ChartSpec } from "../method/chart";
import type { Answer, InputField, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";

/** Customers and amount per tier, for methods that judge each customer alone. */
export const tierTable = {
  label: { en: "Tiers", "zh-CN": "各级汇总" },
  columns: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    amount: { unit: "money", label: { en: "Amount", "zh-CN": "金额" } },
  },
} as const satisfies TableField;

/** One row per tier in the order given, also for tiers nobody is in; without an amount column the amounts stay empty. */
export function tierRows(tiers: readonly string[], tier: readonly Answer[], amount?: readonly (number | null)[]): TableRow[] {
  return tiers.map((name) => {
    const rows = tier.flatMap((found, row) => (found === name ? [row] : []));
    return [name, rows.length, amount === undefined ? "" : toNumber(sum(rows.map((row) => amount[row] ?? 0)))];
  });
}

export const tierChart = {
  id: "tiers",
  title: { en: "The tiers at a glance", "zh-CN": "各级概况" },
  table: "tiers",
  series: [
    { column: "customers", shape: "column" },
    { column: "amount", shape: "marks", axis: "secondary" },
  ],
  axes: {
    primary: { title: { en: "Customers", "zh-CN": "客户数" }, unit: "count", min: 0 },
    secondary: { title: { en: "Amount", "zh-CN": "金额" }, unit: "money" },
  },
} as const satisfies ChartSpec;

/** Not needed for the tier: what the table of tiers adds up. */
export const tierAmountInput = {
  unit: "money",
  optional: true,
  label: { en: "Amount", "zh-CN": "金额" },
  hint: { en: "Only added up per tier in the summary, e.g. 50000; does not change the tier.", "zh-CN": "仅用于按级别汇总，如 50000；不影响分级。" },
  synonyms: ["amount", "expected amount", "sales", "revenue", "order value", "金额", "预计金额", "销售额", "订单金额", "合同金额"],
} as const satisfies InputField;
