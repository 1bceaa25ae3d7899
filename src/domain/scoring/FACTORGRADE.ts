import type { Answer } from "../method/method";
import { defineMethod } from "../method/method";
import { say } from "../method/say";
import { bandOf, bandWords, checkLabels } from "../tiering/bands";
import { factorQuery } from "../sql/factorQuery";
import { factorForm } from "./factorForm";
import { checkAnchors, factor, factorScores, factorWeights, level, levelOf, score, type Factor } from "./factors";
import { checkWeights, minCoverageParam, offScale, tooLittle, weightedMean, weightedWords, weightsNote } from "./weighted";

/** Grades A, B, C from financial standing, scale, growth, position, history, influence and risk. */
export default defineMethod({
  id: "FACTORGRADE",
  family: "scoring",
  label: { en: "Multi-factor grade A/B/C", "zh-CN": "多因素客户分级（A/B/C）" },
  summary: {
    en: "Weighs seven factors to a score and a grade; high credit risk caps the grade.",
    "zh-CN": "七个因素加权评分并分级；信用风险高的客户以末级为限。",
  },
  formula: String.raw`s_i = \frac{\sum_k w_k x_{ik}}{\sum_k w_k}\ (\text{known factors}),\quad \text{A: } s \ge 80,\ \text{B: } s \ge 60,\ \text{else C}`,
  sources: [
    { work: "客户分级方案", where: "财务状况、业务规模、成长潜力、行业地位、合作历史以及市场影响力; 严格的信用审查和风险控制措施", origin: "SEED" },
    {
      work: "Tierbook",
      note: { en: "Weights 20/20/15/10/10/5/20, cut-offs 80 and 60, the cap and the two risk flags: the plan gives none", "zh-CN": "权重 20/20/15/10/10/5/20、分界值 80 与 60、限级与两个风险标记：原方案均未给出" },
      origin: "OURS",
    },
  ],

  inputs: {
    finance: {
      ...score({ en: "Financial standing", "zh-CN": "财务状况" }, { en: "debt ratio, cash flow, profitability", "zh-CN": "资产负债率、现金流、盈利能力" }, ["financial standing", "finance", "financial", "财务状况", "财务"]),
      blank: "null",
    },
    scale: factor({ en: "Business scale", "zh-CN": "业务规模" }, { en: "yearly sales, market share", "zh-CN": "年销售额、市场份额" }, ["scale", "business scale", "size", "业务规模", "规模"]),
    growth: factor({ en: "Growth potential", "zh-CN": "成长潜力" }, { en: "growth rate, ability to expand", "zh-CN": "增长率、拓展能力" }, ["growth", "growth potential", "potential", "成长潜力", "成长", "潜力"]),
    position: factor({ en: "Position in its industry", "zh-CN": "行业地位" }, { en: "rank and outlook of the industry", "zh-CN": "行业地位与行业前景" }, ["position", "industry position", "行业地位", "地位"]),
    history: factor({ en: "History with us", "zh-CN": "合作历史" }, { en: "length and course of the business", "zh-CN": "合作时间与合作情况" }, ["history", "cooperation", "relationship history", "合作历史", "历史"]),
    influence: factor({ en: "Market influence", "zh-CN": "市场影响力" }, { en: "what others make of its choices", "zh-CN": "对市场和其他客户的影响" }, ["influence", "market influence", "市场影响力", "影响力", "影响"]),
    risk: factor({ en: "Risk, all together", "zh-CN": "风险（综合）" }, { en: "higher is safer; blank where the three risks are scored singly", "zh-CN": "分数越高越安全；分别评定三项风险时空白" }, ["risk", "risk score", "风险", "风险评分"]),
    creditRisk: factor({ en: "Credit risk score", "zh-CN": "信用风险评分" }, { en: "higher is safer", "zh-CN": "分数越高越安全" }, ["credit risk score", "信用风险评分"]),
    operationalRisk: factor({ en: "Operational risk score", "zh-CN": "操作风险评分" }, { en: "higher is safer", "zh-CN": "分数越高越安全" }, ["operational risk score", "操作风险评分"]),
    marketRisk: factor({ en: "Market risk score", "zh-CN": "市场风险评分" }, { en: "higher is safer", "zh-CN": "分数越高越安全" }, ["market risk score", "市场风险评分"]),
    creditLevel: level({ en: "Credit risk level", "zh-CN": "信用风险等级" }, ["credit risk", "credit risk level", "信用风险", "信用风险等级"]),
    operationalLevel: level({ en: "Operational risk level", "zh-CN": "操作风险等级" }, ["operational risk", "operational risk level", "操作风险", "操作风险等级"]),
    marketLevel: level({ en: "Market risk level", "zh-CN": "市场风险等级" }, ["market risk", "market risk level", "市场风险", "市场风险等级"]),
  },
  params: {
    weights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      default: [20, 20, 15, 10, 10, 5, 20],
      origin: "OURS",
      label: { en: "Weights", "zh-CN": "权重" },
      hint: { en: "Seven, in the order finance, scale, growth, position, history, influence, risk; they count by their proportions.", "zh-CN": "七个，依次为财务、规模、成长、地位、历史、影响、风险；按比例计算。" },
    },
    cuts: {
      kind: "numbers",
      unit: "score",
      order: "descending",
      default: [80, 60],
      origin: "OURS",
      label: { en: "Cut-offs of the score", "zh-CN": "得分分界值" },
      hint: { en: "Falling, e.g. {80,60}; a score on a cut-off takes the better grade.", "zh-CN": "依次递减，如 {80,60}；等于分界值归较好的级别。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C"],
      origin: "SEED",
      label: { en: "Grades", "zh-CN": "级别名称" },
      hint: { en: "Best first, one more than cut-offs.", "zh-CN": "从最好的开始，比分界值多一个。" },
    },
    riskWeights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      default: [10, 5, 5],
      origin: "OURS",
      label: { en: "Weights within the risk", "zh-CN": "三项风险的权重" },
      hint: { en: "Credit, operational, market: how the weight of the risk is divided where they are scored singly.", "zh-CN": "信用、操作、市场：分别评定时风险权重的划分。" },
    },
    anchors: {
      kind: "rows",
      default: [],
      origin: "OURS",
      label: { en: "Anchors", "zh-CN": "评分锚点" },
      hint: {
        en: "For a factor given as a figure instead of a score: its name, the figure worth 0 and the figure worth 100; linear between them and never beyond, e.g. finance, 0.9, 0.3 for a debt ratio.",
        "zh-CN": "因素以指标数值而非评分给出时：因素名称、得 0 分的数值、得 100 分的数值；其间按线性计算并以 0、100 为限，如资产负债率：finance, 0.9, 0.3。",
      },
      columns: {
        factor: { unit: "code", label: { en: "Factor", "zh-CN": "因素" } },
        poor: { unit: "number", label: { en: "Worth 0", "zh-CN": "得 0 分" } },
        good: { unit: "number", label: { en: "Worth 100", "zh-CN": "得 100 分" } },
      },
    },
    minCoverage: minCoverageParam,
  },
  outputs: {
    grade: { unit: "code", label: { en: "Grade", "zh-CN": "级别" } },
    score: { unit: "score", label: { en: "Score", "zh-CN": "得分" } },
    before: { unit: "code", label: { en: "Grade by score", "zh-CN": "按得分的级别" } },
    coverage: { unit: "share", label: { en: "Coverage", "zh-CN": "覆盖率" }, hint: { en: "Weight of the factors that are known.", "zh-CN": "已有评分的因素所占权重。" } },
    operational: { unit: "flag", partial: true, label: { en: "High operational risk", "zh-CN": "操作风险高" } },
    market: { unit: "flag", partial: true, label: { en: "High market risk", "zh-CN": "市场风险高" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["grade"] },
  signature: [
    "finance", "scale", "growth", "position", "history", "influence", "risk", "creditLevel", "operationalLevel", "marketLevel",
    "weights", "cuts", "labels", "minCoverage", "creditRisk", "operationalRisk", "marketRisk", "riskWeights", "anchors",
  ],
  worksheet: true,
  wizard: {
    system: "multi-factor",
    question: "effort",
    writes: ["score", "grade", "coverage", "operational", "market"],
    tier: "grade",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "score",
    boundary: { value: "score", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: [],
    rows: { labels: "labels", cuts: "cuts" },
  },
  check: ({ weights, cuts, labels, riskWeights, anchors }) => [
    ...checkWeights(weights, 7),
    ...checkWeights(riskWeights, 3, "riskWeights"),
    ...checkLabels(labels, cuts.length + 1, "cuts"),
    ...checkAnchors(anchors),
  ],

  run(inputs, params) {
    const { cuts, labels } = params;
    const found = inputs.finance.map((_, row) => {
      const given = (name: Factor): number | null => inputs[name]?.[row] ?? null;
      const scores = factorScores(given, params.anchors);
      const levels = (["creditLevel", "operationalLevel", "marketLevel"] as const).map((column) => levelOf(row, column, inputs[column]?.[row] ?? null));
      const wrong = offScale(row, scores, 100, say) ?? levels.find((one) => typeof one === "object" && one !== null);
      if (wrong && typeof wrong === "object") return wrong;
      const { mean, coverage } = weightedMean(scores, factorWeights(given, params));
      const unknown = tooLittle(row, coverage, params.minCoverage, say);
      if (unknown) return unknown;
      const before = bandOf(mean!, { cuts, labels, closed: "lower" }).label;
      const high = levels.map((one) => (one === null ? null : one === "high"));
      return { score: mean!, coverage, before, grade: high[0] ? labels[labels.length - 1]! : before, operational: high[1] ?? "", market: high[2] ?? "" } as const;
    });
    const answer = <K extends "grade" | "before" | "score" | "coverage" | "operational" | "market">(name: K) => found.map((one) => ("fault" in one ? one : one[name]));
    return {
      columns: {
        grade: answer("grade"),
        score: answer("score"),
        before: answer("before"),
        coverage: answer("coverage"),
        operational: answer("operational") as Answer<"flag">[],
        market: answer("market") as Answer<"flag">[],
      },
      figures: {},
      tables: {},
      notes: weightsNote(params.weights, say),
    };
  },

  why: {
    en({ input, output, params, say }) {
      const given = (name: Factor): number | null => input[name];
      const band = bandOf(output.score, { ...params, closed: "lower" });
      const score = `Score ${weightedWords(factorScores(given, params.anchors), factorWeights(given, params), say)} = ${say.number(output.score)}${band.from === null && band.to === null ? "" : ` ${bandWords(band, "lower", "and", say.number)}`}`;
      const capped = output.grade === output.before ? output.grade : `${output.before}; credit risk is high, so at most ${output.grade}`;
      return [
        `${score} → ${capped}`,
        ...(output.coverage < 1 ? [`${say.percent(output.coverage)} of the weight is known`] : []),
        ...(output.operational ? ["operational risk is high"] : []),
        ...(output.market ? ["market risk is high"] : []),
      ].join("; ");
    },
    "zh-CN"({ input, output, params, say }) {
      const given = (name: Factor): number | null => input[name];
      const band = bandOf(output.score, { ...params, closed: "lower" });
      const score = `得分 ${weightedWords(factorScores(given, params.anchors), factorWeights(given, params), say)} = ${say.number(output.score)}${band.from === null && band.to === null ? "" : ` ${bandWords(band, "lower", "且", say.number)}`}`;
      const capped = output.grade === output.before ? output.grade : `${output.before}；信用风险高，以 ${output.grade} 为限`;
      return [
        `${score} → ${capped}`,
        ...(output.coverage < 1 ? [`已知因素占权重的 ${say.percent(output.coverage)}`] : []),
        ...(output.operational ? ["操作风险高"] : []),
        ...(output.market ? ["市场风险高"] : []),
      ].join("；");
    },
  },
  charts: [],
  native: factorForm,
  sql: (table, params) => factorQuery(table, params),
  worked: [
    {
      from: "case MULTI-ABC: high credit risk caps a B at C",
      inputs: {
        finance: [85, 70, 90, 40], scale: [90, 60, 95, 30], growth: [80, 70, 90, 45], position: [85, 60, 90, 40], history: [80, 65, 90, 30],
        influence: [70, 50, 90, 20], risk: [85, 60, 30, 50], creditLevel: ["低", "中", "高", "低"],
      },
      outputs: { score: [84, 63.5, 79, 38.75], before: ["A", "B", "B", "C"], grade: ["A", "B", "C", "C"] },
    },
    {
      from: "by hand: exactly 80, exactly 60 and just below; 60 % of the weight known is enough, 55 % is not; an empty row stays empty",
      inputs: {
        finance: [80, 60, 59.99, 90, 90, null], scale: [80, 60, 59.99, 90, 90, null], growth: [80, 60, 59.99, null, 90, null],
        position: [80, 60, 59.99, null, null, null], history: [80, 60, 59.99, null, null, null], influence: [80, 60, 59.99, null, null, null],
        risk: [80, 60, 59.99, 50, null, null],
      },
      outputs: {
        grade: ["A", "B", "C", "B", { fault: "#N/A" }, ""],
        coverage: [1, 1, 1, 0.6, { fault: "#N/A" }, ""],
      },
    },
    {
      from: "by hand: risks scored singly, a debt ratio between anchors and beyond them; a score above 100 and an unknown level are errors",
      inputs: {
        finance: [0.6, 0.2, 1.5, 0.3, 0.3], scale: [70, 70, 70, 101, 70], creditRisk: [80, 80, 80, 80, 80], operationalRisk: [60, 60, 60, 60, 60], marketRisk: [60, 60, 60, 60, 60],
        operationalLevel: ["high", "低", null, null, "?"],
      },
      params: { anchors: [["财务", 0.9, 0.3]] },
      outputs: {
        score: [(20 * 50 + 20 * 70 + 10 * 80 + 5 * 60 + 5 * 60) / 60, 4800 / 60, 2800 / 60, { fault: "#VALUE!" }, { fault: "#VALUE!" }],
        grade: ["B", "A", "C", { fault: "#VALUE!" }, { fault: "#VALUE!" }],
        operational: [true, false, "", { fault: "#VALUE!" }, { fault: "#VALUE!" }],
      },
    },
  ],
});
