import type { Answer, InputField } from "../method/method";
import { defineMethod } from "../method/method";
import { say, type Say } from "../method/say";
import { bandLabel } from "../native/bands";
import { covered, offScaleCells } from "../native/weighted";
import type { Text } from "../method/text";
import { bandOf, bandWords, checkLabels, fromHighest } from "../tiering/bands";
import { featureScore, groupSize } from "./features";
import { checkWeights, minCoverageParam, offScale, tooLittle, weightsNote } from "./weighted";

const groups = ["finance", "own", "priority"] as const;

/** Feature-analysis model: eighteen scores in three groups. */
export default defineMethod({
  id: "FEATURESCORE",
  family: "scoring",
  label: { en: "Feature-analysis model", "zh-CN": "特征分析模型" },
  summary: {
    en: "Weighs eighteen scores in three groups to a percentage and a credit band.",
    "zh-CN": "三组共十八项评分加权为百分比，并给出授信档次。",
  },
  formula: String.raw`\text{pct} = 100\,\frac{\sum_g W_g \frac{\sum_{k \in g} x_k}{m\,n_g}}{\sum_g W_g}\ (n_g \text{ scores given},\ \text{groups with any})`,
  sources: [
    { work: "复习资料 Q65", where: "付款记录、银行信用、偿债能力", origin: "SEED" },
    {
      work: "021qsbjgs.com (2012)",
      where: "付款记录, 银行信用, 获利能力, 资产负债表评估, 偿债能力, 资本总额; 表面印象, 组织管理, 产品与市场, 市场竞争性, 经营状况, 发展前景; 交易利润率, 对产品的要求, 对市场吸引力的影响, 对市场竞争力的影响, 担保条件, 可替代性",
      origin: "FOUND",
    },
    { work: "Tierbook", note: { en: "Group weights 45/25/30, scores of 0 to 10, equal weights inside a group", "zh-CN": "组权重 45/25/30、每项 0 至 10 分、组内等权" }, origin: "OURS" },
    { work: "Tierbook", note: { en: "Bands 0–20, 21–45, 46–65, 66 and more, from memory and unverified", "zh-CN": "档次 0–20、21–45、46–65、66 以上，凭记忆，未核实" }, origin: "RECALLED" },
  ],

  inputs: {
    finance: group(
      { en: "Credit and finance", "zh-CN": "信用及财务特征" },
      { en: "payment record, bank credit, profitability, balance sheet, solvency, capital", "zh-CN": "付款记录、银行信用、获利能力、资产负债表评估、偿债能力、资本总额" },
      ["credit and finance", "信用及财务特征", "信用财务", "信用及财务"],
    ),
    own: group(
      { en: "The customer itself", "zh-CN": "客户自身特征" },
      { en: "impression, organisation, products and market, competitiveness, business, outlook", "zh-CN": "表面印象、组织管理、产品与市场、市场竞争性、经营状况、发展前景" },
      ["the customer itself", "客户自身特征", "自身特征", "自身"],
    ),
    priority: group(
      { en: "Priority", "zh-CN": "客户优先性特征" },
      {
        en: "margin, demands on the product, effect on our appeal, effect on our competitiveness, security, replaceability",
        "zh-CN": "交易利润率、对产品的要求、对市场吸引力的影响、对市场竞争力的影响、担保条件、可替代性",
      },
      ["priority", "客户优先性特征", "优先性特征", "优先性"],
    ),
  },
  params: {
    groupWeights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      default: [45, 25, 30],
      origin: "OURS",
      label: { en: "Weights of the groups", "zh-CN": "各组权重" },
      hint: { en: "Credit and finance, the customer itself, priority; they count by their proportions.", "zh-CN": "依次为信用及财务、自身、优先性；按比例计算。" },
    },
    cuts: {
      kind: "numbers",
      unit: "score",
      order: "ascending",
      default: [20, 45, 65],
      origin: "RECALLED",
      label: { en: "Upper ends of the bands", "zh-CN": "各档上限" },
      hint: { en: "Rising percentages; one on a cut-off stays in the lower band. Unverified.", "zh-CN": "依次递增的百分数，等于分界值归较低一档。未核实。" },
    },
    labels: {
      kind: "codes",
      default: ["严重/不明", "高风险", "一般", "优良"],
      origin: "RECALLED",
      label: { en: "Bands", "zh-CN": "档次名称" },
      hint: { en: "Worst first, one more than cut-offs: bad or unknown, high risk, fair, good.", "zh-CN": "从最差的开始，比分界值多一个：不授信、高风险、可交易、优良。" },
    },
    max: {
      kind: "number",
      unit: "score",
      min: 0,
      exclusive: true,
      default: 10,
      origin: "OURS",
      label: { en: "Full score of an item", "zh-CN": "单项满分" },
      hint: { en: "10 where each item is scored 0 to 10.", "zh-CN": "每项按 0 至 10 评分时填 10。" },
    },
    minCoverage: minCoverageParam,
  },
  outputs: {
    band: { unit: "code", label: { en: "Band", "zh-CN": "档次" } },
    pct: { unit: "score", label: { en: "Result in %", "zh-CN": "综合得分（%）" } },
    coverage: { unit: "share", label: { en: "Coverage", "zh-CN": "覆盖率" }, hint: { en: "Scores given of eighteen.", "zh-CN": "十八项中已评分的比例。" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["pct", "band"] },
  signature: ["finance", "own", "priority", "groupWeights", "cuts", "labels", "max", "minCoverage"],
  worksheet: true,
  wizard: {
    system: "feature-analysis",
    question: "owe",
    writes: ["band", "pct", "coverage"],
    tier: "band",
    tiers: ({ cuts, labels }) => fromHighest({ cuts: cuts as readonly number[], labels: labels as readonly string[] }),
    weight: "pct",
    boundary: { value: "pct", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: [],
    rows: { labels: "labels", cuts: "cuts" },
  },
  check: ({ groupWeights, cuts, labels }) => [...checkWeights(groupWeights, groups.length, "groupWeights"), ...checkLabels(labels, cuts.length + 1, "cuts")],

  run(inputs, { groupWeights, cuts, labels, max, minCoverage }) {
    const found = inputs.finance.map((_, row): { pct: number; coverage: number } | Exclude<Answer, string | number | boolean> => {
      const given = groups.map((name) => inputs[name][row]!);
      const tooWide = given.find((scores) => scores.length > groupSize);
      if (tooWide) return { fault: "#VALUE!", issue: { code: "method", row, text: sixAtMost } };
      const { pct, coverage } = featureScore(given, groupWeights, max);
      return offScale(row, given.flat(), max, say) ?? tooLittle(row, pct === null ? 0 : coverage, minCoverage, say) ?? { pct: pct!, coverage };
    });
    return {
      columns: {
        band: found.map((one): Answer<"code"> => ("pct" in one ? bandOf(one.pct, { cuts, labels, closed: "upper" }).label : one)),
        pct: found.map((one): Answer<"score"> => ("pct" in one ? one.pct : one)),
        coverage: found.map((one): Answer<"share"> => ("pct" in one ? one.coverage : one)),
      },
      figures: {},
      tables: {},
      notes: weightsNote(groupWeights, say),
    };
  },

  why: {
    en({ input, output, params, say }) {
      const { words } = featureScore(groups.map((name) => input[name]), params.groupWeights, params.max, say);
      const known = output.coverage < 1 ? `; ${say.percent(output.coverage)} of the scores are given` : "";
      return `Result 100 × ${words} = ${outOf100(output.pct, say)} ${bandWords(bandOf(output.pct, { ...params, closed: "upper" }), "upper", "and", (cut) => outOf100(cut, say))} → ${output.band}${bandInEnglish[output.band] ?? ""}${known}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const { words } = featureScore(groups.map((name) => input[name]), params.groupWeights, params.max, say);
      const known = output.coverage < 1 ? `；已评分项占 ${say.percent(output.coverage)}` : "";
      return `综合得分 100 × ${words} = ${outOf100(output.pct, say)} ${bandWords(bandOf(output.pct, { ...params, closed: "upper" }), "upper", "且", (cut) => outOf100(cut, say))} → ${output.band}${known}`;
    },
  },
  charts: [],
  native(sheet, { cuts }) {
    const given = groups.map((name, g) => ({ cells: sheet.cells(name).join(","), weight: sheet.entry("groupWeights", g) }));
    const tooWide = groups.some((name) => sheet.cells(name).length > groupSize);
    const count = given.map(({ cells }) => `COUNT(${cells})`).join("+");
    const weighted = given.map(({ cells, weight }) => `IF(COUNT(${cells})=0,0,${weight}*SUM(${cells})/(${sheet.param("max")}*COUNT(${cells})))`).join("+");
    const weight = given.map(({ cells, weight: one }) => `IF(COUNT(${cells})=0,0,${one})`).join("+");
    const [known, part] = [sheet.own("known"), sheet.own("weightKnown")];
    const enough = `IF(${part}=0,NA(),${covered(known, sheet.param("minCoverage"), `100*(${weighted})/${part}`)})`;
    const off = offScaleCells(given.map(({ cells }) => cells), sheet.param("max"));
    return {
      working: {
        known: { label: { en: "Coverage", "zh-CN": "覆盖率" }, unit: "share", formula: `(${count})/${groups.length * groupSize}` },
        weightKnown: { label: { en: "Weight of the groups known", "zh-CN": "已有评分的组的权重" }, unit: "factor", formula: weight },
        result: { label: { en: "Result in %", "zh-CN": "综合得分（%）" }, unit: "score", formula: tooWide ? "#VALUE!" : `IF(${off},#VALUE!,${enough})` },
      },
      answers: {
        band: bandLabel(sheet.own("result"), sheet.param("cuts"), sheet.param("labels"), { falling: cuts.length < 2, closed: "upper", count: cuts.length }),
        pct: sheet.own("result"),
        coverage: `IF(ISERROR(${sheet.own("result")}),${sheet.own("result")},${known})`,
      },
    };
  },
  worked: [
    {
      from: "case FEATURE-MISSING: 100 × (0.45 × 37/50 + 0.25 × 41/60 + 0.30 × 33/60)",
      inputs: { finance: [[8, null, 6, 9, 8, 6]], own: [[7, 6, 8, 7, 6, 7]], priority: [[6, 5, 7, 6, 4, 5]] },
      outputs: { pct: [66.88333333333334], coverage: [17 / 18], band: ["优良"] },
    },
    {
      from: "by hand: the same score throughout, on the upper ends and just above; all zero",
      inputs: Object.fromEntries(groups.map((name) => [name, [2, 2.001, 4.5, 4.501, 6.5, 6.501, 0].map((score) => new Array<number>(6).fill(score))])),
      outputs: { band: ["严重/不明", "高风险", "高风险", "一般", "一般", "优良", "严重/不明"] },
    },
    {
      from: "by hand: a group without a score hands its weight on (25 × 6 + 30 × 8 over 55 tenths); ten scores are too few; 11 is off the scale",
      inputs: {
        finance: [[null, null, null, null, null, null], [5, 5, 5, 5, 5, 5], [11, 1, 1, 1, 1, 1], null],
        own: [[6, 6, 6, 6, 6, 6], [5, 5, 5, 5, null, null], [1, 1, 1, 1, 1, 1], null],
        priority: [[8, 8, 8, 8, 8, 8], [null, null, null, null, null, null], [1, 1, 1, 1, 1, 1], null],
      },
      outputs: { pct: [(10 * (25 * 6 + 30 * 8)) / 55, { fault: "#N/A" }, { fault: "#VALUE!" }, ""], coverage: [12 / 18, { fault: "#N/A" }, { fault: "#VALUE!" }, ""] },
    },
  ],
});

const bandInEnglish: Readonly<Record<string, string>> = { "严重/不明": " (bad or unknown)", 高风险: " (high risk)", 一般: " (fair)", 优良: " (good)" };

const sixAtMost: Text = { en: "A group has six scores; more columns were given.", "zh-CN": "每组为六项评分，给出的列数超过六列。" };

function group(label: Text, items: Text, synonyms: readonly string[]) {
  return {
    unit: "score",
    several: true,
    blank: "null",
    min: 0,
    label,
    hint: { en: `Six columns of scores: ${items.en}; blank where unknown.`, "zh-CN": `六列评分：${items["zh-CN"]}；未知则空白。` },
    synonyms,
  } as const satisfies InputField;
}

/** The result and its cut-offs are percentages on a scale to 100. */
const outOf100 = (value: number, { number }: Say): string => `${number(value)} %`;
