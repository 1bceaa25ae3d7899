import type { ChartSpec } from "../method/chart";
import type { OutputField, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import type { RfmFigures, RfmScores } from "./rfmScores";

const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Mean amount of the customers of each R and F score; a cell without customers is empty. */
export const gridTable: TableField = {
  label: { en: "Mean amount by R and F", "zh-CN": "按 R、F 得分的平均金额" },
  columns: {
    r: { unit: "code", label: { en: "R", "zh-CN": "R 得分" } },
    ...Object.fromEntries(scores.map((f): [string, OutputField] => [`f${f}`, { unit: "money", label: { en: `F ${f}`, "zh-CN": `F 得分 ${f}` } }])),
  },
};

/** From the best R score down; scores nobody has are left out. */
export function gridRows(scored: readonly Pick<RfmScores, "r" | "f">[], customers: readonly RfmFigures[]): TableRow[] {
  const mean = (r: number, f: number): number | "" => {
    const amounts = customers.filter((_, i) => scored[i]!.r === r && scored[i]!.f === f).map(({ monetary }) => monetary);
    return amounts.length > 0 ? toNumber(sum(amounts)) / amounts.length : "";
  };
  const found = [...new Set(scored.map(({ r }) => r))].sort((a, b) => b - a);
  return found.map((r) => [`R ${r}`, ...scores.map((f) => mean(r, f))]);
}

export const gridChart: ChartSpec = {
  id: "grid",
  title: { en: "Mean amount by R and F score", "zh-CN": "各 R、F 得分客户的平均金额" },
  table: "grid",
  series: scores.map((f) => ({ column: `f${f}`, shape: "heat" })),
  axes: { category: { title: { en: "R score", "zh-CN": "R 得分" } }, primary: { title: { en: "F score", "zh-CN": "F 得分" } } },
};
