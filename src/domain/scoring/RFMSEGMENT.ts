import { defineMethod } from "../method/method";
import { answerColumn } from "../sql/names";
import { segmentOf as segmentSql } from "../sql/rfm";
import { sentence, sqlSay } from "../sql/sentence";
import { segmentOf, segmentsParam, segmentsSource } from "./rfmSegments";

const scoreInput = (en: string, zh: string, name: string) =>
  ({
    unit: "score",
    label: { en, "zh-CN": zh },
    hint: { en: "1 is the lowest score, 5 usually the highest.", "zh-CN": "1 为最低分，通常 5 为最高分。" },
    synonyms: [name, `${name} score`, `${name}得分`, `${name} 得分`, `${name}值`],
  }) as const;

/** A name for every combination of the three scores. */
export default defineMethod({
  id: "RFMSEGMENT",
  family: "tiering",
  label: { en: "RFM segment", "zh-CN": "RFM 客户群" },
  summary: {
    en: "Names the segment of a customer from its R, F and M scores by an editable table.",
    "zh-CN": "按可编辑的划分表，由 R、F、M 得分确定客户群。",
  },
  formula: String.raw`\text{segment} = \text{first } s:\ R \in [R_s^-, R_s^+],\ F \in [F_s^-, F_s^+],\ M \in [M_s^-, M_s^+]`,
  sources: [segmentsSource],

  inputs: {
    r: scoreInput("Recency score", "R 得分", "r"),
    f: scoreInput("Frequency score", "F 得分", "f"),
    m: scoreInput("Monetary score", "M 得分", "m"),
  },
  params: { segments: segmentsParam },
  outputs: { segment: { unit: "code", label: { en: "Segment", "zh-CN": "客户群" } } },
  figures: {},
  tables: {},
  answers: { columns: ["segment"] },
  signature: ["r", "f", "m", "segments"],
  worksheet: true,

  run: ({ r, f, m }, { segments }) => ({
    columns: { segment: r.map((score, row) => segmentOf({ r: score, f: f[row]!, m: m[row]! }, segments)) },
    figures: {},
    tables: {},
  }),

  why: {
    en: ({ input, output, say }) => `R ${say.number(input.r)}, F ${say.number(input.f)}, M ${say.number(input.m)}: the first segment whose ranges hold all three → ${output.segment}`,
    "zh-CN": ({ input, output, say }) => `R ${say.number(input.r)}、F ${say.number(input.f)}、M ${say.number(input.m)}：第一个同时符合三项区间的客户群 → ${output.segment}`,
  },
  charts: [],
  sql(table, { segments }) {
    const { number } = sqlSay(table.dialect);
    const say = sentence(table.dialect);
    const scores = [table.cell("r"), table.cell("f"), table.cell("m")] as const;
    const [r, f, m] = scores.map(number) as [string, string, string];
    const segment = answerColumn("segment");
    return {
      steps: [],
      answers: { segment: segmentSql(table, scores, segments) },
      why: {
        en: say`R ${r}, F ${f}, M ${m}: the first segment whose ranges hold all three → ${segment}`,
        "zh-CN": say`R ${r}、F ${f}、M ${m}：第一个同时符合三项区间的客户群 → ${segment}`,
      },
    };
  },
  worked: [
    {
      from: "table of case RFM-R-SEG-TEST: the first row that fits wins, so 2-2-2 needs attention and 1-4-4 is at risk",
      inputs: { r: [5, 4, 2, 1, 3, 1, null], f: [4, 3, 2, 4, 1, 1, null], m: [4, 3, 2, 4, 4, 1, null] },
      outputs: { segment: ["Champions", "Loyal Customers", "Need Attention", "At Risk", "Others", "Lost", ""] },
    },
    {
      from: "by hand: a table of one's own with an open bound",
      inputs: { r: [5, 3], f: [1, 1], m: [1, 1] },
      params: { segments: [["new", 4], ["old", null, 3]] },
      outputs: { segment: ["new", "old"] },
    },
    {
      from: "by hand: a table that takes nobody",
      inputs: { r: [1], f: [5], m: [5] },
      params: { segments: [["best", 5, 5, 5, 5, 5, 5]] },
      outputs: { segment: ["Others"] },
    },
  ],
});
