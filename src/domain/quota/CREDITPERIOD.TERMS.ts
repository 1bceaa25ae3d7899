import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { decimal, minus, plus, sum, times, toNumber } from "../money/decimal";
import { nearlyEqual } from "../unit/nearly";
import { capitalParam, variableCostParam } from "./periodFields";

/** What credit terms with discounts cost. */
export default defineMethod({
  id: "CREDITPERIOD.TERMS",
  family: "quota",
  label: { en: "Cost of credit terms", "zh-CN": "信用条件的成本" },
  summary: {
    en: "For terms such as 3/10, 2/20, n/45: mean period, capital cost, discounts, bad debts and the result after them.",
    "zh-CN": "针对 3/10、2/20、n/45 等信用条件：平均收账期、机会成本、现金折扣、坏账及扣除后的收益。",
  },
  formula: String.raw`T = \sum t_i s_i,\quad \text{opportunity} = \frac{S}{\text{days}}\,T\,v\,k,\quad \text{before} = S(1-v) - S\textstyle\sum r_i s_i,\quad \text{after} = \text{before} - (\text{opportunity} + S\,b + \text{collection})`,
  sources: [
    { work: "m.pipixue.com", where: "3/10, 2/20, N/45", note: { en: "Exercise; the formula is the usual one of Chinese finance textbooks", "zh-CN": "练习题；公式为国内财务教材通用公式" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Shares of customers must add up to 1", "zh-CN": "各档付款占比合计须为 1" }, origin: "OURS" },
  ],

  inputs: {
    discount: {
      unit: "share", min: 0,
      label: { en: "Discount", "zh-CN": "折扣率" },
      hint: { en: "0.03 for 3 %; 0 for payment in full.", "zh-CN": "3 % 填 0.03；全额付款填 0。" },
      synonyms: ["discount", "cash discount", "折扣率", "现金折扣", "折扣"],
    },
    days: {
      unit: "days", min: 0,
      label: { en: "Paid on day", "zh-CN": "付款天数" },
      hint: { en: "Day on which these customers pay, e.g. 10.", "zh-CN": "这部分客户在第几天付款，如 10。" },
      synonyms: ["days", "day", "paid on day", "付款天数", "天数", "期限"],
    },
    share: {
      unit: "share", min: 0,
      label: { en: "Share of sales", "zh-CN": "占销售额比例" },
      hint: { en: "Share paid at these terms: 0.5 for 50 %. All together 1.", "zh-CN": "按此条件付款的比例：50 % 填 0.5，合计为 1。" },
      synonyms: ["share", "share of sales", "占比", "比例", "付款比例", "占销售额比例"],
    },
  },
  params: {
    sales: {
      kind: "number", unit: "money", min: 0,
      label: { en: "Sales", "zh-CN": "销售额" },
      hint: { en: "Credit sales of the year, e.g. 5,000.", "zh-CN": "年赊销额，如 5,000。" },
    },
    variableCost: variableCostParam,
    capital: capitalParam,
    bad: {
      kind: "number", unit: "share", min: 0, default: 0, origin: "OURS",
      label: { en: "Bad-debt rate", "zh-CN": "坏账损失率" },
      hint: { en: "Share of the sales: 0.025 for 2.5 %.", "zh-CN": "占销售额的比例：2.5 % 填 0.025。" },
    },
    collection: {
      kind: "number", unit: "money", min: 0, default: 0, origin: "OURS",
      label: { en: "Collection cost", "zh-CN": "收账费用" },
      hint: { en: "Of the year, e.g. 120.", "zh-CN": "全年收账费用，如 120。" },
    },
    year: {
      kind: "number", unit: "days", min: 0, exclusive: true, default: 360, origin: "FOUND",
      label: { en: "Days in the year", "zh-CN": "一年的天数" },
      hint: { en: "360 as in the textbooks, or 365.", "zh-CN": "教材惯用 360，也可用 365。" },
    },
  },
  outputs: {
    given: { unit: "money", label: { en: "Discount given", "zh-CN": "折扣金额" } },
    weight: { unit: "days", label: { en: "Part of the mean period", "zh-CN": "对平均收账期的贡献" } },
  },
  figures: {
    after: { unit: "money", label: { en: "Result after the cost of credit", "zh-CN": "扣除信用成本后收益" } },
    before: { unit: "money", label: { en: "Result before the cost of credit", "zh-CN": "扣除信用成本前收益" } },
    period: { unit: "days", label: { en: "Mean period", "zh-CN": "平均收账期" } },
    opportunity: { unit: "money", label: { en: "Capital cost", "zh-CN": "机会成本" } },
    badDebts: { unit: "money", label: { en: "Bad debts", "zh-CN": "坏账损失" } },
    creditCost: { unit: "money", label: { en: "Cost of credit", "zh-CN": "信用成本" } },
    discounts: { unit: "money", label: { en: "Discounts", "zh-CN": "现金折扣合计" } },
  },
  tables: {},
  answers: { figures: ["after"] },
  signature: ["discount", "days", "share", "sales", "variableCost", "capital", "bad", "collection", "year"],
  worksheet: true,

  run({ discount, days, share }, { sales, variableCost, capital, bad, collection, year }) {
    const sold = decimal(sales);
    const given = discount.map((rate, row) => toNumber(times(times(sold, decimal(rate)), decimal(share[row]!))));
    const weight = days.map((day, row) => toNumber(times(decimal(day), decimal(share[row]!))));
    const columns = { given, weight };
    const shares = toNumber(sum(share));
    if (!nearlyEqual(Number(shares.toFixed(9)), 1)) {
      const wrong = sharesFault(shares);
      return { columns, figures: { after: wrong, before: wrong, period: wrong, opportunity: wrong, badDebts: wrong, creditCost: wrong, discounts: wrong }, tables: {} };
    }
    const period = toNumber(sum(weight));
    const discounts = sum(given);
    const opportunity = (sales / year) * period * variableCost * capital;
    const badDebts = times(sold, decimal(bad));
    const creditCost = plus(plus(decimal(opportunity), badDebts), decimal(collection));
    const before = minus(times(sold, minus(decimal(1), decimal(variableCost))), discounts);
    return {
      columns,
      figures: {
        after: toNumber(minus(before, creditCost)),
        before: toNumber(before),
        period,
        opportunity,
        badDebts: toNumber(badDebts),
        creditCost: toNumber(creditCost),
        discounts: toNumber(discounts),
      },
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.percent(input.share)} of the sales come in on day ${say.number(input.days)}, ${say.number(output.weight)} days of the mean period; discount ${say.amount(params.sales)} × ${say.percent(input.discount)} × ${say.percent(input.share)} = ${say.amount(output.given)}`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.percent(input.share)} 的销售额在第 ${say.number(input.days)} 天收回，计入平均收账期 ${say.number(output.weight)} 天；折扣 ${say.amount(params.sales)} × ${say.percent(input.discount)} × ${say.percent(input.share)} = ${say.amount(output.given)}`,
  },
  charts: [],
  worked: [
    {
      from: "case CREDIT-TERMS: 3/10, 2/20, n/45",
      inputs: { discount: [0.03, 0.02, 0], days: [10, 20, 45], share: [0.5, 0.2, 0.3] },
      params: { sales: 5000, variableCost: 0.4, capital: 0.1, bad: 0.025, collection: 120 },
      outputs: { given: [75, 20, 0], weight: [5, 4, 13.5] },
      figures: { period: 22.5, opportunity: 12.5, badDebts: 125, creditCost: 257.5, discounts: 95, before: 2905, after: 2647.5 },
    },
    {
      from: "by hand: all pay cash; an empty row",
      inputs: { discount: [0, null], days: [0, null], share: [1, null] },
      params: { sales: 100, variableCost: 0.4, capital: 0.1 },
      figures: { period: 0, opportunity: 0, before: 60, after: 60 },
    },
    {
      from: "by hand: shares of 90 % in all have no result",
      inputs: { discount: [0, 0], days: [10, 30], share: [0.4, 0.5] },
      params: { sales: 100, variableCost: 0.4, capital: 0.1 },
      figures: { after: { fault: "#VALUE!" } },
    },
  ],
});

const sharesFault = (found: number): Fault => ({
  fault: "#VALUE!",
  issue: {
    code: "method",
    text: { en: `The shares of sales add up to ${found}; they must add up to 1.`, "zh-CN": `各档占比合计为 ${found}，须为 1。` },
  },
});
