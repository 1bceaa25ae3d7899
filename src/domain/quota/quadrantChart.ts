import type { ChartSpec } from "../method/chart";
import type { TableField, TableRow } from "../method/method";
import { quadrants, type Overlap } from "./keyAndDebt";

/** Sales and balance of every customer, the balance in the column of its quadrant: a scatter in four colours. */
export const pointsTable = {
  label: { en: "Sales and balance", "zh-CN": "销售额与应收余额" },
  columns: {
    sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
    keyDebtor: { unit: "money", label: { en: "Key customer and top debtor", "zh-CN": "重点客户兼欠款大户" } },
    key: { unit: "money", label: { en: "Key customer", "zh-CN": "重点客户" } },
    debtor: { unit: "money", label: { en: "Top debtor", "zh-CN": "欠款大户" } },
    other: { unit: "money", label: { en: "Other", "zh-CN": "其他" } },
  },
} as const satisfies TableField;

/** Customers without a balance have no point. */
export function points(sales: readonly number[], balance: readonly (number | null)[], { quadrant }: Overlap): TableRow[] {
  return sales.flatMap((amount, row): TableRow[] => {
    const owed = balance[row] ?? null;
    return owed === null ? [] : [[amount, ...quadrants.map((name) => (name === quadrant[row] ? owed : ""))]];
  });
}

export const quadrantChart = {
  id: "quadrants",
  title: { en: "Key customers and top debtors", "zh-CN": "重点客户与欠款大户" },
  table: "points",
  category: "sales",
  series: [
    { column: "keyDebtor", shape: "points" },
    { column: "key", shape: "points" },
    { column: "debtor", shape: "points" },
    { column: "other", shape: "points" },
  ],
  axes: {
    category: { title: { en: "Sales", "zh-CN": "销售额" }, unit: "money", min: 0 },
    primary: { title: { en: "Balance", "zh-CN": "应收余额" }, unit: "money" },
  },
} as const satisfies ChartSpec;
