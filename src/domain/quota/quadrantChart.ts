import type { ChartSpec } from "../method/chart";
import type { TableField, TableRow } from "../method/method";
import { cutLines } from "../stats/cutLines";
import { isDebtor, isKey, quadrants, type Overlap } from "./keyAndDebt";

/** Sales and balance of every customer, the balance in the column of its quadrant: a scatter in four colours. */
export const pointsTable = {
  label: { en: "Sales and balance", "zh-CN": "销售额与应收余额" },
  columns: {
    sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
    keyDebtor: { unit: "money", label: { en: "Key customer and top debtor", "zh-CN": "重点客户兼欠款大户" } },
    key: { unit: "money", label: { en: "Key customer", "zh-CN": "重点客户" } },
    debtor: { unit: "money", label: { en: "Top debtor", "zh-CN": "欠款大户" } },
    other: { unit: "money", label: { en: "Other", "zh-CN": "其他" } },
    keyCut: { unit: "money", label: { en: "Least sales of a key customer", "zh-CN": "重点客户最低销售额" } },
    debtorCut: { unit: "money", label: { en: "Least balance of a top debtor", "zh-CN": "欠款大户最低余额" } },
  },
} as const satisfies TableField;

/** Customers without a balance have no point; below the points, the ends of the lines at the least key customer and the least top debtor. */
export function points(sales: readonly number[], balance: readonly (number | null)[], { quadrant }: Overlap): TableRow[] {
  const shown = sales.flatMap((amount, row) => {
    const owed = balance[row] ?? null;
    return owed === null ? [] : [{ amount, owed, name: quadrant[row]! }];
  });
  const least = (amounts: readonly number[]): number | null => (amounts.length > 0 ? amounts.reduce((a, b) => Math.min(a, b)) : null);
  const keyCut = least(shown.filter(({ name }) => isKey(name)).map(({ amount }) => amount));
  const debtorCut = least(shown.filter(({ name }) => isDebtor(name)).map(({ owed }) => owed));
  const lines = cutLines(shown.map(({ amount }) => amount), shown.map(({ owed }) => owed), keyCut, debtorCut);
  return [
    ...shown.map(({ amount, owed, name }): TableRow => [amount, ...quadrants.map((one) => (one === name ? owed : "")), "", ""]),
    ...lines.map(([x, key, debtor]): TableRow => [x, ...quadrants.map(() => "" as const), key, debtor]),
  ];
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
    { column: "keyCut", shape: "path", guide: true },
    { column: "debtorCut", shape: "path", guide: true },
  ],
  axes: {
    category: { title: { en: "Sales", "zh-CN": "销售额" }, unit: "money", min: 0 },
    primary: { title: { en: "Balance", "zh-CN": "应收余额" }, unit: "money" },
  },
} as const satisfies ChartSpec;
