import { defineMethod } from "../method/method";
import { rowShares, shorrocks, squared, stationary } from "../stats/markov";

const widest = 12;
const places = Array.from({ length: widest }, (_, i) => i + 1);
const spread = (row: readonly number[]): (number | "")[] => places.map((_, j) => row[j] ?? "");

/** Where a migration matrix leads in the long run. */
export default defineMethod({
  id: "MIGRATION.STEADY",
  family: "scoring",
  label: { en: "Long-run tier shares", "zh-CN": "级别长期分布" },
  summary: {
    en: "From a square migration matrix: long-run share of each tier, mobility, and the matrix of two periods.",
    "zh-CN": "由级别迁移方阵计算各级长期占比、流动性指数和两期迁移矩阵。",
  },
  ties: {
    en: "Each row is a tier of its own: rows of equal shares lead on alike, but are reached by shares of their own.",
    "zh-CN": "每行代表一个级别：占比相同的行转出方式相同，但转入的占比各不相同。",
  },
  formula: String.raw`\pi P = \pi,\ \sum_i \pi_i = 1,\quad M = \frac{n - \operatorname{tr} P}{n - 1}`,
  sources: [{ work: "Shorrocks (1978), Econometrica 46(5)", note: { en: "Mobility index from the trace", "zh-CN": "由迹得出的流动性指数" }, origin: "RECALLED" }],

  inputs: {
    matrix: {
      unit: "number",
      min: 0,
      several: true,
      label: { en: "Migration matrix", "zh-CN": "迁移矩阵" },
      hint: { en: "Square, rows are the tier before: customers or shares; each row is divided by its sum.", "zh-CN": "方阵，行为迁移前级别：客户数或占比，每行除以行合计。" },
      synonyms: ["migration", "matrix", "迁移矩阵", "转移矩阵"],
    },
  },
  params: {},
  outputs: {
    stationary: { unit: "share", label: { en: "Long-run share", "zh-CN": "长期占比" } },
    staying: { unit: "share", label: { en: "Stays", "zh-CN": "留存率" } },
  },
  figures: {
    shorrocks: { unit: "score", label: { en: "Mobility (Shorrocks)", "zh-CN": "流动性指数（Shorrocks）" } },
    tiers: { unit: "count", label: { en: "Tiers", "zh-CN": "级别数" } },
  },
  tables: {
    twoStep: {
      label: { en: "After two periods", "zh-CN": "两期之后" },
      columns: Object.fromEntries([["from", { unit: "count", label: { en: "Row", "zh-CN": "行" } }], ...places.map((i) => [`to${i}`, { unit: "share", label: { en: `To tier ${i}`, "zh-CN": `到第 ${i} 级` } }])]),
    },
  },
  answers: { columns: ["stationary"] },
  signature: ["matrix"],
  worksheet: true,

  run({ matrix }) {
    const n = matrix.length;
    const isSquare = matrix.every((row) => row.slice(n).every((cell) => cell === null) && row.length >= n);
    if (!isSquare) {
      const wrong = { fault: "#VALUE!", issue: { code: "method", text: { en: "The matrix is not square. Choose as many columns as rows.", "zh-CN": "矩阵不是方阵。请选择行数与列数相同的区域。" } } } as const;
      return { columns: { stationary: matrix.map(() => wrong), staying: matrix.map(() => wrong) }, figures: { shorrocks: wrong, tiers: n }, tables: { twoStep: [] } };
    }
    const shares = rowShares(matrix.map((row) => row.slice(0, n).map((cell) => cell ?? 0)));
    const found = stationary(shares);
    const several = { fault: "#N/A", issue: { code: "method", text: { en: "There is no single long-run distribution: some tiers are never left.", "zh-CN": "长期分布不唯一：存在进入后不再离开的不同级别组。" } } } as const;
    return {
      columns: { stationary: found ?? matrix.map(() => several), staying: shares.map((row, i) => row[i]!) },
      figures: { shorrocks: n > 1 ? shorrocks(shares) : { fault: "#DIV/0!" }, tiers: n },
      tables: { twoStep: n > widest ? [] : squared(shares).map((row, i) => [i + 1, ...spread(row)]) },
    };
  },

  why: {
    en: ({ output, say }) => `${say.percent(output.staying)} stay in the tier from one period to the next; in the long run it holds ${say.percent(output.stationary)} of all customers`,
    "zh-CN": ({ output, say }) => `每期有 ${say.percent(output.staying)} 留在本级；长期来看本级占全部客户的 ${say.percent(output.stationary)}`,
  },
  charts: [
    {
      id: "two-step",
      title: { en: "Where each tier is after two periods", "zh-CN": "两期之后各级的去向" },
      table: "twoStep",
      series: places.map((i) => ({ column: `to${i}`, shape: "heat" as const })),
      axes: { category: { title: { en: "Tier before", "zh-CN": "原级别" } }, primary: { title: { en: "Tier after", "zh-CN": "新级别" } } },
    },
  ],
  sql: {
    en: "Long-run shares are the solution of a system of equations over a small table of moves, which is no query over customers. MIGRATION counts the moves as a query; its table goes into a workbook.",
    "zh-CN": "长期占比是由一张小的迁移矩阵解方程组求得，不是对客户的查询。MIGRATION 可用查询统计迁移，再把矩阵放入工作簿。",
  },
  worked: [
    {
      from: "case MIGRATION-STAT, by hand: flows balance between neighbours, so the shares are as 1 : 2 : 2/3",
      inputs: { matrix: [[0.8, 0.2, 0], [0.1, 0.8, 0.1], [0, 0.3, 0.7]] },
      outputs: { stationary: [3 / 11, 6 / 11, 2 / 11], staying: [0.8, 0.8, 0.7] },
      figures: { shorrocks: 0.35 },
      tables: { twoStep: [[1, ...spread([0.66, 0.32, 0.02])], [2, ...spread([0.16, 0.69, 0.15])], [3, ...spread([0.03, 0.45, 0.52])]] },
    },
    {
      from: "by hand: nobody ever moves, so every distribution stays",
      inputs: { matrix: [[1, 0], [0, 1]] },
      outputs: { stationary: [{ fault: "#N/A" }, { fault: "#N/A" }] },
      figures: { shorrocks: 0 },
    },
    {
      from: "by hand: the lowest tier is never left; counts are divided by their row",
      inputs: { matrix: [[6, 2], [0, 0]] },
      outputs: { stationary: [0, 1], staying: [0.75, 1] },
      figures: { shorrocks: 0.25 },
    },
    { from: "by hand: not square", inputs: { matrix: [[1, 0]] }, outputs: { stationary: [{ fault: "#VALUE!" }] } },
  ],
});
