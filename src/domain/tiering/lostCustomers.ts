import { comparable } from "../column/text";
import type { TableField } from "../method/method";
import type { Text } from "../method/text";

interface Listed {
  readonly name: string;
  readonly english: string;
}

/** How a customer came to leave (复习资料 Q37). */
export const reasons: readonly Listed[] = [
  { name: "主动放弃", english: "given up by us" },
  { name: "主动离开", english: "left of its own accord" },
  { name: "被挖走", english: "won over by a competitor" },
  { name: "被迫离开", english: "forced to leave" },
];

/** What was behind it, and whether the company could have done something about it (复习资料 Q110, key AC). */
export const causes: readonly (Listed & { readonly controllable: boolean })[] = [
  { name: "客户业务收缩或扩张", english: "business shrinks or grows", controllable: false },
  { name: "投诉未得到解决", english: "complaint unsolved", controllable: true },
  { name: "意外事故", english: "accident", controllable: false },
  { name: "竞争对手进攻", english: "attack by a competitor", controllable: true },
];

/** The entry a user means, in either language; undefined for words that are on no list. */
export const listed = <T extends Listed>(list: readonly T[], text: string): T | undefined =>
  list.find(({ name, english }) => [name, english].some((one) => comparable(one) === comparable(text)));

/** "主动放弃 (given up by us), …" for hints. */
export const listWords = (list: readonly Listed[]): Text => ({
  en: list.map(({ english }) => english).join("; "),
  "zh-CN": list.map(({ name }) => name).join("、"),
});

const customer = { unit: "code", label: { en: "Customer", "zh-CN": "客户" } } as const;

/** The list to work through: what is known, then fields for the salesperson to fill in. */
export const winBackTable = {
  label: { en: "Win-back list", "zh-CN": "挽回名单" },
  columns: {
    customer,
    value: { unit: "money", label: { en: "Former value", "zh-CN": "原业务额" } },
    last: { unit: "date", label: { en: "Last order", "zh-CN": "最近订单" } },
    days: { unit: "days", label: { en: "Days without an order", "zh-CN": "未采购天数" } },
    reason: { unit: "code", label: { en: "Reason", "zh-CN": "流失原因" } },
    cause: { unit: "code", label: { en: "Cause", "zh-CN": "流失诱因" } },
    controllable: { unit: "flag", label: { en: "Controllable", "zh-CN": "可控" } },
    owner: { unit: "text", label: { en: "Owner", "zh-CN": "负责人" } },
    offer: { unit: "text", label: { en: "Individual offer", "zh-CN": "个别方案" } },
    contact: { unit: "date", label: { en: "Next contact", "zh-CN": "下次联系" } },
    result: { unit: "text", label: { en: "Result", "zh-CN": "结果" } },
  },
} as const satisfies TableField;

/** Every entry of a validated list, also where nobody is: the list serves for data validation too. */
export const reasonsTable = {
  label: { en: "Reasons", "zh-CN": "流失原因" },
  columns: {
    reason: { unit: "code", label: { en: "Reason", "zh-CN": "流失原因" } },
    english: { unit: "text", label: { en: "In English", "zh-CN": "英文" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    value: { unit: "money", label: { en: "Former value", "zh-CN": "原业务额" } },
  },
} as const satisfies TableField;

export const causesTable = {
  label: { en: "Causes", "zh-CN": "流失诱因" },
  columns: {
    cause: { unit: "code", label: { en: "Cause", "zh-CN": "流失诱因" } },
    english: { unit: "text", label: { en: "In English", "zh-CN": "英文" } },
    controllable: { unit: "flag", label: { en: "Controllable", "zh-CN": "可控" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    value: { unit: "money", label: { en: "Former value", "zh-CN": "原业务额" } },
  },
} as const satisfies TableField;
