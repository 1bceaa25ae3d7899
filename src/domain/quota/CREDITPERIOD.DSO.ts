import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { creditSalesInput, daysOfSales, noDivisor, periodDaysParam, receivablesInput } from "../scoring/receivables";

type Basis = "count-back" | "DSO" | "industry";

/** Credit period by the days in which sales come back (销售额回笼天数法). */
export default defineMethod({
  id: "CREDITPERIOD.DSO",
  family: "quota",
  label: { en: "Credit period by days of sales", "zh-CN": "信用期：销售额回笼天数法" },
  summary: {
    en: "Rounds the days a customer's sales take to come back, or the industry's, to a credit period.",
    "zh-CN": "把客户（或行业）的销售额回笼天数取整为信用期。",
  },
  formula: String.raw`\text{period} = s\left\lfloor \frac{D}{s} + \tfrac12 \right\rfloor,\quad D = \text{count-back days, else } \frac{\text{receivables}}{\text{credit sales}}\cdot\text{days, else the industry's days}`,
  sources: [
    { work: "《客户ABCD管理》复习资料 Q67", where: "销售额回笼天数法", note: { en: "The source gives the name only", "zh-CN": "原文只有名称" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Formula and order: count-back days, DSO, industry", "zh-CN": "公式及取用顺序：倒推天数、周转天数、行业天数" }, origin: "OURS" },
  ],

  inputs: {
    receivables: receivablesInput,
    sales: creditSalesInput,
    countBack: {
      unit: "days",
      min: 0,
      optional: true,
      label: { en: "Count-back days", "zh-CN": "倒推法天数" },
      hint: { en: "Days by COUNTBACK; they come before the DSO where they are given.", "zh-CN": "COUNTBACK 得出的天数，填写时优先于周转天数。" },
      synonyms: ["count-back days", "countback", "倒推法天数", "倒推天数"],
    },
  },
  params: {
    days: periodDaysParam,
    industry: {
      kind: "number", unit: "days", min: 0, optional: true,
      label: { en: "Days of the industry", "zh-CN": "行业天数" },
      hint: { en: "For customers without credit sales, such as new ones, e.g. 45.", "zh-CN": "用于没有赊销额的客户（如新客户），如 45。" },
    },
    step: {
      kind: "number", unit: "days", min: 0, exclusive: true, default: 1, origin: "OURS",
      label: { en: "Round to", "zh-CN": "取整到" },
      hint: { en: "1 for whole days, 5 or 15 for usual terms; halves round up.", "zh-CN": "1 为整天，5 或 15 为常用期限；半数向上。" },
    },
  },
  outputs: {
    period: { unit: "days", label: { en: "Credit period", "zh-CN": "信用期" } },
    exact: { unit: "days", label: { en: "Days before rounding", "zh-CN": "取整前天数" } },
    basis: { unit: "code", label: { en: "Taken from (count-back, DSO, industry)", "zh-CN": "依据（count-back 倒推法，DSO 周转天数，industry 行业）" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["period"] },
  signature: ["receivables", "sales", "days", "step", "industry", "countBack"],
  worksheet: true,

  run({ receivables, sales, countBack }, { days, industry, step }) {
    const basis = sales.map((sold, row): Basis | Fault => {
      if ((countBack?.[row] ?? null) !== null) return "count-back";
      if (sold > 0) return "DSO";
      return industry === undefined ? noDivisor(sold, row) : "industry";
    });
    // A credit balance is no days.
    const own = sales.map((sold, row) => {
      const found = daysOfSales(receivables[row]!, sold, days, row);
      return typeof found === "number" ? Math.max(0, found) : 0;
    });
    const exact = basis.map((one, row) => {
      if (typeof one === "object") return one;
      if (one === "DSO") return own[row]!;
      return one === "industry" ? industry! : countBack![row]!;
    });
    return {
      columns: { period: exact.map((found) => (typeof found === "number" ? step * Math.floor(found / step + 0.5 + 1e-9) : found)), exact, basis },
      figures: {},
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      const from = { "count-back": "Count-back", DSO: `${say.amount(input.receivables)} / ${say.amount(input.sales)} × ${say.number(params.days)} =`, industry: "No credit sales; the industry's" };
      return `${from[output.basis as Basis]} ${say.amount(output.exact)} days, rounded to ${say.number(params.step)} → ${say.number(output.period)} days`;
    },
    "zh-CN"({ input, output, params, say }) {
      const from = { "count-back": "倒推法", DSO: `${say.amount(input.receivables)} / ${say.amount(input.sales)} × ${say.number(params.days)} =`, industry: "无赊销额，取行业" };
      return `${from[output.basis as Basis]} ${say.amount(output.exact)} 天，取整到 ${say.number(params.step)} → ${say.number(output.period)} 天`;
    },
  },
  charts: [],
  worked: [
    { from: "by hand: 1,200 / 9,000 × 90 = 12 days; in steps of 5 they are 10", inputs: { receivables: [1200], sales: [9000] }, params: { days: 90, step: 5 }, outputs: { period: [10], exact: [12], basis: ["DSO"] } },
    {
      from: "by hand: half a step rounds up; the industry's for a new customer; count-back days come first; an empty row",
      inputs: { receivables: [62.5, 0, 100, null], sales: [365, 0, 365, null], countBack: [null, null, 31.2, null] },
      params: { step: 5, industry: 45 },
      outputs: { period: [65, 45, 30, ""], basis: ["DSO", "industry", "count-back", ""] },
    },
    { from: "by hand: no sales and no industry; a credit balance is no days", inputs: { receivables: [5, -5], sales: [0, 10] }, outputs: { period: [{ fault: "#DIV/0!" }, 0] } },
  ],
});
