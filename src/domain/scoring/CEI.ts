import { defineMethod } from "../method/method";
import { decimal, minus, plus, toNumber } from "../money/decimal";
import { creditSalesInput, noDivisor } from "./receivables";

/** How much of what could be collected in a period was. */
export default defineMethod({
  id: "CEI",
  family: "scoring",
  label: { en: "Collection effectiveness index", "zh-CN": "收款效率指数" },
  summary: {
    en: "What was collected in the period as a percentage of what could have been; 100 is all of it.",
    "zh-CN": "当期实际收回占可收回金额的百分数，100 表示全部收回。",
  },
  formula: String.raw`\text{CEI} = 100\cdot\frac{\text{opening} + \text{credit sales} - \text{closing}}{\text{opening} + \text{credit sales} - \text{closing current}}`,
  sources: [{ work: "Credit Research Foundation, via creditmanagementsource.com", where: "Collection Effectiveness Index", origin: "FOUND" }],

  inputs: {
    opening: {
      unit: "money",
      label: { en: "Opening receivables", "zh-CN": "期初应收账款" },
      hint: { en: "Receivables at the start of the period, e.g. 1,000.", "zh-CN": "期初应收账款，如 1,000。" },
      synonyms: ["opening", "opening receivables", "beginning receivables", "beginning ar", "期初应收", "期初余额", "期初应收账款"],
    },
    sales: creditSalesInput,
    closing: {
      unit: "money",
      label: { en: "Closing receivables", "zh-CN": "期末应收账款" },
      hint: { en: "All receivables at the end of the period, e.g. 900.", "zh-CN": "期末全部应收账款，如 900。" },
      synonyms: ["closing", "closing receivables", "ending receivables", "ending ar", "期末应收", "期末余额", "期末应收账款"],
    },
    current: {
      unit: "money",
      label: { en: "Closing, not yet due", "zh-CN": "期末未到期应收款" },
      hint: { en: "The part of the closing receivables that is not yet due, e.g. 600.", "zh-CN": "期末应收账款中尚未到期的部分，如 600。" },
      synonyms: ["current", "closing current", "ending current", "not yet due", "未到期", "期末未到期", "未到期应收款"],
    },
  },
  params: {},
  outputs: {
    cei: { unit: "score", label: { en: "Index", "zh-CN": "指数" } },
    collected: { unit: "money", label: { en: "Collected", "zh-CN": "实际收回" } },
    collectable: { unit: "money", label: { en: "Could be collected", "zh-CN": "可收回" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["cei"] },
  signature: ["opening", "sales", "closing", "current"],
  worksheet: true,

  run({ opening, sales, closing, current }) {
    const lessThanDue = (row: number, left: number): number =>
      toNumber(minus(plus(decimal(opening[row]!), decimal(sales[row]!)), decimal(left)));
    const collected = sales.map((_, row) => lessThanDue(row, closing[row]!));
    const collectable = sales.map((_, row) => lessThanDue(row, current[row]!));
    return {
      columns: {
        cei: collectable.map((could, row) => (could > 0 ? (100 * collected[row]!) / could : noDivisor(could, row))),
        collected,
        collectable,
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en: ({ input, output, say }) =>
      `Collected ${say.amount(input.opening)} + ${say.amount(input.sales)} − ${say.amount(input.closing)} = ${say.amount(output.collected)} of ${say.amount(output.collectable)} that could be → ${say.amount(output.cei)}`,
    "zh-CN": ({ input, output, say }) =>
      `收回 ${say.amount(input.opening)} + ${say.amount(input.sales)} − ${say.amount(input.closing)} = ${say.amount(output.collected)}，可收回 ${say.amount(output.collectable)} → ${say.amount(output.cei)}`,
  },
  charts: [],
  worked: [
    {
      from: "case CEI: 900 of 1,200",
      inputs: { opening: [1000], sales: [800], closing: [900], current: [600] },
      outputs: { cei: [75], collected: [900], collectable: [1200] },
    },
    {
      from: "by hand: nothing left that is overdue is 100",
      inputs: { opening: [500], sales: [300], closing: [300], current: [300] },
      outputs: { cei: [100] },
    },
    {
      from: "by hand: nothing could be collected; returns above all that was due; an empty row",
      inputs: { opening: [0, 100, null], sales: [50, -150, null], closing: [50, 0, null], current: [50, 0, null] },
      outputs: { cei: [{ fault: "#DIV/0!" }, { fault: "#N/A" }, ""] },
    },
  ],
});
