import { defineMethod, type NumberParam } from "../method/method";
import { atLeast as reaches } from "../native/formula";
import { quadrantAnswer } from "../native/quadrants";
import { meanOf, quadrantsOf, versus } from "./highLow";
import { cellRows, cellsChart, cellsTable } from "./quadrantCells";
import { tierChart, tierRows, tierTable } from "./tierTable";
import { asReal } from "../sql/exact";
import { amountRows } from "../sql/amountRows";
import { cellRows as cellQuery } from "../sql/cells";
import { answerColumn } from "../sql/names";
import { atLeast as atLeastSql } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const types = ["最佳", "频繁型", "消费型", "不确定型"] as const;

const cutParam = (unit: "number" | "money", en: string, zh: string) =>
  ({
    kind: "number",
    unit,
    optional: true,
    origin: "RECALLED",
    label: { en: `Cut of the ${en}`, "zh-CN": `${zh}分界值` },
    hint: { en: "A value on the cut is high. Left out: the mean of the customers (Marcus 1998, unverified).", "zh-CN": "等于分界值视为高。省略时取客户的平均值（Marcus 1998，未核实）。" },
  }) as const satisfies NumberParam;

const axes = {
  x: { en: "Frequency", "zh-CN": "购买频率" },
  y: { en: "Amount per order", "zh-CN": "每单金额" },
} as const;

/** Frequent and big buyers: purchase frequency against mean amount per order. */
export default defineMethod({
  id: "VALUEMATRIX",
  family: "tiering",
  label: { en: "Customer value matrix", "zh-CN": "客户价值矩阵" },
  summary: {
    en: "Sorts customers by purchase frequency and mean amount per order, each against its mean.",
    "zh-CN": "按购买频率和平均每单金额（各与平均值比较）把客户分为四类。",
  },
  formula: String.raw`\text{type} = f(F_i \ge \bar F,\ M_i \ge \bar M)`,
  sources: [
    { work: "《客户差异化》", where: "客户价值矩阵", note: { en: "Named beside ABC, RFM and CLV, without a rule", "zh-CN": "与 ABC、RFM、CLV 并列提及，未给出规则" }, origin: "SEED" },
    { work: "Marcus (1998), A practical yet meaningful approach to customer segmentation", note: { en: "Axes, means as cuts and names; remembered, not verified", "zh-CN": "两轴、以平均值为界及名称；凭记忆，未核实" }, origin: "RECALLED" },
  ],

  inputs: {
    frequency: {
      unit: "number",
      label: { en: "Purchase frequency", "zh-CN": "购买频率" },
      hint: { en: "Orders in the period, e.g. 5.", "zh-CN": "期内订单数，如 5。" },
      synonyms: ["frequency", "orders", "purchases", "number of orders", "购买频率", "频率", "购买次数", "订单数"],
    },
    amount: {
      unit: "money",
      label: { en: "Amount per order", "zh-CN": "平均每单金额" },
      hint: { en: "Sales divided by orders, e.g. 55.", "zh-CN": "销售额除以订单数，如 55。" },
      synonyms: ["amount", "average order", "average order value", "aov", "mean amount", "客单价", "平均金额", "平均每单金额", "平均购买额"],
    },
  },
  params: { frequencyCut: cutParam("number", "frequency", "购买频率"), amountCut: cutParam("money", "amount", "每单金额") },
  outputs: {
    tier: { unit: "code", label: { en: "Type", "zh-CN": "类型" } },
    frequent: { unit: "flag", label: { en: "Buys often", "zh-CN": "购买频率高" } },
    big: { unit: "flag", label: { en: "Buys much at a time", "zh-CN": "每单金额高" } },
  },
  figures: {
    frequencyCut: { unit: "number", label: { en: "Cut of the frequency", "zh-CN": "购买频率分界值" } },
    amountCut: { unit: "money", label: { en: "Cut of the amount", "zh-CN": "每单金额分界值" } },
  },
  tables: { tiers: tierTable, cells: cellsTable(axes.x, axes.y) },
  answers: { columns: ["tier"] },
  signature: ["frequency", "amount", "frequencyCut", "amountCut"],
  worksheet: true,
  wizard: {
    system: "value-matrix",
    question: "profit",
    writes: ["tier"],
    tier: "tier",
    tiers: () => types,
    weight: "amount",
    figures: ["frequencyCut", "amountCut"],
  },

  run({ frequency, amount }, { frequencyCut, amountCut }) {
    const x = frequencyCut ?? meanOf(frequency);
    const y = amountCut ?? meanOf(amount);
    const found = x === null || y === null ? [] : quadrantsOf(frequency, amount, { x, y });
    const tier = found.map((one) => types[(one.x ? 0 : 2) + (one.y ? 0 : 1)]!);
    return {
      columns: { tier, frequent: found.map((one) => one.x), big: found.map((one) => one.y) },
      figures: { frequencyCut: x ?? "", amountCut: y ?? "" },
      tables: { tiers: tierRows(types, tier, amount), cells: cellRows(found, found.length > 0 ? y : null) },
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      `Frequency ${versus(input.frequency, Number(figures.frequencyCut), output.frequent, say.number)}, amount per order ${versus(input.amount, Number(figures.amountCut), output.big, say.number)} → ${output.tier}`,
    "zh-CN": ({ input, output, figures, say }) =>
      `购买频率 ${versus(input.frequency, Number(figures.frequencyCut), output.frequent, say.number)}，每单金额 ${versus(input.amount, Number(figures.amountCut), output.big, say.number)} → ${output.tier}`,
  },
  charts: [tierChart, cellsChart(axes.x, axes.y)],
  native(sheet, { frequencyCut, amountCut }) {
    const cut = (name: string, input: string, given: number | undefined): string => (given === undefined ? `AVERAGE(${sheet.column(input)})` : sheet.param(name));
    return {
      figures: {
        frequencyCut: { label: { en: "Cut of the frequency", "zh-CN": "购买频率分界值" }, unit: "number", formula: cut("frequencyCut", "frequency", frequencyCut) },
        amountCut: { label: { en: "Cut of the amount", "zh-CN": "每单金额分界值" }, unit: "money", formula: cut("amountCut", "amount", amountCut) },
      },
      answers: {
        tier: quadrantAnswer({ x: reaches(sheet.cell("frequency"), sheet.figure("frequencyCut")), y: reaches(sheet.cell("amount"), sheet.figure("amountCut")), names: types }),
      },
    };
  },
  sql(table, { frequencyCut, amountCut }) {
    const { dialect } = table;
    const [frequency, amount] = [table.cell("frequency"), table.cell("amount")];
    const mean = (value: string, given: number | undefined): string => (given === undefined ? `${asReal(dialect, `sum(${dialect.millionths(value)})`)} / nullif(count(*), 0)` : dialect.real(given));
    const { number } = sqlSay(dialect);
    const say = sentence(dialect);
    const tier = answerColumn("tier");
    const versusCut = (value: string, high: string, limit: string): string => say`${number(value)}${cases([[high, dialect.text(" ≥ ")]], dialect.text(" < "))}${number(limit)}`;
    const [often, much] = [versusCut(frequency, "is_frequent", "frequency_limit"), versusCut(amount, "is_big", "amount_limit")];
    return {
      steps: [
        { name: "limits", rule: "Cuts: as given, else the means", query: `SELECT ${mean(frequency, frequencyCut)} AS frequency_limit, ${mean(amount, amountCut)} AS amount_limit FROM ${table.rows}` },
        { name: "limited", rule: "Every customer with the cuts", query: `SELECT * FROM ${table.rows} CROSS JOIN (SELECT min(frequency_limit) AS frequency_limit, min(amount_limit) AS amount_limit FROM limits) AS cuts` },
        { name: "placed", rule: "High or low on each axis; a value on the cut is high", query: `SELECT *, ${atLeastSql(frequency, "frequency_limit")} AS is_frequent, ${atLeastSql(amount, "amount_limit")} AS is_big\nFROM limited` },
      ],
      answers: {
        tier: cases([["is_frequent AND is_big", dialect.text(types[0])], ["is_frequent", dialect.text(types[1])], ["is_big", dialect.text(types[2])]], dialect.text(types[3])),
        frequent: "is_frequent",
        big: "is_big",
      },
      totals: {
        steps: [{ name: "cuts_found", rule: "The cuts", query: "SELECT min(frequency_limit) AS frequency_cut, min(amount_limit) AS amount_cut FROM tb_answers" }],
        figures: { frequencyCut: frequencyCut === undefined ? "frequency_cut" : dialect.real(frequencyCut), amountCut: amountCut === undefined ? "amount_cut" : dialect.real(amountCut) },
      },
      tables: { tiers: amountRows(table, types, tier, amount), cells: cellQuery(table, "is_frequent", "is_big", "amount_limit") },
      why: {
        en: say`Frequency ${often}, amount per order ${much} → ${tier}`,
        "zh-CN": say`购买频率 ${often}，每单金额 ${much} → ${tier}`,
      },
    };
  },
  worked: [
    {
      from: "case VALUEMATRIX: the last customer is on both means",
      inputs: { frequency: [1, 1, 5, 5, 3], amount: [10, 100, 10, 100, 55] },
      outputs: { tier: ["不确定型", "消费型", "频繁型", "最佳", "最佳"] },
      figures: { frequencyCut: 3, amountCut: 55 },
      tables: { tiers: [["最佳", 2, 155], ["频繁型", 1, 10], ["消费型", 1, 100], ["不确定型", 1, 10]] },
    },
    { from: "by hand: equal customers are all on the mean; 0.1 three times has the mean 0.1", inputs: { frequency: [2, 2, 2], amount: [0.1, 0.1, 0.1] }, outputs: { tier: ["最佳", "最佳", "最佳"] } },
    {
      from: "by hand: own cuts; a net refund is low; a blank row is no customer",
      inputs: { frequency: [4, null, 3], amount: [-5, null, 50] },
      params: { frequencyCut: 4, amountCut: 50 },
      outputs: { tier: ["频繁型", "", "消费型"] },
    },
  ],
});
