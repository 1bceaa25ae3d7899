import { defineMethod } from "../method/method";
import { ranksOf } from "../stats/rank";
import { checkLabels } from "./bands";
import { cumulativeShares, tiersByTotal } from "./cumulative";

/** Pareto tiers: by the share of the total that a customer and those before it hold. */
export default defineMethod({
  id: "TIERCUM",
  family: "tiering",
  label: { en: "Tier by cumulative share", "zh-CN": "按累计占比分级" },
  summary: {
    en: "ABC analysis: the largest customers that together hold up to a limit of the total are A, and so on.",
    "zh-CN": "ABC 分析：合计占比在界限以内的最大客户为 A 类，依此类推。",
  },
  formula: String.raw`S_i = \frac{\sum_{k \le i} \max(0, v_k)}{\sum_k \max(0, v_k)}\ (v_1 \ge v_2 \ge \dots),\quad \text{upto: first } j \text{ with } S_i \le L_j,\quad \text{cross: first } j \text{ with } S_{i-1} < L_j`,
  sources: [
    { work: "xtrategy.app, qiita.com", note: { en: "ABC analysis in Excel: own cumulative share up to the limit", "zh-CN": "Excel ABC 分析：含本客户的累计占比不超过界限" }, origin: "FOUND" },
    { work: "客户维护规章制度", where: "A级客户…销售额占公司总销售额的70%以上", note: { en: "mode cross", "zh-CN": "cross 方式" }, origin: "SEED" },
  ],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "Sales, profit or another amount; values at or below zero take the last tier.", "zh-CN": "销售额、利润等；小于或等于零的归最后一级。" },
      synonyms: ["value", "values", "sales", "profit", "数值", "销售额", "利润", "金额"],
    },
  },
  params: {
    limits: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      exclusive: true,
      order: "ascending",
      label: { en: "Limits of the cumulative share", "zh-CN": "累计占比界限" },
      hint: { en: "Rising, e.g. {0.8,0.95}.", "zh-CN": "依次递增，如 {0.8,0.95}。" },
    },
    labels: {
      kind: "codes",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "Best first, one more than limits.", "zh-CN": "从最好的开始，比界限多一个。" },
    },
    mode: {
      kind: "choice",
      choices: {
        upto: { en: "The customer's own cumulative share is within the limit", "zh-CN": "含本客户的累计占比不超过界限" },
        cross: { en: "The customer that crosses the limit stays in the better tier", "zh-CN": "跨过界限的客户留在较好的级别" },
      },
      default: "upto",
      origin: "FOUND",
      label: { en: "Customer that crosses a limit", "zh-CN": "跨过界限的客户" },
      hint: { en: "upto or cross.", "zh-CN": "upto 或 cross。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    cumulative: { unit: "share", label: { en: "Cumulative share", "zh-CN": "累计占比" } },
    before: { unit: "share", label: { en: "Share before", "zh-CN": "之前累计占比" } },
  },
  figures: { total: { unit: "number", label: { en: "Total of positive values", "zh-CN": "正值合计" } } },
  tables: {},
  answers: { columns: ["tier"] },
  signature: ["values", "limits", "labels", "mode"],
  worksheet: true,
  check: ({ limits, labels }) => checkLabels(labels, limits.length + 1, "limits"),

  run({ values }, { limits, labels, mode }) {
    const cumulative = cumulativeShares(values);
    const { order, before, upTo, total } = cumulative;
    const tier = tiersByTotal(values, cumulative, limits, mode).map((at) => labels[at]!);
    return { columns: { tier, rank: ranksOf(order), cumulative: upTo, before }, figures: { total }, tables: {} };
  },

  why: {
    en({ input, output, params, say }) {
      if (input.values <= 0) return `${say.number(input.values)} adds nothing to the total → ${output.tier}`;
      if (output.rank === 1) return `${say.number(input.values)} is the largest value → ${output.tier}`;
      const share = params.mode === "upto" ? `cumulative share ${say.percent(output.cumulative, 2)}` : `share before it ${say.percent(output.before, 2)}`;
      return `Rank ${output.rank}, ${share}; limits ${params.limits.map((limit) => say.percent(limit)).join(", ")} → ${output.tier}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (input.values <= 0) return `${say.number(input.values)} 不计入合计 → ${output.tier}`;
      if (output.rank === 1) return `${say.number(input.values)} 为最大值 → ${output.tier}`;
      const share = params.mode === "upto" ? `累计占比 ${say.percent(output.cumulative, 2)}` : `之前累计占比 ${say.percent(output.before, 2)}`;
      return `第 ${output.rank} 名，${share}；界限 ${params.limits.map((limit) => say.percent(limit)).join("、")} → ${output.tier}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "case ABC-UPTO: zero and negative values take the last tier",
      inputs: { values: [500, 200, 120, 80, 40, 30, 15, 10, 5, 0, -20] },
      params: { limits: [0.8, 0.95], labels: ["A", "B", "C"] },
      outputs: { tier: ["A", "A", "B", "B", "B", "C", "C", "C", "C", "C", "C"] },
    },
    {
      from: "case ABC-CROSS: the third customer crosses 80 % and stays A",
      inputs: { values: [500, 200, 120, 80, 40, 30, 15, 10, 5, 0, -20] },
      params: { limits: [0.8, 0.95], labels: ["A", "B", "C"], mode: "cross" },
      outputs: { tier: ["A", "A", "A", "B", "B", "B", "C", "C", "C", "C", "C"] },
    },
    {
      from: "by hand: shares exactly on both limits; binary sums of 0.1 do not lose the last customer",
      inputs: { values: [0.7, 0.1, 0.1, 0.05, 0.05] },
      params: { limits: [0.8, 0.95], labels: ["A", "B", "C"] },
      outputs: { tier: ["A", "A", "B", "B", "C"], cumulative: [0.7, 0.8, 0.9, 0.95, 1] },
    },
    {
      from: "by hand: one customer is A; without any positive value everybody is last",
      inputs: { values: [0, -1] },
      params: { limits: [0.8, 0.95], labels: ["A", "B", "C"] },
      outputs: { tier: ["C", "C"] },
      figures: { total: 0 },
    },
  ],
});
