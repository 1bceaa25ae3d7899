import { defineMethod } from "../method/method";
import { decimal, minus, times, toNumber } from "../money/decimal";
import { collectedInput, salesInput, vatParam } from "../quota/creditFields";
import { collection, noRate } from "./collection";

/** Commission paid out as the money comes in, with a deduction for bad debts (销售提成制). */
export default defineMethod({
  id: "COMMISSION",
  family: "scoring",
  label: { en: "Sales commission on collection", "zh-CN": "销售提成制" },
  summary: {
    en: "Commission earned on sales, payable as far as collected, less a deduction for bad debts. In the source's words it is control after the event.",
    "zh-CN": "按销售额计提成，回款后兑现，坏账扣减。资料评价：“它实质是一种事后控制”。",
  },
  formula: String.raw`\text{net} = c\,S \cdot \min\!\Bigl(1, \max\!\Bigl(0, \frac{\text{collected}}{S(1+\text{vat})}\Bigr)\Bigr) - k \cdot \text{bad}`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "根据业务员销售额的一定比例计算提成:在销售款回笼后,兑现提成;出现坏账时,扣减业务员的工资或奖金", origin: "SEED" },
    { work: "Tierbook", note: { en: "The formula; the deduction rate equals the commission rate unless given", "zh-CN": "计算公式；未指定时扣减比例等于提成比例" }, origin: "OURS" },
  ],

  inputs: {
    sales: salesInput,
    collected: collectedInput,
    bad: {
      unit: "money",
      min: 0,
      optional: true,
      label: { en: "Bad debts", "zh-CN": "坏账" },
      hint: { en: "Written off in the period; blank counts as 0.", "zh-CN": "期内发生的坏账；空白视为 0。" },
      synonyms: ["bad debt", "bad debts", "write-off", "坏账", "坏账额", "坏账损失"],
    },
  },
  params: {
    rate: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      label: { en: "Commission rate", "zh-CN": "提成比例" },
      hint: { en: "Share of sales, e.g. 0.02; the source names none.", "zh-CN": "占销售额的比例，如 0.02；资料未给出。" },
    },
    vat: vatParam,
    clawback: {
      kind: "number",
      unit: "share",
      min: 0,
      optional: true,
      derived: ({ rate }) => rate,
      origin: "OURS",
      label: { en: "Deduction rate", "zh-CN": "坏账扣减比例" },
      hint: { en: "Share of bad debts deducted. Left out: the commission rate.", "zh-CN": "按坏账扣减的比例。省略时等于提成比例。" },
    },
  },
  outputs: {
    net: { unit: "money", label: { en: "Net commission", "zh-CN": "应发提成" }, hint: { en: "Below zero it is carried forward.", "zh-CN": "负数结转下期。" } },
    earned: { unit: "money", label: { en: "Earned", "zh-CN": "计提提成" } },
    payable: { unit: "money", label: { en: "Payable as collected", "zh-CN": "可兑现提成" } },
    deduction: { unit: "money", label: { en: "Deduction for bad debts", "zh-CN": "坏账扣减" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["earned", "payable", "deduction", "net"] },
  signature: ["sales", "collected", "rate", "bad", "vat", "clawback"],
  worksheet: true,

  run({ sales, collected, bad }, { rate, vat, clawback }) {
    const rows = sales.map((amount, row) => {
      const found = collection(amount, collected[row]!, vat, null);
      if (found === null) return null;
      const earned = times(decimal(rate), decimal(amount));
      // Fully collected pays what was earned to the fen; a part of it is no decimal fraction.
      const payable = found.rate >= 1 ? toNumber(earned) : toNumber(earned) * Math.max(0, found.rate);
      const deduction = times(decimal(clawback), decimal(bad?.[row] ?? 0));
      return { earned: toNumber(earned), payable, deduction: toNumber(deduction), net: toNumber(minus(decimal(payable), deduction)) };
    });
    const column = (name: "earned" | "payable" | "deduction" | "net") => rows.map((one, row) => one?.[name] ?? noRate(row));
    return {
      columns: { net: column("net"), earned: column("earned"), payable: column("payable"), deduction: column("deduction") },
      figures: {},
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `Earned ${say.percent(params.rate, 2)} of ${say.amount(input.sales)} = ${say.amount(output.earned)}; payable ${say.amount(output.payable)} for ${say.amount(input.collected)} collected; deduction ${say.percent(params.clawback, 2)} of ${say.amount(input.bad ?? 0)} = ${say.amount(output.deduction)} → ${say.amount(output.net)}`,
    "zh-CN": ({ input, output, params, say }) =>
      `销售额 ${say.amount(input.sales)} × ${say.percent(params.rate, 2)} = 提成 ${say.amount(output.earned)}；已回款 ${say.amount(input.collected)}，可兑现 ${say.amount(output.payable)}；坏账 ${say.amount(input.bad ?? 0)} × ${say.percent(params.clawback, 2)} = 扣减 ${say.amount(output.deduction)} → ${say.amount(output.net)}`,
  },
  charts: [],
  worked: [
    {
      from: "case COMMISSION: part collected, more than all collected, a net refund, no sales",
      inputs: { sales: [150, 85, 50, 0], collected: [140, 110, -5, 20], bad: [10, 0, 4, 0] },
      params: { rate: 0.02 },
      outputs: {
        earned: [3, 1.7, 1, { fault: "#N/A" }],
        payable: [2.393162393162393, 1.7, 0, { fault: "#N/A" }],
        deduction: [0.2, 0, 0.08, { fault: "#N/A" }],
        net: [2.193162393162393, 1.7, -0.08, { fault: "#N/A" }],
      },
    },
    { from: "by hand: exactly all collected, no bad debts, another deduction rate", inputs: { sales: [100, 100], collected: [113, 113], bad: [null, 10] }, params: { rate: 0.03, vat: 0.13, clawback: 0.5 }, outputs: { payable: [3, 3], net: [3, -2] } },
    { from: "by hand: a deduction rate of 0 deducts nothing; a blank row", inputs: { sales: [10, null], collected: [10, null], bad: [10, null] }, params: { rate: 0.1, vat: 0, clawback: 0 }, outputs: { net: [1, ""] } },
  ],
});
