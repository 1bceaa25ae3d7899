import type { Fault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { funnelAxes, funnelSource, inverted, stagesParam } from "./funnel";
import { unknownCode } from "../tiering/sharedFields";

/** How many go on from one stage of the sales funnel to the next. */
export default defineMethod({
  id: "FUNNELCONV",
  family: "scoring",
  label: { en: "Funnel conversion rates", "zh-CN": "漏斗晋级比例" },
  summary: {
    en: "Of those that entered a stage, the share that entered the next, and from first to last.",
    "zh-CN": "进入某阶段的客户中进入下一阶段的比例，以及从首到末的总比例。",
  },
  formula: String.raw`p_{j \to j-1} = \frac{k}{n},\quad \text{small } n: \frac{k + 1}{n + 2}\quad (n \text{ entered the stage, } k \text{ the next})`,
  sources: [funnelSource, { work: "Tierbook", note: { en: "One cohort's entries; Laplace's rule for small stock counts", "zh-CN": "取同一批客户的进入数；存量数较小时用拉普拉斯法则" }, origin: "OURS" }],

  inputs: {
    stage: {
      unit: "code",
      unique: true,
      label: { en: "Stage", "zh-CN": "阶段" },
      hint: { en: "One row per stage, in any order.", "zh-CN": "每个阶段一行，顺序不限。" },
      synonyms: ["stage", "level", "tier", "阶段", "级别", "层级"],
    },
    entered: {
      unit: "count",
      min: 0,
      label: { en: "Entered", "zh-CN": "进入数" },
      hint: { en: "Customers of one cohort that ever entered the stage; not how many are in it today.", "zh-CN": "同一批客户中曾进入该阶段的数量，而非目前所处的数量。" },
      synonyms: ["entered", "count", "customers", "进入数", "数量", "客户数"],
    },
  },
  params: {
    laplaceBelow: {
      kind: "number",
      unit: "count",
      min: 0,
      default: 0,
      origin: "OURS",
      label: { en: "Laplace's rule below", "zh-CN": "拉普拉斯法则适用下限" },
      hint: { en: "(k+1)/(n+2) where fewer than so many entered: 20 for stock counts, 0 for never.", "zh-CN": "进入数少于此值时用 (k+1)/(n+2)：存量数填 20，不用则填 0。" },
    },
    stages: stagesParam,
  },
  outputs: {
    rate: { unit: "ratio", partial: true, label: { en: "Conversion rate", "zh-CN": "晋级比例" } },
    next: { unit: "code", label: { en: "Next stage", "zh-CN": "下一阶段" } },
    reached: { unit: "count", partial: true, label: { en: "Entered the next", "zh-CN": "进入下一阶段数" } },
  },
  figures: { overall: { unit: "ratio", label: { en: "From first to last", "zh-CN": "首末总比例" } } },
  tables: {
    funnel: {
      label: { en: "Funnel", "zh-CN": "漏斗" },
      columns: {
        stage: { unit: "code", label: { en: "Stage", "zh-CN": "阶段" } },
        entered: { unit: "count", label: { en: "Entered", "zh-CN": "进入数" } },
        rate: { unit: "ratio", label: { en: "Conversion rate", "zh-CN": "晋级比例" } },
      },
    },
  },
  answers: { columns: ["rate"] },
  signature: ["stage", "entered", "laplaceBelow", "stages"],
  worksheet: true,
  presets: { stock: { label: { en: "Stock counts instead of a cohort", "zh-CN": "用存量数代替同批客户" }, params: { laplaceBelow: 20 }, origin: "OURS" } },

  run({ stage, entered }, { laplaceBelow, stages }) {
    const countOf = (name: string): number | null => entered[stage.indexOf(name)] ?? null;
    const counts = stages.map(countOf);
    const rate = (from: number | null, to: number | null): Answer<"ratio"> => {
      if (from === null || to === null) return unknown;
      if (from < laplaceBelow) return (to + 1) / (from + 2);
      return from > 0 ? to / from : divisorZero;
    };
    /** The first stage leads nowhere further. */
    const step = (at: number): Answer<"ratio"> => (at === 0 ? "" : rate(counts[at]!, counts[at - 1]!));
    const at = stage.map((name) => stages.indexOf(name));
    const elsewhere = (row: number): Fault => unknownCode("stage", row, stage[row]!, stages);
    return {
      columns: {
        rate: at.map((one, row) => (one === -1 ? elsewhere(row) : step(one))),
        next: at.map((one, row) => (one === -1 ? elsewhere(row) : stages[Math.max(0, one - 1)]!)),
        reached: at.map((one) => (one > 0 ? (counts[one - 1] ?? "") : "")),
      },
      figures: { overall: rate(counts[counts.length - 1] ?? null, counts[0] ?? null) },
      tables: { funnel: stages.map((name, one) => [name, counts[one] ?? "", step(one)]) },
      notes: inverted(stages, counts),
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (input.stage === params.stages[0]) return `${say.amount(input.entered)} reached ${input.stage}, the last stage`;
      if (output.rate === null || output.reached === null) return `${say.amount(input.entered)} entered ${input.stage}; no rate without entries here and in ${output.next}`;
      const how = input.entered < params.laplaceBelow ? `(${say.amount(output.reached)} + 1) / (${say.amount(input.entered)} + 2)` : `${say.amount(output.reached)} / ${say.amount(input.entered)}`;
      return `${input.stage} to ${output.next}: ${how} = ${say.percent(output.rate, 2)}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (input.stage === params.stages[0]) return `${say.amount(input.entered)} 位到达最终阶段 ${input.stage}`;
      if (output.rate === null || output.reached === null) return `${say.amount(input.entered)} 位进入 ${input.stage}；本阶段或 ${output.next} 没有进入数，无法计算比例`;
      const how = input.entered < params.laplaceBelow ? `(${say.amount(output.reached)} + 1) / (${say.amount(input.entered)} + 2)` : `${say.amount(output.reached)} / ${say.amount(input.entered)}`;
      return `${input.stage} → ${output.next}：${how} = ${say.percent(output.rate, 2)}`;
    },
  },
  charts: [
    {
      id: "funnel",
      title: { en: "Sales funnel", "zh-CN": "销售漏斗" },
      table: "funnel",
      series: [{ column: "entered", shape: "bar" }],
      axes: funnelAxes,
    },
  ],
  worked: [
    {
      from: "case FUNNEL-CONV: one cohort of 800",
      inputs: { stage: ["E", "D", "C", "B", "A"], entered: [800, 210, 98, 41, 19] },
      outputs: { rate: [0.2625, 0.4666666666666667, 0.41836734693877553, 0.4634146341463415, ""], next: ["D", "C", "B", "A", "A"] },
      figures: { overall: 0.02375 },
      tables: { funnel: [["A", 19, ""], ["B", 41, 19 / 41], ["C", 98, 41 / 98], ["D", 210, 98 / 210], ["E", 800, 0.2625]] },
    },
    {
      from: "by hand: nobody entered C, D is missing, Z is no stage",
      inputs: { stage: ["A", "B", "C", "E", "Z", null], entered: [0, 0, 0, 10, 1, null] },
      outputs: { rate: ["", { fault: "#DIV/0!" }, { fault: "#DIV/0!" }, { fault: "#N/A" }, { fault: "#VALUE!" }, ""] },
      figures: { overall: 0 },
    },
    {
      from: "by hand: Laplace's rule below 20, not at 20",
      inputs: { stage: ["A", "B", "C"], entered: [3, 18, 20] },
      params: { laplaceBelow: 20, stages: ["A", "B", "C"] },
      outputs: { rate: ["", 0.2, 0.9] },
      figures: { overall: 0.15 },
    },
  ],
});

const divisorZero: Fault = {
  fault: "#DIV/0!",
  issue: { code: "method", text: { en: "Nobody entered the stage.", "zh-CN": "没有客户进入该阶段。" } },
};

const unknown: Fault = {
  fault: "#N/A",
  issue: { code: "method", text: { en: "A stage has no row.", "zh-CN": "某个阶段没有对应的行。" } },
};
