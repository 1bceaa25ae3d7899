import { defineMethod, type TableRow } from "../method/method";
import { tiedRanks } from "../method/ties";
import { descendingOrder, ranksOf } from "../stats/rank";
import { badDebtInput, capitalParam } from "./periodFields";

/** The credit policy whose day of sales is worth most (净现值流量法). */
export default defineMethod({
  id: "CREDITPERIOD.NPV",
  family: "quota",
  label: { en: "Credit period by net present value", "zh-CN": "信用期：净现值流量法" },
  summary: {
    en: "Compares credit policies by the present value of a day's sales less their cost; the largest is best.",
    "zh-CN": "比较各信用政策下每日销售的净现值（收款现值减成本），最大者最优。",
  },
  ties: tiedRanks,
  formula: String.raw`\text{NPV}_i = \frac{P_i Q_i (1 - b_i)}{1 + k\,t_i / \text{days}} - C_i Q_i`,
  sources: [
    { work: "《客户ABCD管理》复习资料 Q67", where: "净现值流量法", note: { en: "The source gives the name only", "zh-CN": "原文只有名称" }, origin: "SEED" },
    { work: "Sartoris & Hill (1983), The Journal of Finance 38(2)", note: { en: "Quoted from memory, unverified", "zh-CN": "凭记忆引用，未核实" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "Simple interest within the period; equal values rank in row order", "zh-CN": "期内按单利；相等时按行序" }, origin: "OURS" },
  ],

  inputs: {
    price: {
      unit: "money", min: 0,
      label: { en: "Price", "zh-CN": "单价" },
      hint: { en: "Per unit, e.g. 10.", "zh-CN": "每件售价，如 10。" },
      synonyms: ["price", "unit price", "单价", "售价", "价格"],
    },
    quantity: {
      unit: "number", min: 0,
      label: { en: "Quantity a day", "zh-CN": "日销量" },
      hint: { en: "Units sold a day under this policy, e.g. 115.", "zh-CN": "该政策下的日销量，如 115。" },
      synonyms: ["quantity", "quantity a day", "qty", "units", "日销量", "销量", "数量"],
    },
    bad: badDebtInput,
    days: {
      unit: "days", min: 0,
      label: { en: "Days to payment", "zh-CN": "收款天数" },
      hint: { en: "The credit period, e.g. 60.", "zh-CN": "信用期天数，如 60。" },
      synonyms: ["days", "days to payment", "credit period", "period", "term", "收款天数", "信用期", "天数"],
    },
    cost: {
      unit: "money", min: 0,
      label: { en: "Cost per unit", "zh-CN": "单位成本" },
      hint: { en: "Paid at the sale, e.g. 8.", "zh-CN": "销售时支付，如 8。" },
      synonyms: ["cost", "unit cost", "cost per unit", "单位成本", "成本", "变动成本"],
    },
  },
  params: {
    rate: capitalParam,
    year: {
      kind: "number", unit: "days", min: 0, exclusive: true, default: 365, origin: "RECALLED",
      label: { en: "Days in the year", "zh-CN": "一年的天数" },
      hint: { en: "365 or 360.", "zh-CN": "365 或 360。" },
    },
  },
  outputs: {
    npv: { unit: "money", label: { en: "Net present value a day", "zh-CN": "每日净现值" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
  },
  figures: {
    best: { unit: "count", label: { en: "Best policy, counted from 1", "zh-CN": "最优方案（从 1 数起）" } },
    bestDays: { unit: "days", label: { en: "Its days to payment", "zh-CN": "最优方案的收款天数" } },
  },
  tables: {
    policies: {
      label: { en: "Policies", "zh-CN": "各方案" },
      columns: {
        policy: { unit: "code", label: { en: "Policy", "zh-CN": "方案" } },
        days: { unit: "days", label: { en: "Days to payment", "zh-CN": "收款天数" } },
        npv: { unit: "money", label: { en: "Net present value a day", "zh-CN": "每日净现值" } },
      },
    },
  },
  answers: { columns: ["npv"] },
  signature: ["price", "quantity", "bad", "days", "cost", "rate", "year"],
  worksheet: true,

  run({ price, quantity, bad, days, cost }, { rate, year }) {
    const npv = price.map((amount, row) => {
      const sold = quantity[row]!;
      return (amount * sold * (1 - bad[row]!)) / (1 + (rate * days[row]!) / year) - cost[row]! * sold;
    });
    const order = descendingOrder(npv);
    const best = order[0];
    return {
      columns: { npv, rank: ranksOf(order) },
      figures: { best: best === undefined ? "" : best + 1, bestDays: best === undefined ? "" : days[best]! },
      tables: { policies: npv.map((value, row): TableRow => [String(row + 1), days[row]!, value]) },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.amount(input.price, 4)} × ${say.amount(input.quantity, 4)} × (1 − ${say.percent(input.bad, 2)}) / (1 + ${say.percent(params.rate, 2)} × ${say.number(input.days)} / ${say.number(params.year)}) − ${say.amount(input.cost, 4)} × ${say.amount(input.quantity, 4)} = ${say.amount(output.npv, 4)}, rank ${output.rank}`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.amount(input.price, 4)} × ${say.amount(input.quantity, 4)} ×（1 − ${say.percent(input.bad, 2)}）/（1 + ${say.percent(params.rate, 2)} × ${say.number(input.days)} / ${say.number(params.year)}）− ${say.amount(input.cost, 4)} × ${say.amount(input.quantity, 4)} = ${say.amount(output.npv, 4)}，第 ${output.rank} 名`,
  },
  charts: [
    {
      id: "npv",
      title: { en: "Net present value a day by policy", "zh-CN": "各方案每日净现值" },
      table: "policies",
      series: [{ column: "npv", shape: "column" }],
      axes: { primary: { unit: "money" } },
    },
  ],
  worked: [
    {
      from: "case CREDIT-PERIOD-NPV: the second of three",
      inputs: { price: [10, 10, 10], quantity: [100, 115, 120], bad: [0.01, 0.02, 0.05], days: [30, 60, 90], cost: [8, 8, 8] },
      params: { rate: 0.12 },
      outputs: { npv: [180.33098209441118, 185.19881783987103, 147.2378924960085], rank: [2, 1, 3] },
      figures: { best: 2, bestDays: 60 },
    },
    {
      from: "by hand: cash at once, no bad debts; the same again ranks after it; nothing sold; an empty row",
      inputs: { price: [10, 10, 10, null], quantity: [5, 5, 0, null], bad: [0, 0, 0, null], days: [0, 0, 30, null], cost: [8, 8, 8, null] },
      params: { rate: 0.12 },
      outputs: { npv: [10, 10, 0, ""], rank: [1, 2, 3, ""] },
      figures: { best: 1 },
    },
    {
      from: "by hand: 100 × 0.5 / (1 + 0.1) − 90 is a loss",
      inputs: { price: [100], quantity: [1], bad: [0.5], days: [365], cost: [90] },
      params: { rate: 0.1 },
      outputs: { npv: [50 / 1.1 - 90] },
    },
  ],
});
