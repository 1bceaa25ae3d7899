import { defineMethod, type NumberParam } from "../method/method";
import { atLeast as reaches } from "../native/formula";
import { quadrantAnswer } from "../native/quadrants";
import { medianOf, quadrantsOf, versus, type Quadrant } from "./highLow";
import { cellRows, cellsChart, cellsTable } from "./quadrantCells";
import { tierChart, tierRows, tierTable } from "./tierTable";
import { amountRows } from "../sql/amountRows";
import { cellRows as cellQuery } from "../sql/cells";
import { answerColumn } from "../sql/names";
import { atLeast as atLeastSql } from "../sql/nearly";
import { cutColumn, quantileStep } from "../sql/quantiles";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

type Scheme = "literature" | "seed";

/** From (high, high) by current then future value. */
function metal({ x: current, y: future }: Quadrant, scheme: Scheme): string {
  if (!current) return future ? "铁质" : "铅质";
  return future === (scheme === "literature") ? "白金" : "黄金";
}
const metals = (scheme: unknown): readonly string[] => (scheme === "seed" ? ["黄金", "白金", "铁质", "铅质"] : ["白金", "黄金", "铁质", "铅质"]);

const cutParam = (en: string, zh: string) =>
  ({
    kind: "number",
    unit: "money",
    optional: true,
    origin: "OURS",
    label: { en: `Cut of the ${en} value`, "zh-CN": `${zh}价值分界值` },
    hint: { en: "A value on the cut is high. Left out: the median of the customers.", "zh-CN": "等于分界值视为高。省略时取客户的中位数。" },
  }) as const satisfies NumberParam;

const current = { en: "Current value", "zh-CN": "当前价值" } as const;

const axes = {
  x: { en: "Current value", "zh-CN": "当前价值" },
  y: { en: "Future value", "zh-CN": "未来价值" },
} as const;

/** Lead, iron, gold, platinum: what a customer is worth today and what it may be worth. */
export default defineMethod({
  id: "CLVMATRIX",
  family: "tiering",
  label: { en: "Customer lifetime value matrix", "zh-CN": "客户生命周期价值矩阵" },
  summary: {
    en: "Sorts customers into lead, iron, gold and platinum by current and future value.",
    "zh-CN": "按当前价值和未来价值把客户分为铅质、铁质、黄金、白金。",
  },
  formula: String.raw`\text{tier} = f(\text{current} \ge c_1,\ \text{future} \ge c_2)`,
  sources: [
    { work: "《客户关系管理》复习资料 Q39", where: "拥有较高未来利益的客户有(AC)：铁质、黄金", note: { en: "Option “seed”: gold is high on both axes", "zh-CN": "选项 seed：两轴均高者为黄金" }, origin: "SEED" },
    { work: "陈明亮，客户全生命周期价值矩阵", note: { en: "Default: platinum is high on both axes; remembered, not verified", "zh-CN": "默认：两轴均高者为白金；凭记忆，未核实" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "The median of each axis as cut where none is given", "zh-CN": "未给出分界值时取各轴中位数" }, origin: "OURS" },
  ],

  inputs: {
    current: {
      unit: "money",
      label: current,
      hint: { en: "What the customer brings today, e.g. this year's profit.", "zh-CN": "客户目前带来的价值，如当年利润。" },
      synonyms: ["current value", "profit", "current profit", "当前价值", "现有价值", "利润", "当前利润"],
    },
    future: {
      unit: "money",
      label: { en: "Future value", "zh-CN": "未来价值" },
      hint: { en: "What the customer may bring in future, as an amount or a score.", "zh-CN": "客户未来可能带来的价值，金额或得分。" },
      synonyms: ["future value", "potential", "potential value", "未来价值", "潜在价值", "增值潜力", "潜力"],
    },
  },
  params: {
    currentCut: cutParam("current", "当前"),
    futureCut: cutParam("future", "未来"),
    scheme: {
      kind: "choice",
      choices: {
        literature: { en: "Platinum is high on both (unverified literature)", "zh-CN": "两项均高为白金（文献，未核实）" },
        seed: { en: "Gold is high on both (the source's answer key)", "zh-CN": "两项均高为黄金（资料答案）" },
      },
      default: "literature",
      origin: "OURS",
      label: { en: "Names of the precious metals", "zh-CN": "贵金属命名" },
      hint: { en: "literature or seed.", "zh-CN": "literature 或 seed。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Type", "zh-CN": "类型" } },
    currentHigh: { unit: "flag", label: { en: "Current value is high", "zh-CN": "当前价值高" } },
    futureHigh: { unit: "flag", label: { en: "Future value is high", "zh-CN": "未来价值高" } },
  },
  figures: {
    currentCut: { unit: "money", label: { en: "Cut of the current value", "zh-CN": "当前价值分界值" } },
    futureCut: { unit: "money", label: { en: "Cut of the future value", "zh-CN": "未来价值分界值" } },
  },
  tables: { tiers: tierTable, cells: cellsTable(axes.x, axes.y) },
  answers: { columns: ["tier"] },
  signature: ["current", "future", "currentCut", "futureCut", "scheme"],
  worksheet: true,
  wizard: {
    system: "clv-matrix",
    question: "profit",
    writes: ["tier"],
    tier: "tier",
    tiers: ({ scheme }) => metals(scheme),
    weight: "current",
    figures: ["currentCut", "futureCut"],
  },

  run(inputs, { currentCut, futureCut, scheme }) {
    const x = currentCut ?? medianOf(inputs.current);
    const y = futureCut ?? medianOf(inputs.future);
    const found = x === null || y === null ? [] : quadrantsOf(inputs.current, inputs.future, { x, y });
    const tier = found.map((one) => metal(one, scheme));
    return {
      columns: { tier, currentHigh: found.map((one) => one.x), futureHigh: found.map((one) => one.y) },
      figures: { currentCut: x ?? "", futureCut: y ?? "" },
      tables: { tiers: tierRows(metals(scheme), tier, inputs.current), cells: cellRows(found, found.length > 0 ? y : null) },
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      `Current value ${versus(input.current, Number(figures.currentCut), output.currentHigh, say.number)}, future value ${versus(input.future, Number(figures.futureCut), output.futureHigh, say.number)} → ${output.tier}`,
    "zh-CN": ({ input, output, figures, say }) =>
      `当前价值 ${versus(input.current, Number(figures.currentCut), output.currentHigh, say.number)}，未来价值 ${versus(input.future, Number(figures.futureCut), output.futureHigh, say.number)} → ${output.tier}`,
  },
  charts: [tierChart, cellsChart(axes.x, axes.y)],
  native(sheet, { currentCut, futureCut, scheme }) {
    const cut = (name: string, input: string, given: number | undefined): string => (given === undefined ? `MEDIAN(${sheet.column(input)})` : sheet.param(name));
    return {
      figures: {
        currentCut: { label: { en: "Cut of the current value", "zh-CN": "当前价值分界值" }, unit: "money", formula: cut("currentCut", "current", currentCut) },
        futureCut: { label: { en: "Cut of the future value", "zh-CN": "未来价值分界值" }, unit: "money", formula: cut("futureCut", "future", futureCut) },
      },
      answers: {
        tier: quadrantAnswer({
          x: reaches(sheet.cell("current"), sheet.figure("currentCut")),
          y: reaches(sheet.cell("future"), sheet.figure("futureCut")),
          names: [true, false].flatMap((x) => [true, false].map((y) => metal({ x, y }, scheme))),
        }),
      },
    };
  },
  sql(table, { currentCut, futureCut, scheme }) {
    const { dialect } = table;
    const values = { current: table.cell("current"), future: table.cell("future") };
    const cuts = { current: currentCut, future: futureCut };
    const cut = (name: "current" | "future"): string => (cuts[name] === undefined ? cutColumn(name, 1) : dialect.real(cuts[name]));
    const medians = (["current", "future"] as const).filter((name) => cuts[name] === undefined);
    const { number } = sqlSay(dialect);
    const say = sentence(dialect);
    const tier = answerColumn("tier");
    const versusCut = (name: "current" | "future"): string => say`${number(values[name])}${cases([[`${name}_high`, dialect.text(" ≥ ")]], dialect.text(" < "))}${number(`${name}_limit`)}`;
    return {
      steps: [
        ...(medians.length === 0 ? [] : [quantileStep(table, table.rows, medians.map((name) => ({ value: values[name], name })), 2)]),
        { name: "limited", rule: "Cuts: as given, else the medians", query: `SELECT *, ${cut("current")} AS current_limit, ${cut("future")} AS future_limit\nFROM ${table.rows}${medians.length === 0 ? "" : " CROSS JOIN quantile_cuts"}` },
        { name: "placed", rule: "High or low on each axis; a value on the cut is high", query: `SELECT *, ${atLeastSql(values.current, "current_limit")} AS current_high, ${atLeastSql(values.future, "future_limit")} AS future_high\nFROM limited` },
      ],
      answers: {
        tier: cases(
          [
            ["current_high AND future_high", dialect.text(metal({ x: true, y: true }, scheme))],
            ["current_high", dialect.text(metal({ x: true, y: false }, scheme))],
            ["future_high", dialect.text(metal({ x: false, y: true }, scheme))],
          ],
          dialect.text(metal({ x: false, y: false }, scheme)),
        ),
        currentHigh: "current_high",
        futureHigh: "future_high",
      },
      totals: {
        steps: [{ name: "limits", rule: "The cuts", query: "SELECT min(current_limit) AS current_cut, min(future_limit) AS future_cut FROM tb_answers" }],
        figures: { currentCut: cuts.current === undefined ? "current_cut" : dialect.real(cuts.current), futureCut: cuts.future === undefined ? "future_cut" : dialect.real(cuts.future) },
      },
      tables: { tiers: amountRows(table, metals(scheme), tier, values.current), cells: cellQuery(table, "current_high", "future_high", "future_limit") },
      why: {
        en: say`Current value ${versusCut("current")}, future value ${versusCut("future")} → ${tier}`,
        "zh-CN": say`当前价值 ${versusCut("current")}，未来价值 ${versusCut("future")} → ${tier}`,
      },
    };
  },
  worked: [
    {
      from: "case CLVM: literature, the cut of 0.5 being the median",
      inputs: { current: [0, 0, 1, 1], future: [0, 1, 0, 1] },
      outputs: { tier: ["铅质", "铁质", "黄金", "白金"] },
      figures: { currentCut: 0.5, futureCut: 0.5 },
      tables: { tiers: [["白金", 1, 1], ["黄金", 1, 1], ["铁质", 1, 0], ["铅质", 1, 0]] },
    },
    {
      from: "case CLVM: the answer key of the source",
      inputs: { current: [0, 0, 1, 1], future: [0, 1, 0, 1] },
      params: { scheme: "seed" },
      outputs: { tier: ["铅质", "铁质", "白金", "黄金"] },
    },
    {
      from: "by hand: a value on the cut is high; a loss is low; a blank row is no customer",
      inputs: { current: [100, -5, null, 99.99], future: [20, 20, null, 19] },
      params: { currentCut: 100, futureCut: 20 },
      outputs: { tier: ["白金", "铁质", "", "铅质"] },
    },
    { from: "by hand: one customer is on both medians", inputs: { current: [0], future: [0] }, outputs: { tier: ["白金"] } },
  ],
});
