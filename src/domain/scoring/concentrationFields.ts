import type { Issue } from "../issue/issue";
import type { OutputField } from "../method/method";

export const concentrationInput = {
  unit: "number",
  label: { en: "Value", "zh-CN": "数值" },
  hint: { en: "Sales, profit or balance of each customer; a negative value counts as 0.", "zh-CN": "每位客户的销售额、利润或余额；负数按 0 计。" },
  synonyms: ["value", "values", "sales", "profit", "balance", "revenue", "数值", "销售额", "利润", "应收余额", "金额"],
} as const;

export const shareOutput = { unit: "share", partial: true, label: { en: "Share of the total", "zh-CN": "占合计比例" } } as const satisfies OutputField;
export const customersFigure = { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } } as const;
export const totalFigure = { unit: "number", label: { en: "Total", "zh-CN": "合计" } } as const;
export const top20Figure = { unit: "share", label: { en: "Share of the top 20 % of customers", "zh-CN": "前 20% 客户占比" } } as const;

/** Negative values were floored at 0, and somebody should know. */
export function negativeNotes(values: readonly number[]): Issue[] {
  const found = values.filter((value) => value < 0).length;
  return found === 0
    ? []
    : [{ code: "method", text: { en: `${found} negative values counted as 0.`, "zh-CN": `有 ${found} 个负数按 0 计。` } }];
}
