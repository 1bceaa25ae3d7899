import type { ChartSpec } from "../method/chart";
import type { Answer, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { profitShare } from "./keyShare";

export const layersTable = {
  label: { en: "Layers", "zh-CN": "各层对照" },
  columns: {
    tier: { unit: "code", label: { en: "Layer", "zh-CN": "层级" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    customerShare: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
    profit: { unit: "money", label: { en: "Profit", "zh-CN": "利润" } },
    profitShare: { unit: "ratio", label: { en: "Share of profit", "zh-CN": "利润占比" } },
    resources: { unit: "number", label: { en: "Resources", "zh-CN": "资源投入" } },
    resourceShare: { unit: "share", label: { en: "Share of resources", "zh-CN": "资源占比" } },
  },
} as const satisfies TableField;

/** The number of customers grows to the left while the profit grows to the right. */
export const mirroredChart = {
  id: "pyramids",
  title: { en: "Customers, profit and resources by layer", "zh-CN": "客户数量、企业利润与资源投入对比" },
  table: "layers",
  series: [
    { column: "customerShare", shape: "bar", side: "left" },
    { column: "profitShare", shape: "bar" },
    { column: "resourceShare", shape: "bar" },
  ],
  axes: { primary: { title: { en: "Share of all", "zh-CN": "占比" }, unit: "share" } },
} as const satisfies ChartSpec;

const total = (amounts: readonly number[]): number => toNumber(sum(amounts));

/** One row a layer, also where nobody is in it. @param tier by row, 0 for the best @param resources ≥ 0 */
export function layerRows(labels: readonly string[], tier: readonly number[], profit: readonly number[], resources: readonly number[] | undefined): TableRow[] {
  const net = total(profit);
  const spent = total(resources ?? []);
  const part = (amount: number, whole: number): Answer<"share"> => (whole > 0 ? amount / whole : { fault: "#N/A" });
  return labels.map((label, at) => {
    const rows = tier.flatMap((found, row) => (found === at ? [row] : []));
    const earned = total(rows.map((row) => profit[row]!));
    const customers = part(rows.length, tier.length);
    const used = resources === undefined ? "" : total(rows.map((row) => resources[row]!));
    return [label, rows.length, customers, earned, profitShare(earned, net), used, used === "" ? "" : part(used, spent)];
  });
}
