import type { InputField } from "../method/method";

export const profitInput = {
  unit: "money",
  label: { en: "Profit", "zh-CN": "利润" },
  hint: { en: "Profit of the period, e.g. 120; a loss is negative. Sales or lifetime value may stand in for it.", "zh-CN": "期间利润，如 120；亏损填负数。也可改用销售额或客户终身价值。" },
  synonyms: [
    "profit", "net profit", "gross profit", "margin", "contribution", "earnings", "customer lifetime value", "clv",
    "利润", "净利润", "毛利", "毛利润", "贡献", "客户利润", "客户终身价值",
  ],
} as const satisfies InputField;

export const resourcesInput = {
  unit: "number",
  optional: true,
  min: 0,
  label: { en: "Resources", "zh-CN": "资源投入" },
  hint: { en: "Hours, staff or cost spent on the customer, e.g. 8; blank counts as 0.", "zh-CN": "投入该客户的工时、人力或费用，如 8；空白视为 0。" },
  synonyms: ["resources", "effort", "hours", "service cost", "staff", "资源", "资源投入", "投入", "服务成本", "工时", "人力"],
} as const satisfies InputField;
