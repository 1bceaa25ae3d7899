import { defineMethod } from "../method/method";
import { tiedPeriods } from "../method/ties";
import { answerColumn } from "../sql/names";
import { entryAt } from "../sql/count";
import { holdSteps, reasonQuery } from "../sql/hold";
import { atLeastCut } from "../sql/nearly";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { say as numbers } from "../method/say";
import { checkLabels } from "./bands";
import { holdByBand, rowsByCustomer, type Held } from "./hold";
import { checkStart, heldOutputs, immediateInput, periodCustomerInput, reasonWords, startParam } from "./holdFields";

/** Up at the cut, down only clearly below it. */
export default defineMethod({
  id: "HOLDTIER.BAND",
  family: "tiering",
  label: { en: "Held tier, by a band below the cut", "zh-CN": "保级（按缓冲带）" },
  summary: {
    en: "Keeps tiers from flickering: up as soon as a cut is reached, down only below the cut less a band.",
    "zh-CN": "避免级别频繁变动：达到分界值即升级，低于分界值减缓冲带才降级。",
  },
  ties: tiedPeriods,
  formula: String.raw`\text{up to } j: x \ge c_j;\quad \text{down from } h: x < c_h - b \text{ to the first lower } j: x \ge c_j - b`,
  sources: [{ work: "Tierbook", note: { en: "A band of tolerance below each cut; over-limit or litigation lowers at once", "zh-CN": "每个分界值之下留出缓冲带；超额或诉讼立即降级" }, origin: "OURS" }],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "The figure that is rated, one row per period, oldest first.", "zh-CN": "用来评级的数值，每期一行，由远及近。" },
      synonyms: ["value", "values", "rate", "score", "数值", "回款率", "得分"],
    },
    customer: periodCustomerInput,
    immediate: immediateInput,
  },
  params: {
    cuts: {
      kind: "numbers",
      unit: "number",
      order: "descending",
      label: { en: "Cut-offs", "zh-CN": "分界值" },
      hint: { en: "Falling, e.g. {1,0.9,0.8}.", "zh-CN": "依次递减，如 {1,0.9,0.8}。" },
    },
    band: {
      kind: "number",
      unit: "number",
      min: 0,
      label: { en: "Band", "zh-CN": "缓冲带" },
      hint: { en: "How far below its cut a tier is still held, in the unit of the values, e.g. 0.05.", "zh-CN": "低于分界值多少以内仍予保级，单位与数值相同，如 0.05。" },
    },
    labels: {
      kind: "codes",
      optional: true,
      derived: ({ cuts }) => Array.from({ length: Array.isArray(cuts) ? cuts.length + 1 : 0 }, (_, i) => String.fromCharCode(65 + i)),
      origin: "OURS",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "Best first, one more than cut-offs. Left out: A, B, C …", "zh-CN": "从最好的开始，比分界值多一个。省略时为 A、B、C……" },
    },
    start: startParam,
  },
  outputs: heldOutputs,
  figures: {},
  tables: {},
  answers: { columns: ["tier"] },
  signature: ["values", "cuts", "band", "labels", "start", "customer", "immediate"],
  worksheet: true,
  check: ({ cuts, labels, start }) => [...checkLabels(labels, cuts.length + 1, "cuts"), ...checkStart(start, labels)],

  run({ values, customer, immediate }, { cuts, band, labels, start }) {
    const held = new Array<Held>(values.length);
    for (const rows of rowsByCustomer(customer, values.length)) {
      const found = holdByBand(rows.map((row) => values[row]!), cuts, band, start ? labels.indexOf(start[0]!) : null, rows.map((row) => immediate?.[row] ?? false));
      rows.forEach((row, i) => (held[row] = found[i]!));
    }
    return { columns: { tier: held.map(({ tier }) => labels[tier]!), reason: held.map(({ reason }) => reason) }, figures: {}, tables: {} };
  },

  why: {
    en: ({ input, output, params, say }) => `${say.number(input.values)} ${reasonWords.en(output.reason)} (cuts ${params.cuts.map(say.number).join(", ")}, band ${say.number(params.band)}) → ${output.tier}`,
    "zh-CN": ({ input, output, params, say }) => `${say.number(input.values)}，${reasonWords["zh-CN"](output.reason)}（分界值 ${params.cuts.map(say.number).join("、")}，缓冲带 ${say.number(params.band)}）→ ${output.tier}`,
  },
  charts: [],
  sql(table, { cuts, band, labels, start }) {
    const { dialect } = table;
    const value = table.cell("values");
    const reached = (margin: number): string => choose(cuts.map((cut, i) => [atLeastCut(value, cut - margin), String(i + 1)]), String(cuts.length + 1));
    const atOnce = table.has("immediate") ? `coalesce(${table.cell("immediate")}, FALSE)` : "FALSE";
    const say = sentence(dialect);
    const { number } = sqlSay(dialect);
    const listed = (comma: string): string => dialect.text(cuts.map(numbers.number).join(comma));
    const [tier, reason, margin] = [answerColumn("tier"), answerColumn("reason"), dialect.text(numbers.number(band))];
    return {
      steps: [
        { name: "placed", rule: "The tier whose cut is reached, and the one whose cut less the band is; 1 for the best", query: `SELECT *, ${reached(0)} AS earned_of, ${reached(band)} AS kept_of, ${atOnce} AS at_once\nFROM ${table.rows}` },
        ...holdSteps(table, {
          from: "placed",
          columns: ["earned_of", "kept_of", "at_once"],
          start: start ? String(labels.indexOf(start[0]!) + 1) : "earned_of",
          next: (held) => ({
            tier: `CASE WHEN earned_of < ${held} OR (at_once AND earned_of > ${held}) THEN earned_of WHEN kept_of > ${held} THEN kept_of ELSE ${held} END`,
            misses: "0",
            reason: `CASE WHEN at_once AND earned_of > ${held} THEN 'IMMEDIATE' WHEN earned_of < ${held} THEN 'UP' WHEN kept_of > ${held} THEN 'DOWN' WHEN earned_of > ${held} THEN 'MISSED' ELSE 'KEPT' END`,
          }),
        }),
      ],
      answers: { tier: entryAt("held_of", labels.map(dialect.text), "NULL"), reason: "reason_of" },
      why: {
        en: say`${number(value)} ${reasonQuery(reason, reasonWords.en, dialect)} (cuts ${listed(", ")}, band ${margin}) → ${tier}`,
        "zh-CN": say`${number(value)}，${reasonQuery(reason, reasonWords["zh-CN"], dialect)}（分界值 ${listed("、")}，缓冲带 ${margin}）→ ${tier}`,
      },
    };
  },
  worked: [
    {
      from: "case HYST-BAND",
      inputs: { values: [0.91, 0.89, 0.88, 0.86, 0.84, 0.91, 1, 0.97, 0.94] },
      params: { cuts: [1, 0.9, 0.8], band: 0.05, start: ["B"] },
      outputs: { tier: ["B", "B", "B", "B", "C", "B", "A", "A", "B"] },
    },
    {
      from: "by hand: exactly on the cut less the band the tier is held, though binary says 0.9 − 0.05 > 0.85; a fall through two tiers",
      inputs: { values: [0.9, 0.85, null, 0.1, 0.75] },
      params: { cuts: [0.9, 0.8], band: 0.05, labels: ["gold", "silver", "tin"] },
      outputs: { tier: ["gold", "gold", "", "tin", "tin"], reason: ["KEPT", "MISSED", "", "DOWN", "KEPT"] },
    },
    {
      from: "by hand: within the band the tier is held, with litigation it is not; a better tier comes as always",
      inputs: { values: [0.88, 0.88, 0.95], immediate: [false, true, true] },
      params: { cuts: [0.9, 0.8], band: 0.05, start: ["A"] },
      outputs: { tier: ["A", "B", "A"], reason: ["MISSED", "IMMEDIATE", "UP"] },
    },
    {
      from: "by hand: two customers, each by itself",
      inputs: { values: [-1, 5, 4], customer: ["x", "y", "y"] },
      params: { cuts: [5], band: 1 },
      outputs: { tier: ["B", "A", "A"] },
    },
  ],
});
