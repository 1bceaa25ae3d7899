import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { rowsByCustomer } from "../rollup/rollUp";
import { daysBetween } from "../unit/within";
import { gridChart, gridRows, gridTable } from "./rfmGrid";
import { fixedRfmCuts, checkFixedCuts, cutsRows, cutsTable, fixedCutParams, groupsParam, rfmPresets, schemeParam, scoreOutputs, segmentChart, segmentRows, segmentsOf, segmentsParam, segmentsSource, segmentTable } from "./rfmSegments";
import { rfmCuts, rfmScores, type RfmFigures } from "./rfmScores";

/** RFM from order lines: customers are rolled up first. */
export default defineMethod({
  id: "RFM.ORDERS",
  family: "scoring",
  label: { en: "RFM from orders", "zh-CN": "由订单计算 RFM" },
  summary: {
    en: "Rolls order lines up to customers as of a date and scores them by recency, frequency and amount.",
    "zh-CN": "按截止日期把订单明细汇总到客户，并按最近购买、购买次数和金额打分。",
  },
  formula: String.raw`d = \text{asOf} - \max t,\quad f = \#\text{rows},\quad m = \textstyle\sum \text{amount},\quad \text{score} = 100R + 10F + M`,
  sources: [
    segmentsSource,
    { work: "Tierbook", note: { en: "Each row is one order; orders after the as-of date do not count", "zh-CN": "每行为一笔订单；截止日期之后的订单不计入" }, origin: "OURS" },
  ],

  inputs: {
    customer: {
      unit: "code",
      label: { en: "Customer", "zh-CN": "客户" },
      hint: { en: "Name or number; the same on every order of a customer.", "zh-CN": "名称或编号；同一客户的各笔订单须一致。" },
      synonyms: ["customer", "customer id", "customer_id", "client", "客户", "客户名称", "客户编号", "会员号"],
    },
    date: {
      unit: "date",
      label: { en: "Order date", "zh-CN": "订单日期" },
      hint: { en: "Day of the order.", "zh-CN": "下单日期。" },
      synonyms: ["date", "order date", "order_date", "invoice date", "日期", "订单日期", "下单日期", "交易日期", "开票日期"],
    },
    amount: {
      unit: "money",
      label: { en: "Amount", "zh-CN": "金额" },
      hint: { en: "Amount of the order; a return is negative.", "zh-CN": "订单金额；退货填负数。" },
      synonyms: ["amount", "revenue", "sales", "order amount", "金额", "订单金额", "销售额", "交易金额"],
    },
  },
  params: {
    asOf: {
      kind: "number",
      unit: "date",
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "The day recency is counted to; later orders do not count.", "zh-CN": "计算天数所到的日期；此后的订单不计入。" },
    },
    scheme: schemeParam,
    groups: groupsParam,
    ...fixedCutParams,
    segments: segmentsParam,
  },
  outputs: scoreOutputs,
  figures: {
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    orders: { unit: "count", label: { en: "Orders counted", "zh-CN": "计入订单数" } },
    amount: { unit: "money", label: { en: "Amount counted", "zh-CN": "计入金额" } },
  },
  tables: {
    customers: {
      label: { en: "Customers", "zh-CN": "客户" },
      columns: {
        customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
        days: { unit: "days", label: { en: "Days since the last order", "zh-CN": "距最近购买天数" } },
        orders: { unit: "count", label: { en: "Orders", "zh-CN": "购买次数" } },
        amount: { unit: "money", label: { en: "Amount", "zh-CN": "购买金额" } },
        ...scoreOutputs,
      },
    },
    segments: segmentTable,
    grid: gridTable,
    cuts: cutsTable,
  },
  answers: { table: "customers" },
  signature: ["customer", "date", "amount", "asOf", "scheme", "groups", "recencyCuts", "frequencyCuts", "monetaryCuts", "segments"],
  worksheet: true,
  presets: rfmPresets,
  check: checkFixedCuts,

  run({ customer, date, amount }, params) {
    const { asOf, scheme, groups, segments } = params;
    const rowsOf = rowsByCustomer(customer, (row) => daysBetween(date[row]!, asOf) >= 0);
    const names = [...rowsOf.keys()];
    const figures = [...rowsOf.values()].map((rows): RfmFigures => ({
      recency: Math.floor(asOf) - rows.reduce((last, row) => Math.max(last, Math.floor(date[row]!)), 0),
      frequency: rows.length,
      monetary: toNumber(sum(rows.map((row) => amount[row]!))),
    }));
    const columns = { recency: figures.map((one) => one.recency), frequency: figures.map((one) => one.frequency), monetary: figures.map((one) => one.monetary) };
    const cuts = scheme === "fixed" ? fixedRfmCuts(params) : rfmCuts(columns, groups, scheme);
    const scored = rfmScores(columns, cuts, scheme);
    const segment = segmentsOf(scored, segments);
    const found = segment.map((name, i) => ({ r: scored.r[i]!, f: scored.f[i]!, m: scored.m[i]!, score: scored.score[i]!, segment: name }));
    const at = new Map(names.map((name, i) => [name, found[i]!]));
    const later = (row: number): Fault => ({
      fault: "#N/A",
      issue: { code: "method", row, text: { en: "The customer has no order up to the as-of date.", "zh-CN": "该客户在截止日期之前没有订单。" } },
    });
    const each = <T>(of: (one: (typeof found)[number]) => T): (T | Fault)[] =>
      customer.map((name, row) => (at.has(name.trim()) ? of(at.get(name.trim())!) : later(row)));
    return {
      columns: { r: each(({ r }) => r), f: each(({ f }) => f), m: each(({ m }) => m), score: each(({ score }) => score), segment: each(({ segment }) => segment) },
      figures: {
        customers: names.length,
        orders: figures.reduce((total, { frequency }) => total + frequency, 0),
        amount: toNumber(sum(figures.map(({ monetary }) => monetary))),
      },
      tables: {
        customers: names.map((name, i) => {
          const { recency, frequency, monetary } = figures[i]!;
          const { r, f, m, score, segment } = found[i]!;
          return [name, recency, frequency, monetary, r, f, m, score, segment];
        }),
        segments: segmentRows(segment, segments, columns),
        grid: gridRows(scored.r, scored.f, columns.monetary),
        cuts: cutsRows(cuts),
      },
    };
  },

  why: {
    en: ({ input, output }) => `${input.customer}: R ${output.r}, F ${output.f}, M ${output.m} → ${output.score}, ${output.segment}`,
    "zh-CN": ({ input, output }) => `${input.customer}：R ${output.r}、F ${output.f}、M ${output.m} → ${output.score}，${output.segment}`,
  },
  charts: [segmentChart, gridChart],
  worked: [
    {
      from: "by hand: two customers in halves; the order after the as-of date does not count, a return lowers the amount",
      inputs: { customer: ["a", "b", "a", "c", null], date: [45_000, 45_010, 45_020, 45_031, null], amount: [10, 5, -2, 7, null] },
      params: { asOf: 45_030, groups: 2 },
      outputs: { score: [222, 111, 222, { fault: "#N/A" }, ""] },
      figures: { customers: 2, orders: 3, amount: 13 },
      tables: {
        customers: [["a", 10, 2, 8, 2, 2, 2, 222, "Need Attention"], ["b", 20, 1, 5, 1, 1, 1, 111, "Lost"]],
        cuts: [[1, 15, 1.5, 6.5]],
      },
    },
    {
      from: "by hand: one customer, an order on the as-of date itself",
      inputs: { customer: ["a"], date: [45_030.6], amount: [1] },
      params: { asOf: 45_030 },
      tables: { customers: [["a", 0, 1, 1, 5, 5, 5, 555, "Champions"]] },
    },
    {
      from: "by hand: fixed cuts, each value on its cut",
      inputs: { customer: ["a", "a"], date: [45_000, 44_000], amount: [60, 40] },
      params: { asOf: 45_030, scheme: "fixed", recencyCuts: [30], frequencyCuts: [2], monetaryCuts: [100] },
      tables: { customers: [["a", 30, 2, 100, 2, 2, 2, 222, "Need Attention"]] },
    },
  ],
});
