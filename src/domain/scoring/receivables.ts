import type { Fault } from "../issue/issue";
import type { InputField, NumberParam } from "../method/method";
import { balanceInput } from "../quota/creditFields";

/** Inputs and rules that the measures of receivables share. */

export const receivablesInput = {
  ...balanceInput,
  label: { en: "Receivables", "zh-CN": "应收账款" },
  hint: { en: "Receivables at the end of the period, e.g. 1,200. A credit balance is negative.", "zh-CN": "期末应收账款，如 1,200。贷方余额填负数。" },
} as const satisfies InputField;

export const creditSalesInput = {
  unit: "money",
  label: { en: "Credit sales", "zh-CN": "赊销额" },
  hint: { en: "Credit sales of the period, with VAT where the receivables have it, e.g. 9,000.", "zh-CN": "当期赊销额（应收账款含税时也含税），如 9,000。" },
  synonyms: ["credit sales", "sales on credit", "net credit sales", "sales", "赊销额", "赊销", "赊销收入", "赊销净额", "销售额"],
} as const satisfies InputField;

export const periodDaysParam = {
  kind: "number",
  unit: "days",
  min: 0,
  exclusive: true,
  default: 365,
  origin: "OURS",
  label: { en: "Days in the period", "zh-CN": "期间天数" },
  hint: { en: "Days in which the credit sales were made: 365 for a year, 90 for a quarter.", "zh-CN": "赊销额所属期间的天数：一年 365，一季 90。" },
} as const satisfies NumberParam;

/**
 * Days of sales outstanding: receivables / credit sales × days.
 * Credit sales of 0 leave nothing to divide by (#DIV/0!); below 0 the quotient says nothing (#N/A).
 */
export function daysOfSales(receivables: number, creditSales: number, days: number, row: number): number | Fault {
  return creditSales > 0 ? (receivables / creditSales) * days : noDivisor(creditSales, row);
}

/** The answer where the amount to divide by is not positive. */
export function noDivisor(divisor: number, row: number): Fault {
  return {
    fault: divisor === 0 ? "#DIV/0!" : "#N/A",
    issue: {
      code: "method",
      row,
      text: divisor === 0
        ? { en: "The amount to divide by is 0.", "zh-CN": "除数为 0。" }
        : { en: "The amount to divide by is negative, so the quotient would say nothing.", "zh-CN": "除数为负，比值没有意义。" },
    },
  };
}
