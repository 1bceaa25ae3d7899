import type { InputField, NumberParam } from "../method/method";

/** Inputs and parameters that the methods for credit periods and policies share. */

export const policyInput = {
  unit: "code",
  unique: true,
  label: { en: "Policy", "zh-CN": "方案" },
  hint: { en: "Name of the policy; each may occur once.", "zh-CN": "方案名称，每个只能出现一次。" },
  synonyms: ["policy", "plan", "option", "方案", "信用政策", "方案名称"],
} as const satisfies InputField;

export const badDebtInput = {
  unit: "share",
  min: 0,
  label: { en: "Bad-debt rate", "zh-CN": "坏账损失率" },
  hint: { en: "Share of the sales that is never paid: 0.02 for 2 %.", "zh-CN": "销售额中收不回的比例：2 % 填 0.02。" },
  synonyms: ["bad debt rate", "bad debts", "bad", "坏账损失率", "坏账率", "坏账"],
} as const satisfies InputField;

export const variableCostParam = {
  kind: "number", unit: "share", min: 0,
  label: { en: "Variable-cost ratio", "zh-CN": "变动成本率" },
  hint: { en: "Variable costs as a share of sales: 0.8 for 80 %.", "zh-CN": "变动成本占销售额的比例：80 % 填 0.8。" },
} as const satisfies NumberParam;

export const capitalParam = {
  kind: "number", unit: "share", min: 0,
  label: { en: "Capital cost a year", "zh-CN": "年资金成本率" },
  hint: { en: "What the money tied up costs: 0.1 for 10 %.", "zh-CN": "占用资金的年成本率：10 % 填 0.1。" },
} as const satisfies NumberParam;
