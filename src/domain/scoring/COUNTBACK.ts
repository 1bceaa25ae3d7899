import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { countBack, type CountBack } from "./monthsBack";
import { receivablesInput } from "./receivables";

/** Days of sales outstanding by counting back from the newest month. */
export default defineMethod({
  id: "COUNTBACK",
  family: "scoring",
  label: { en: "Count-back days of sales", "zh-CN": "倒推法应收天数" },
  summary: {
    en: "Takes the receivables off the newest months' sales first; seasonal sales do not distort the days.",
    "zh-CN": "从最近月份的销售额开始抵减应收账款，季节波动不影响天数。",
  },
  formula: String.raw`\text{days} = \sum_{j<m} d_j + d_m\,\frac{R - \sum_{j<m} s_j}{s_m},\quad m = \text{the first month the rest } R - \textstyle\sum_{j<m} s_j \text{ does not cover}`,
  sources: [
    { work: "《客户ABCD管理》复习资料 Q67", where: "销售额回笼天数法", note: { en: "Only the name is in the source; the count-back method is one reading of it", "zh-CN": "原文只有名称；倒推法是其中一种理解" }, origin: "OURS" },
  ],

  inputs: {
    receivables: receivablesInput,
    months: {
      unit: "money",
      several: true,
      label: { en: "Sales by month", "zh-CN": "各月销售额" },
      hint: { en: "One column a month, the newest first; a blank month before an older one counts as 0.", "zh-CN": "每月一列，最近月份在前；较早月份之前的空白视为 0。" },
      synonyms: ["sales by month", "monthly sales", "各月销售额", "月销售额"],
    },
  },
  params: {
    monthDays: {
      kind: "numbers",
      unit: "days",
      min: 0,
      exclusive: true,
      default: [30],
      origin: "OURS",
      label: { en: "Days of the months", "zh-CN": "各月天数" },
      hint: { en: "Newest month first, e.g. {31,30,31}; one number is for all months.", "zh-CN": "最近月份在前，如 {31,30,31}；只填一个数时用于各月。" },
    },
  },
  outputs: {
    days: { unit: "days", label: { en: "Days", "zh-CN": "天数" } },
    unexplained: { unit: "money", label: { en: "Unexplained", "zh-CN": "未能对应的余额" }, hint: { en: "Receivables older than all months given.", "zh-CN": "早于所列各月的应收款。" } },
    whole: { unit: "count", label: { en: "Whole months", "zh-CN": "完整月数" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["days", "unexplained"] },
  signature: ["receivables", "months", "monthDays"],
  worksheet: true,

  run({ receivables, months }, { monthDays }) {
    const found = months.map((sales, row): CountBack | Fault => {
      if (monthDays.length !== 1 && monthDays.length < sales.length) return { fault: "#VALUE!", issue: { code: "param-count", param: "monthDays", expected: sales.length, found: monthDays.length } };
      return countBack(receivables[row]!, sales, sales.map((_, month) => (monthDays.length === 1 ? monthDays[0]! : monthDays[month]!)));
    });
    const column = (name: keyof CountBack): (number | Fault)[] => found.map((one) => ("fault" in one ? one : one[name]));
    return { columns: { days: column("days"), unexplained: column("unexplained"), whole: column("months") }, figures: {}, tables: {} };
  },

  why: {
    en: ({ input, output, say }) =>
      `${say.amount(input.receivables)} covers ${output.whole} whole months back → ${say.amount(output.days)} days${
        output.unexplained === 0 ? "" : `; ${say.amount(output.unexplained)} is left that no month explains`
      }`,
    "zh-CN": ({ input, output, say }) =>
      `应收 ${say.amount(input.receivables)} 倒推覆盖 ${output.whole} 个完整月 → ${say.amount(output.days)} 天${
        output.unexplained === 0 ? "" : `，另有 ${say.amount(output.unexplained)} 没有月份对应`
      }`,
  },
  charts: [],
  worked: [
    {
      from: "case DSO-COUNTBACK: 200 in 31 days, 250 in 30, and 50 of 300 in 31",
      inputs: { receivables: [500], months: [[200, 250, 300]] },
      params: { monthDays: [31, 30, 31] },
      outputs: { days: [61 + 31 / 6], unexplained: [0], whole: [2] },
    },
    {
      from: "by hand: exactly one month; more than all months; nothing owed; a credit balance",
      inputs: { receivables: [200, 600, 0, -5], months: [[200, 250], [200, 250], [200, 250], [200, 250]] },
      outputs: { days: [30, 60, 0, 0], unexplained: [0, 150, 0, -5], whole: [1, 2, 0, 0] },
    },
    {
      from: "by hand: a month without sales counts in full, one after the last given month not at all; an empty row",
      inputs: { receivables: [100, 100, null], months: [[null, 200], [50, null], null] },
      outputs: { days: [45, 30, ""], unexplained: [0, 50, ""] },
    },
    {
      from: "by hand: 0.1 + 0.2 is 0.3",
      inputs: { receivables: [0.3], months: [[0.1, 0.2, 1]] },
      outputs: { days: [60], unexplained: [0], whole: [2] },
    },
  ],
});
