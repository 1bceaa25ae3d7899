import { defineMethod, type Answer } from "../method/method";
import { effectsChart, effectsTable, targetsParam, tierEffects } from "./tierEffects";

/** What became of each tier: did the measures for A, B and C work? */
export default defineMethod({
  id: "TIEREFFECT",
  family: "scoring",
  label: { en: "Effect per tier", "zh-CN": "分级效果" },
  summary: {
    en: "Growth of each tier held at the start, or its mean satisfaction, beside its target.",
    "zh-CN": "按期初级别计算各级的增长（或平均满意度），并与目标比较。",
  },
  formula: String.raw`e_k = \frac{\sum_{i \in k} \text{after}_i}{\sum_{i \in k} \text{before}_i} - 1\quad\text{or}\quad e_k = \overline{\text{after}}_k`,
  sources: [
    { work: "《客户分级方案》", where: "A 级销售额 +20 %，B 级满意度 +15 %，C 级活跃度 +10 %; 满意度 90/85/80 %", note: { en: "Example targets", "zh-CN": "示例目标" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The measure: sums per tier held at the start; means for satisfaction", "zh-CN": "计算方法：按期初级别合计；满意度取平均" }, origin: "OURS" },
  ],

  inputs: {
    tier: {
      unit: "code",
      blank: "null",
      label: { en: "Tier at the start", "zh-CN": "期初级别" },
      hint: { en: "The tier held when the period began; blank for a customer who had none yet and is not counted.", "zh-CN": "期初所在级别；期初尚无级别的客户留空，不计入。" },
      synonyms: ["tier", "old tier", "tier at start", "class", "grade", "级别", "期初级别", "原级别", "等级"],
    },
    before: {
      unit: "number",
      blank: "null",
      label: { en: "Before", "zh-CN": "之前" },
      hint: { en: "Sales, or satisfaction, before; blank counts as 0 in sums.", "zh-CN": "之前的销售额或满意度；求和时空白视为 0。" },
      synonyms: ["before", "sales before", "last year", "之前", "上期", "上年", "期初"],
    },
    after: {
      unit: "number",
      blank: "null",
      label: { en: "After", "zh-CN": "之后" },
      hint: { en: "The same figure after; blank, such as of a lost customer, counts as 0 in sums.", "zh-CN": "之后的同一指标；求和时空白（如流失客户）视为 0。" },
      synonyms: ["after", "sales after", "this year", "之后", "本期", "本年", "期末"],
    },
  },
  params: {
    targets: targetsParam,
    measure: {
      kind: "choice",
      choices: { change: { en: "Change of the sums", "zh-CN": "合计的变动率" }, mean: { en: "Mean after, e.g. of satisfaction", "zh-CN": "之后的平均值，如满意度" } },
      default: "change",
      origin: "OURS",
      label: { en: "Measure", "zh-CN": "指标" },
      hint: { en: "change or mean.", "zh-CN": "change 或 mean。" },
    },
  },
  outputs: {
    effect: { unit: "ratio", partial: true, label: { en: "Effect in the tier", "zh-CN": "所在级别的效果" } },
    target: { unit: "ratio", partial: true, label: { en: "Target of the tier", "zh-CN": "所在级别的目标" } },
  },
  figures: {},
  tables: { effects: effectsTable },
  answers: { table: "effects" },
  signature: ["tier", "before", "after", "targets", "measure"],
  worksheet: true,
  presets: {
    plan: { label: { en: "Grading plan: +20 %, +15 %, +10 %", "zh-CN": "分级方案：+20 %、+15 %、+10 %" }, params: { measure: "change", targets: [["A", 0.2], ["B", 0.15], ["C", 0.1]] }, origin: "SEED" },
    manufacturer: { label: { en: "Manufacturer's orders: +30 %, +25 % (the source breaks off at C)", "zh-CN": "制造企业订单：+30 %、+25 %（原文 C 级中断）" }, params: { measure: "change", targets: [["A", 0.3], ["B", 0.25]] }, origin: "SEED" },
    satisfaction: { label: { en: "Satisfaction of the finance house: 90, 85, 80 %", "zh-CN": "金融机构满意度：90、85、80 %" }, params: { measure: "mean", targets: [["A", 0.9], ["B", 0.85], ["C", 0.8]] }, origin: "SEED" },
  },

  run({ tier, before, after }, { targets = [], measure }) {
    const { effects, target, rows } = tierEffects({ tier, before, after }, targets, measure);
    return {
      columns: {
        effect: tier.map((name): Answer<"ratio"> => (name === null ? "" : effects.get(name)!.effect)),
        target: tier.map((name) => (name === null ? "" : (target.get(name) ?? ""))),
      },
      figures: {},
      tables: { effects: rows },
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (input.tier === null) return "No tier at the start, so the customer is not counted";
      const goal = output.target === null ? "" : `; target ${say.percent(output.target)}`;
      if (output.effect === null) return `Tier ${input.tier} ${params.measure === "mean" ? "has no figure after" : "had nothing before"}, so no effect can be told${goal}`;
      return `Tier ${input.tier} ${params.measure === "mean" ? "averages" : "changed by"} ${say.percent(output.effect)}${goal}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (input.tier === null) return "期初没有级别，不计入";
      const goal = output.target === null ? "" : `；目标 ${say.percent(output.target)}`;
      if (output.effect === null) return `${input.tier} 级${params.measure === "mean" ? "没有之后的数值" : "之前合计不大于 0"}，无法计算效果${goal}`;
      return `${input.tier} 级${params.measure === "mean" ? "平均" : "变动"} ${say.percent(output.effect)}${goal}`;
    },
  },
  charts: [effectsChart],
  worked: [
    {
      from: "case TIEREFFECT, with the plan's targets: each is just reached",
      inputs: { tier: ["A", "A", "B", "B", "C", "D"], before: [100, 50, 80, 20, 40, 0], after: [120, 60, 90, 25, 44, 5] },
      params: { targets: [["A", 0.2], ["B", 0.15], ["C", 0.1]] },
      outputs: { effect: [0.2, 0.2, 0.15, 0.15, 0.1, { fault: "#N/A" }] },
      tables: {
        effects: [
          ["A", 2, 150, 180, 0.2, 0.2, true], ["B", 2, 100, 115, 0.15, 0.15, true], ["C", 1, 40, 44, 0.1, 0.1, true], ["D", 1, 0, 5, { fault: "#N/A" }, "", ""],
        ],
      },
    },
    {
      from: "by hand: a lost customer counts as 0 after; one without a tier is not counted; a negative total before has no effect",
      inputs: { tier: ["A", "A", null, "B", null], before: [10, 10, 5, -1, null], after: [15, null, 50, 3, null] },
      outputs: { effect: [-0.25, -0.25, "", { fault: "#N/A" }, ""] },
      tables: { effects: [["A", 2, 20, 15, -0.25, "", ""], ["B", 1, -1, 3, { fault: "#N/A" }, "", ""]] },
    },
    {
      from: "by hand: mean satisfaction, blanks left out; nobody answered in C",
      inputs: { tier: ["B", "B", "B", "C"], before: [0.8, null, 0.8, 0.7], after: [0.9, null, 0.8, null] },
      params: { measure: "mean", targets: [["A", 0.9], ["B", 0.85]] },
      tables: { effects: [["B", 3, 0.8, 0.85, 0.85, 0.85, true], ["C", 1, 0.7, "", { fault: "#N/A" }, "", ""]] },
    },
  ],
});
