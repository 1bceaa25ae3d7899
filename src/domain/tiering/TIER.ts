import { defineMethod } from "../method/method";
import { bandLabel } from "../native/bands";
import { answerColumn } from "../sql/names";
import { bandsFromHighest, byBand } from "../sql/bands";
import { sentence, sqlSay } from "../sql/sentence";
import { say } from "../method/say";
import { bandOf, bandsOf, bandWords, checkLabels } from "./bands";

/** Tiers from fixed cut-offs: every customer is judged alone, so one customer's change moves nobody else. */
export default defineMethod({
  id: "TIER",
  family: "tiering",
  label: { en: "Tier by cut-offs", "zh-CN": "按分界值分级" },
  summary: {
    en: "Puts each value in a tier by fixed cut-offs.",
    "zh-CN": "按固定的分界值给每个数值分级。",
  },
  formula: String.raw`\text{tier}(x) = \ell_j,\quad j = \#\{c : x \ge c\}\ (\text{closed = lower}),\ \#\{c : x > c\}\ (\text{closed = upper})`,
  sources: [{ work: "Tierbook", note: { en: "Generic rule of the tier systems collected for this product: one scale of cut-offs and labels", "zh-CN": "各种分级体系的通用规则：一组分界值与级别名称" }, origin: "OURS" }],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "The number each customer is judged by, such as sales or a score.", "zh-CN": "用来评定客户的数值，如销售额或得分。" },
      synonyms: ["value", "values", "score", "得分", "分数", "数值", "评分"],
    },
  },
  params: {
    cuts: {
      kind: "numbers",
      unit: "number",
      order: "monotone",
      label: { en: "Cut-offs", "zh-CN": "分界值" },
      hint: {
        en: "All rising or all falling, e.g. {100,500}. In the unit of the values.",
        "zh-CN": "依次递增或依次递减，如 {100,500}，单位与数值相同。",
      },
    },
    labels: {
      kind: "codes",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: {
        en: 'One more than cut-offs, in their direction: {"C","B","A"} for rising cut-offs, {"A","B","C"} for falling ones. A single cut-off counts as falling.',
        "zh-CN": '比分界值多一个，方向与分界值一致：分界值递增时如 {"C","B","A"}，递减时如 {"A","B","C"}。只有一个分界值时视为递减。',
      },
    },
    closed: {
      kind: "choice",
      choices: {
        lower: { en: "“At least”: a value on the cut takes the upper band", "zh-CN": "“以上(含)”：等于分界值归上一档" },
        upper: { en: "“Within”: a value on the cut takes the lower band", "zh-CN": "“以内(含)”：等于分界值归下一档" },
      },
      default: "lower",
      origin: "SEED",
      label: { en: "Value on a cut-off", "zh-CN": "等于分界值时" },
      hint: { en: 'lower for "at least 60 points", upper for "within 30 days".', "zh-CN": "“60 分以上”用 lower，“30 天以内”用 upper。" },
    },
  },
  outputs: { tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } } },
  figures: {},
  tables: {},
  answers: { columns: ["tier"] },
  signature: ["values", "cuts", "labels", "closed"],
  worksheet: true,
  check: ({ cuts, labels }) => checkLabels(labels, cuts.length + 1, "cuts"),

  run({ values }, params) {
    const band = bandsOf(params);
    return { columns: { tier: values.map((value) => band(value).label) }, figures: {}, tables: {} };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.number(input.values)} ${bandWords(bandOf(input.values, params), params.closed, "and", say.number)} → ${output.tier}`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.number(input.values)} ${bandWords(bandOf(input.values, params), params.closed, "且", say.number)} → ${output.tier}`,
  },
  charts: [],
  native: (sheet, { cuts, closed }) => ({
    answers: { tier: bandLabel(sheet.cell("values"), sheet.param("cuts"), sheet.param("labels"), { falling: cuts.length < 2 || cuts[0]! > cuts[1]!, closed, count: cuts.length }) },
  }),
  sql({ dialect, cell }, { cuts, labels, closed }) {
    const [value, bands] = [cell("values"), bandsFromHighest({ cuts, labels })];
    const why = (and: string): string =>
      sentence(dialect)`${sqlSay(dialect).number(value)} ${byBand(value, bands, closed, (band) => dialect.text(bandWords(band, closed, and, say.number)))} → ${answerColumn("tier")}`;
    return {
      steps: [],
      answers: { tier: byBand(value, bands, closed, ({ label }) => dialect.text(label)) },
      why: { en: why("and"), "zh-CN": why("且") },
    };
  },
  worked: [
    {
      from: "case TIER-GENERIC: a score on the cut takes the upper tier",
      inputs: { values: [0, 59.99, 60, 79.999, 80, 100] },
      params: { cuts: [80, 60], labels: ["A", "B", "C"], closed: "lower" },
      outputs: { tier: ["C", "C", "B", "B", "A", "A"] },
    },
    {
      from: "case TIER-UPPER: within 30 and within 90 days",
      inputs: { values: [0, 30, 30.01, 90, 91] },
      params: { cuts: [30, 90], labels: ["近", "中", "远"], closed: "upper" },
      outputs: { tier: ["近", "近", "中", "中", "远"] },
    },
    {
      from: "by hand: 0.1 + 0.2 reaches the cut at 0.3; negative values are below every cut",
      inputs: { values: [0.1 + 0.2, 0.29, -5] },
      params: { cuts: [0.3], labels: ["high", "low"] },
      outputs: { tier: ["high", "low", "low"] },
    },
  ],
});
