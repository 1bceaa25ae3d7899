import type { Fault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { dayOf, monthsLater, serialOf } from "../unit/calendar";

const cycles = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** The first 30 June or 31 December after a day. */
function nextHalfYearEnd(date: number): number {
  const { year } = dayOf(date);
  const ends = [serialOf({ year, month: 6, day: 30 }), serialOf({ year, month: 12, day: 31 }), serialOf({ year: year + 1, month: 6, day: 30 })];
  return ends.find((end) => end > Math.floor(date))!;
}

/** When a customer's tier is due for review. */
export default defineMethod({
  id: "NEXTREVIEW",
  family: "scoring",
  label: { en: "Next review", "zh-CN": "下次复评日期" },
  summary: {
    en: "The next review of a tier, a calendar cycle after the last; at once after a material change.",
    "zh-CN": "在上次评定日期上加一个复评周期；客户状况发生重大变化时立即复评。",
  },
  formula: String.raw`\text{next}_i = \text{EDATE}(\text{last}_i, m),\quad m \in \{12, 6, 3, 1\}`,
  sources: [
    { work: "《客户分级方案》", where: "定期审查和动态调整机制; 客户状况发生重大变化的情况", origin: "SEED" },
    { work: "yoykgkmgj.cn/licai/29278", where: "6月30日, 12月31日", note: { en: "ICBC's rating dates; a buffer against temporary falls is the held tier of TB.HOLDTIER", "zh-CN": "工商银行的评定日；对暂时下降的缓冲见 TB.HOLDTIER 保级" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Whole calendar months, clamped to the end of the month; yearly (MM company) and quarterly are the source's, half-yearly (ICBC) and monthly (CBHB) were found", "zh-CN": "按整月计算，月末取当月最后一天；年度（MM 公司）和季度出自资料，半年（工商银行）和月度（渤海银行）为查得" }, origin: "OURS" },
  ],

  inputs: {
    date: {
      unit: "date",
      label: { en: "Last review", "zh-CN": "上次评定日期" },
      hint: { en: "Date of the last grading, e.g. 2026-08-31.", "zh-CN": "上次评定日期，如 2026-08-31。" },
      synonyms: ["date", "last review", "review date", "graded on", "评定日期", "上次评定", "上次评定日期", "复评日期"],
    },
    changed: {
      unit: "flag",
      optional: true,
      label: { en: "Material change", "zh-CN": "重大变化" },
      hint: { en: "TRUE where the customer's situation changed: review at once, on the as-of date.", "zh-CN": "客户状况发生重大变化时填 TRUE：在截止日期立即复评。" },
      synonyms: ["changed", "change", "material change", "重大变化", "状况变化"],
    },
  },
  params: {
    cycle: {
      kind: "choice",
      choices: {
        year: { en: "Every year", "zh-CN": "每年" },
        half: { en: "Every half-year", "zh-CN": "每半年" },
        quarter: { en: "Every quarter", "zh-CN": "每季度" },
        month: { en: "Every month", "zh-CN": "每月" },
        halfEnd: { en: "On 30 June and 31 December", "zh-CN": "每年 6 月 30 日与 12 月 31 日" },
      },
      default: "year",
      origin: "SEED",
      label: { en: "Review cycle", "zh-CN": "复评周期" },
      hint: { en: "year, half, quarter, month or halfEnd.", "zh-CN": "year、half、quarter、month 或 halfEnd。" },
    },
    asOf: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "Gives the days a review is overdue; needed where a material change is marked.", "zh-CN": "用于计算逾期天数；标记重大变化时必填。" },
    },
  },
  outputs: {
    next: { unit: "date", label: { en: "Next review", "zh-CN": "下次复评日期" } },
    overdue: { unit: "days", partial: true, label: { en: "Days overdue", "zh-CN": "逾期天数" }, hint: { en: "0 until the day after the review is due.", "zh-CN": "到期日次日起计，未逾期为 0。" } },
  },
  figures: { overdue: { unit: "count", label: { en: "Reviews overdue", "zh-CN": "逾期未复评客户数" } } },
  tables: {},
  answers: { columns: ["next"] },
  signature: ["date", "cycle", "asOf", "changed"],
  worksheet: true,

  run({ date, changed }, { cycle, asOf }) {
    const today = asOf === undefined ? undefined : Math.floor(asOf);
    const next = date.map((last, row): Answer<"date"> => {
      if (!changed?.[row]) return cycle === "halfEnd" ? nextHalfYearEnd(last) : monthsLater(last, cycles[cycle]);
      return today ?? noDate(row);
    });
    const overdue = next.map((due): Answer<"days"> => (today === undefined || typeof due !== "number" ? "" : Math.max(0, today - due)));
    return {
      columns: { next, overdue },
      figures: { overdue: today === undefined ? "" : overdue.filter((days) => typeof days === "number" && days > 0).length },
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (input.changed) return `Material change → review at once, ${say.date(output.next)}`;
      const late = output.overdue === null ? "" : output.overdue > 0 ? `, ${output.overdue} days overdue` : ", not overdue";
      if (params.cycle === "halfEnd") return `The first 30 June or 31 December after ${say.date(input.date)} → ${say.date(output.next)}${late}`;
      const months = cycles[params.cycle];
      return `${say.date(input.date)} + ${months} ${months === 1 ? "month" : "months"} → ${say.date(output.next)}${late}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (input.changed) return `发生重大变化 → 立即复评，${say.date(output.next)}`;
      const late = output.overdue === null ? "" : output.overdue > 0 ? `，已逾期 ${output.overdue} 天` : "，未逾期";
      if (params.cycle === "halfEnd") return `${say.date(input.date)} 之后的第一个 6 月 30 日或 12 月 31 日 → ${say.date(output.next)}${late}`;
      return `${say.date(input.date)} + ${cycles[params.cycle]} 个月 → ${say.date(output.next)}${late}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "by hand: 31 August and 29 February a year on; a blank row",
      inputs: { date: [45535, 45351, null] },
      outputs: { next: [45900, 45716, ""], overdue: ["", "", ""] },
      figures: { overdue: "" },
    },
    {
      from: "by hand: half a year after 31 August is the end of February; due on the as-of day is not overdue, a day later is",
      inputs: { date: [45535, 45534, 45504] },
      params: { cycle: "half", asOf: 45716 },
      outputs: { next: [45716, 45716, 45688], overdue: [0, 0, 28] },
      figures: { overdue: 1 },
    },
    { from: "by hand: a material change is reviewed at once", inputs: { date: [45535, 45535], changed: [true, null] }, params: { cycle: "quarter", asOf: 45540 }, outputs: { next: [45540, 45626], overdue: [0, 0] } },
    {
      from: "by hand: fixed dates, from 29 June 2024, from 30 June itself, from New Year's Eve",
      inputs: { date: [45472, 45473, 45657] },
      params: { cycle: "halfEnd" },
      outputs: { next: [45473, 45657, 45838] },
    },
    { from: "by hand: at once needs a date", inputs: { date: [45535], changed: [true] }, params: { cycle: "month" }, outputs: { next: [{ fault: "#N/A" }] } },
  ],
});

const noDate = (row: number): Fault => ({
  fault: "#N/A",
  issue: { code: "method", row, text: { en: "A material change is reviewed at once: give the as-of date.", "zh-CN": "重大变化须立即复评：请提供截止日期。" } },
});
