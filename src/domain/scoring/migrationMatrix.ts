import type { Issue } from "../issue/issue";
import type { ChartSpec } from "../method/chart";
import type { Head, OutputField, TableField } from "../method/method";

/** Tables have fixed columns, so a matrix has room for this many tiers. */
export const widest = 12;
const places = Array.from({ length: widest }, (_, i) => i + 1);
const columns = (unit: "count" | "share"): Readonly<Record<string, OutputField>> => ({
  from: { unit: "code", label: { en: "Before", "zh-CN": "原级别" } },
  ...Object.fromEntries(places.map((i) => [`to${i}`, { unit, label: { en: `To tier ${i}`, "zh-CN": `到第 ${i} 级` } }])),
});

/** Rows are the tiers before, columns the tiers after, in the same order. */
export const countsTable: TableField = { varies: true, label: { en: "Migration, customers", "zh-CN": "迁移矩阵（客户数）" }, columns: columns("count") };
export const sharesTable: TableField = { varies: true, label: { en: "Migration, share of the tier before", "zh-CN": "迁移矩阵（占原级别比例）" }, columns: columns("share") };

/** A row of the matrix without the tier that names it. */
export const spread = (row: readonly number[]): (number | "")[] => places.map((_, j) => row[j] ?? "");

/** Columns headed by the tiers themselves. */
export const matrixHeads = (tiers: readonly string[]): readonly Head[] => [
  { column: "from" },
  ...places.map((i): Head => {
    const tier = tiers[i - 1];
    return { column: `to${i}`, ...(tier !== undefined && { label: { en: tier, "zh-CN": tier } }) };
  }),
];

export const tooWide = (tiers: readonly string[]): Issue[] =>
  tiers.length > widest
    ? [{ code: "method", text: { en: `${tiers.length} tiers; the matrix shows the first ${widest} columns.`, "zh-CN": `共 ${tiers.length} 个级别；矩阵只显示前 ${widest} 列。` } }]
    : [];

export const migrationChart: ChartSpec = {
  id: "migration",
  title: { en: "Migration: where each tier went", "zh-CN": "级别迁移：各级去向" },
  table: "counts",
  series: places.map((i) => ({ column: `to${i}`, shape: "heat" })),
  axes: { category: { title: { en: "Tier before", "zh-CN": "原级别" } }, primary: { title: { en: "Tier after", "zh-CN": "新级别" } } },
};
