import type { ChartSpec } from "../method/chart";
import type { OutputField, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";

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
export function gridRows(r: readonly number[], f: readonly number[], monetary: readonly number[]): TableRow[] {
  const amounts = new Map<number, Map<number, number[]>>();
  r.forEach((score, i) => {
    const ofScore = amounts.get(score) ?? new Map<number, number[]>();
    amounts.set(score, ofScore);
    const ofBoth = ofScore.get(f[i]!);
    if (ofBoth) ofBoth.push(monetary[i]!);
    else ofScore.set(f[i]!, [monetary[i]!]);
  });
  const mean = (found: readonly number[] | undefined): number | "" => (found ? toNumber(sum(found)) / found.length : "");
  return [...amounts.keys()].sort((a, b) => b - a).map((score) => [`R ${score}`, ...scores.map((one) => mean(amounts.get(score)!.get(one)))]);
}

export const gridChart: ChartSpec = {
  id: "grid",
  title: { en: "Mean amount by R and F score", "zh-CN": "各 R、F 得分客户的平均金额" },
  table: "grid",
  series: scores.map((f) => ({ column: `f${f}`, shape: "heat" })),
  axes: { category: { title: { en: "R score", "zh-CN": "R 得分" } }, primary: { title: { en: "F score", "zh-CN": "F 得分" } } },
};
