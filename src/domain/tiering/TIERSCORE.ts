import type { Issue } from "../issue/issue";
import type { Answer } from "../method/method";
import { defineMethod } from "../method/method";
import { say } from "../method/say";
import { allZero, minCoverageParam, weightsNote } from "../scoring/weighted";
import { scoreQuery } from "../sql/scoreQuery";
import { tierCounts } from "../table/tierBars";
import { bandOf, bandWords, checkLabels, fromHighest } from "./bands";
import { scoreCriteria } from "./criteria";
import { scoreForm } from "./scoreForm";
import { scorecards } from "./scorecards";

/** Tiers by a weighted score of several criteria. */
export default defineMethod({
  id: "TIERSCORE",
  family: "tiering",
  label: { en: "Tier by scorecard", "zh-CN": "按评分表分级" },
  summary: {
    en: "Weighs several criteria to one score, and gives tiers by its cut-offs.",
    "zh-CN": "多项指标加权为一个得分，并按分界值分级。",
  },
  formula: String.raw`s_i = \frac{\sum_k w_k z_{ik}}{\sum_k w_k}\ (\text{known criteria}),\quad z_{ik} = \frac{x_{ik} - \min_k}{\max_k - \min_k}\ \text{or}\ \frac{\max_k - x_{ik}}{\max_k - \min_k}`,
  sources: [
    { work: "Tierbook", note: { en: "Generic rule of the scorecards; the sources name criteria, and give no weights", "zh-CN": "各种评分表的通用规则；资料只列指标，未给权重" }, origin: "OURS" },
    { work: "D先生案例", where: "从销售额、销售量、欠款额、采购周期等多角度进行测量", origin: "SEED" },
  ],

  inputs: {
    matrix: {
      unit: "number",
      several: true,
      label: { en: "Criteria", "zh-CN": "指标" },
      hint: { en: "One column for each criterion; blank where unknown.", "zh-CN": "每项指标一列；未知则空白。" },
      synonyms: ["criteria", "scores", "指标", "评分", "各项评分"],
    },
  },
  params: {
    weights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      optional: true,
      label: { en: "Weights", "zh-CN": "权重" },
      hint: { en: "One for each criterion; they count by their proportions. Left out: equal.", "zh-CN": "每项指标一个，按比例计算。省略时等权重。" },
    },
    directions: {
      kind: "numbers",
      unit: "number",
      optional: true,
      label: { en: "Directions", "zh-CN": "方向" },
      hint: { en: "One for each criterion: 1 where more is better, −1 where less is. Left out: all 1.", "zh-CN": "每项指标一个：越大越好填 1，越小越好填 −1。省略时全为 1。" },
    },
    norm: {
      kind: "choice",
      choices: {
        minmax: { en: "0 for the worst value in the table, 1 for the best", "zh-CN": "表中最差值为 0，最好值为 1" },
        zscore: { en: "Standard deviations from the mean", "zh-CN": "与均值相差的标准差个数" },
        rank: { en: "Share of the other customers that are worse", "zh-CN": "优于其他客户的比例" },
        none: { en: "As they are, for scores on one scale", "zh-CN": "原值（各项评分尺度相同时）" },
      },
      default: "minmax",
      origin: "OURS",
      label: { en: "Put criteria on one scale", "zh-CN": "统一尺度" },
      hint: { en: "minmax, zscore, rank or none.", "zh-CN": "minmax、zscore、rank 或 none。" },
    },
    combine: {
      kind: "choice",
      choices: { mean: { en: "Weighted mean", "zh-CN": "加权平均" }, sum: { en: "Weighted sum", "zh-CN": "加权合计" } },
      default: "mean",
      origin: "OURS",
      label: { en: "Combine", "zh-CN": "合成方式" },
      hint: { en: "mean, or sum, which does not divide by the weights.", "zh-CN": "mean（平均），或 sum（合计，不除以权重之和）。" },
    },
    cuts: {
      kind: "numbers",
      unit: "score",
      order: "monotone",
      optional: true,
      derived: ({ norm, combine }) => (combine === "mean" && (norm === "minmax" || norm === "rank") ? [2 / 3, 1 / 3] : []),
      origin: "OURS",
      label: { en: "Cut-offs of the score", "zh-CN": "得分分界值" },
      hint: {
        en: "All rising or all falling, e.g. {80,60}; a score on a cut-off takes the upper tier. Left out: thirds of a scale from 0 to 1, on any other scale no tiers.",
        "zh-CN": "依次递增或递减，如 {80,60}；等于分界值归较高一级。省略时，0 至 1 的尺度三等分，其他尺度不分级。",
      },
    },
    labels: {
      kind: "codes",
      optional: true,
      derived: ({ cuts }) => lettersFor((cuts ?? []) as readonly number[]),
      origin: "OURS",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "One more than cut-offs, in their direction. Left out: A for the highest, then B and so on.", "zh-CN": "比分界值多一个，方向与分界值一致。省略时最高一级为 A，依次为 B、C 等。" },
    },
    minCoverage: minCoverageParam,
    criteria: {
      kind: "codes",
      namesColumnsOf: "matrix",
      optional: true,
      label: { en: "Names of the criteria", "zh-CN": "指标名称" },
      hint: { en: "One for each column; for the table and the strongest criterion. Left out: the headings in the wizard, numbers in a formula.", "zh-CN": "每列一个，用于汇总表和最强指标。省略时，向导用列标题，公式用序号。" },
    },
  },
  outputs: {
    tier: { unit: "code", partial: true, label: { en: "Tier", "zh-CN": "级别" } },
    score: { unit: "score", label: { en: "Score", "zh-CN": "得分" } },
    coverage: { unit: "share", label: { en: "Coverage", "zh-CN": "覆盖率" }, hint: { en: "Weight of the criteria that are known.", "zh-CN": "已知指标所占权重。" } },
    strongest: { unit: "code", label: { en: "Strongest criterion", "zh-CN": "最强指标" }, hint: { en: "The highest on the common scale; of equals the first.", "zh-CN": "统一尺度后最高的一项，相等时取前者。" } },
    parts: { unit: "text", label: { en: "Calculation", "zh-CN": "计算过程" } },
    group: { unit: "code", label: { en: "Tier or type", "zh-CN": "级别或类型" }, hint: { en: "The tier; without cut-offs the strongest criterion.", "zh-CN": "级别；无分界值时为最强指标。" } },
  },
  figures: { customers: { unit: "count", label: { en: "Customers scored", "zh-CN": "已评分客户数" } } },
  tables: {
    criteria: {
      label: { en: "Criteria", "zh-CN": "指标汇总" },
      columns: {
        criterion: { unit: "code", label: { en: "Criterion", "zh-CN": "指标" } },
        weight: { unit: "share", label: { en: "Share of the weight", "zh-CN": "权重占比" } },
        direction: { unit: "number", label: { en: "Direction", "zh-CN": "方向" } },
        lowest: { unit: "number", label: { en: "Lowest", "zh-CN": "最小值" } },
        highest: { unit: "number", label: { en: "Highest", "zh-CN": "最大值" } },
        mean: { unit: "number", label: { en: "Mean", "zh-CN": "均值" } },
      },
    },
  },
  answers: { columns: ["score", "tier"] },
  signature: ["matrix", "weights", "directions", "cuts", "labels", "norm", "combine", "minCoverage", "criteria"],
  worksheet: true,
  wizard: {
    system: "scorecard",
    question: "effort",
    writes: ["group", "score", "strongest", "coverage"],
    tier: "group",
    tiers: ({ cuts, labels, criteria }) => {
      const bands = { cuts: cuts as readonly number[], labels: labels as readonly string[] };
      return bands.cuts.length > 0 ? fromHighest(bands) : ((criteria ?? []) as readonly string[]);
    },
    weight: "score",
    boundary: { value: "score", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: ["customers"],
    rows: { labels: "labels", cuts: "cuts" },
  },
  presets: scorecards,
  check({ weights, directions, cuts, labels }): readonly Issue[] {
    return [
      ...(weights && !weights.some((weight) => weight > 0) ? [allZero] : []),
      ...(directions?.some((direction) => Math.abs(direction) !== 1) ? [badDirection] : []),
      ...(cuts.length > 0 ? checkLabels(labels, cuts.length + 1, "cuts") : labels.length > 0 ? [{ code: "param-missing", param: "cuts" } as const] : []),
    ];
  },

  run({ matrix }, params) {
    const { cuts, labels } = params;
    const { rows, criteria, notes } = scoreCriteria(matrix, params, say);
    const tier = rows.map((row): Answer<"code"> => {
      if ("fault" in row) return row;
      return cuts.length > 0 ? bandOf(row.score, { cuts, labels, closed: "lower" }).label : "";
    });
    return {
      columns: {
        tier,
        score: rows.map((row): Answer<"score"> => ("fault" in row ? row : row.score)),
        coverage: rows.map((row): Answer<"share"> => ("fault" in row ? row : row.coverage)),
        strongest: rows.map((row): Answer<"code"> => ("fault" in row ? row : row.strongest)),
        parts: rows.map((row): Answer<"text"> => ("fault" in row ? row : row.parts)),
        group: rows.map((row, at): Answer<"code"> => ("fault" in row ? row : cuts.length > 0 ? tier[at]! : row.strongest)),
      },
      figures: { customers: rows.filter((row) => !("fault" in row)).length },
      tables: { criteria },
      notes: [...notes, ...weightsNote(params.combine === "sum" ? [] : (params.weights ?? []), say)],
    };
  },

  why: {
    en({ output, params, say }) {
      const known = output.coverage < 1 ? `; ${say.percent(output.coverage)} of the weight is known` : "";
      return `Score ${output.parts} = ${say.number(output.score)}${tierWords(output, params, "and") ?? `; the highest criterion is ${output.strongest}`}${known}`;
    },
    "zh-CN"({ output, params, say }) {
      const known = output.coverage < 1 ? `；已知指标占权重的 ${say.percent(output.coverage)}` : "";
      return `得分 ${output.parts} = ${say.number(output.score)}${tierWords(output, params, "且") ?? `；最高的指标是“${output.strongest}”`}${known}`;
    },
  },
  charts: [
    tierCounts,
    {
      id: "weights",
      title: { en: "Weights of the criteria", "zh-CN": "各指标权重" },
      table: "criteria",
      series: [{ column: "weight", shape: "bar" }],
      axes: { primary: { unit: "share", min: 0 } },
    },
  ],
  native: (sheet, params) => scoreForm(sheet, params),
  sql: (table, params) => scoreQuery(table, params),
  worked: [
    {
      from: "case DMGR-TOP20: sales, quantity, debt and purchase cycle, the last two better when small",
      inputs: { matrix: [[100, 50, 5, 30], [90, 45, 40, 20], [60, 30, 0, 15], [30, 20, 10, 60], [20, 10, 0, 90], [80, 60, 60, 25], [10, 5, 2, 120], [50, 25, 5, 40], [40, 22, 1, 35], [15, 8, 0, 100]] },
      params: { directions: [1, 1, -1, -1], cuts: [0.75, 0.5], labels: ["A", "B", "C"] },
      outputs: {
        score: [
          0.8979978354978355, 0.7254689754689754, 0.7525252525252526, 0.4749278499278499, 0.3719336219336219, 0.6706349206349206,
          0.24166666666666667, 0.6216630591630592, 0.6088203463203463, 0.3251443001443001,
        ],
        tier: ["A", "B", "A", "C", "C", "B", "C", "B", "B", "C"],
      },
    },
    {
      from: "by hand: scores as they are, 3 : 2; exactly 80, 60 % and 40 % of the weight known, an empty row",
      inputs: { matrix: [[100, 50], [79.99, 80], [60, null], [null, 60], null] },
      params: { weights: [0.6, 0.4], cuts: [80, 60], labels: ["A", "B", "C"], norm: "none" },
      outputs: { score: [80, 79.994, 60, { fault: "#N/A" }, ""], tier: ["A", "B", "B", { fault: "#N/A" }, ""], coverage: [1, 1, 0.6, { fault: "#N/A" }, ""], strongest: ["1", "2", "1", { fault: "#N/A" }, ""] },
    },
    {
      from: "by hand: value 4 × 8 less cost 4 × 5 is 12",
      inputs: { matrix: [[8, 8, 8, 8, 5, 5, 5, 5], [1, 1, 1, 1, 2, 2, 2, 2]] },
      params: { directions: [1, 1, 1, 1, -1, -1, -1, -1], weights: [1, 1, 1, 1, 1, 1, 1, 1], norm: "none", combine: "sum" },
      outputs: { score: [12, -4], tier: ["", ""], group: ["1", "1"] },
    },
    {
      from: "by hand: a criterion that is the same for all counts nothing; ranks with a tie",
      inputs: { matrix: [[7, 1], [7, 3], [7, 3], [7, 9]] },
      params: { norm: "rank" },
      outputs: { score: [0, 0.5, 0.5, 1], tier: ["C", "B", "B", "A"], group: ["C", "B", "B", "A"] },
      tables: { criteria: [["1", 0, 1, 7, 7, 7], ["2", 1, 1, 1, 9, 4]] },
    },
    {
      from: "by hand: z-scores of 1 and 3 are −1 and 1",
      inputs: { matrix: [[1], [3]] },
      params: { norm: "zscore" },
      outputs: { score: [-1, 1] },
    },
    {
      from: "by hand: exactly on the thirds of the range, and just below them",
      inputs: { matrix: [[0], [1], [2], [3], [0.99], [1.99]] },
      outputs: { tier: ["C", "B", "A", "A", "C", "B"] },
    },
    {
      from: "by hand: rising cut-offs have their letters the other way round; no label is lost where none is given",
      inputs: { matrix: [[59], [60], [80]] },
      params: { norm: "none", cuts: [60, 80] },
      outputs: { tier: ["C", "B", "A"], group: ["C", "B", "A"] },
    },
    { from: "by hand: one customer alone cannot be compared", inputs: { matrix: [[5, 6]] }, outputs: { score: [{ fault: "#N/A" }] } },
    { from: "by hand: two weights do not fit three columns", inputs: { matrix: [[1, 2, 3]] }, params: { weights: [1, 1] }, outputs: { score: [{ fault: "#VALUE!" }] } },
  ],
});

const badDirection: Issue = {
  code: "method",
  text: { en: "Each direction must be 1 or −1.", "zh-CN": "每个方向须为 1 或 −1。" },
};

/** A for the highest band, in the direction of the cut-offs; no tiers without cut-offs, and none beyond Z. */
function lettersFor(cuts: readonly number[]): readonly string[] {
  if (cuts.length === 0 || cuts.length > 25) return [];
  const labels = Array.from({ length: cuts.length + 1 }, (_, i) => String.fromCharCode(65 + i));
  return fromHighest({ cuts, labels });
}

/** null without cut-offs. */
function tierWords(
  { score, tier }: { readonly score: number; readonly tier: string | null },
  { cuts, labels }: { readonly cuts: readonly number[]; readonly labels: readonly string[] },
  and: string,
): string | null {
  if (tier === null || cuts.length === 0) return null;
  return ` ${bandWords(bandOf(score, { cuts, labels, closed: "lower" }), "lower", and, say.number)} → ${tier}`;
}
