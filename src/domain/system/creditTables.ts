import type { ChartSpec } from "../method/chart";
import type { Answer, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import type { Allocation } from "../quota/allocate";
import type { Collection } from "../scoring/collection";
import { cumulativeShares } from "../tiering/cumulative";

export const classTable = {
  label: { en: "Classes", "zh-CN": "各类汇总" },
  columns: {
    class: { unit: "code", label: { en: "Class", "zh-CN": "类别" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
    collected: { unit: "money", label: { en: "Collected", "zh-CN": "回款额" } },
    rate: { unit: "ratio", label: { en: "Collection rate", "zh-CN": "回款率" } },
    multiplier: { unit: "factor", label: { en: "Multiplier", "zh-CN": "系数" } },
    quota: { unit: "money", label: { en: "Class quota", "zh-CN": "类别额度" } },
    perSales: { unit: "ratio", label: { en: "Quota / sales", "zh-CN": "额度 / 销售额" } },
    balance: { unit: "money", label: { en: "Balance", "zh-CN": "应收余额" } },
  },
} as const satisfies TableField;

export interface ClassFacts {
  /** From best to worst; the last is the tier outside every class. */
  readonly tiers: readonly string[];
  readonly multipliers: readonly number[];
  readonly tier: readonly string[];
  readonly sales: readonly number[];
  readonly collected: readonly number[];
  readonly rated: readonly (Collection | null)[];
  readonly balance: readonly (number | null)[] | undefined;
  readonly allocation: Allocation;
}

const total = (amounts: readonly number[]): number => toNumber(sum(amounts));
const quotient = (a: number, b: number): Answer<"ratio"> => (b > 0 ? a / b : { fault: "#N/A" });

/** One row a class; customers outside every class in a last row, where there are any. */
export function classRows({ tiers, multipliers, tier, sales, collected, rated, balance, allocation }: ClassFacts): TableRow[] {
  return tiers.flatMap((name, i): TableRow[] => {
    const rows = tier.map((_, row) => row).filter((row) => tier[row] === name);
    const given = allocation.classes[i];
    if (given === undefined && rows.length === 0) return [];
    const sold = total(rows.map((row) => sales[row]!));
    const came = total(rows.map((row) => collected[row]!));
    const due = total(rows.map((row) => rated[row]?.due ?? 0));
    const quota = given?.quota ?? 0;
    const owed = balance ? total(rows.map((row) => balance[row] ?? 0)) : "";
    return [[name, rows.length, sold, came, quotient(came, due), multipliers[i] ?? 0, quota, quotient(quota, sold), owed]];
  });
}

export const paretoTable = {
  label: { en: "Sales by customer", "zh-CN": "客户销售额排序" },
  columns: {
    customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
    sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
    cumulative: { unit: "share", label: { en: "Cumulative share", "zh-CN": "累计占比" } },
  },
} as const satisfies TableField;

/** Customers by sales, largest first, with the share they and those before them hold. */
export function paretoRows(customer: readonly string[], sales: readonly number[]): TableRow[] {
  const { order, upTo } = cumulativeShares(sales);
  return order.map((row) => [customer[row]!, sales[row]!, upTo[row]!]);
}

export const paretoChart = {
  id: "pareto",
  title: { en: "Sales by customer, with cumulative share", "zh-CN": "客户销售额及累计占比" },
  table: "pareto",
  series: [
    { column: "sales", shape: "column" },
    { column: "cumulative", shape: "line", axis: "secondary" },
  ],
  axes: { primary: { unit: "money", min: 0 }, secondary: { unit: "share", min: 0, max: 1 } },
} as const satisfies ChartSpec;

export const classChart = {
  id: "quota-balance",
  title: { en: "Quota and balance by class", "zh-CN": "各类额度与应收余额" },
  table: "classes",
  series: [
    { column: "quota", shape: "column" },
    { column: "balance", shape: "column" },
  ],
  axes: { primary: { unit: "money", min: 0 } },
} as const satisfies ChartSpec;
