import type { Locale, Text } from "../../domain/method/text";
import type { SampleCustomer } from "./customers";

export interface SampleColumn {
  readonly heading: Text;
  /** In pixels. */
  readonly width: number;
  readonly isAmount: boolean;
  readonly value: (customer: SampleCustomer, locale: Locale) => string | number;
}

const amount = (en: string, zhCN: string, width: number, value: (customer: SampleCustomer) => number): SampleColumn => ({ heading: { en, "zh-CN": zhCN }, width, isAmount: true, value });

export const sampleColumns: readonly SampleColumn[] = [
  { heading: { en: "Customer", "zh-CN": "客户名称" }, width: 170, isAmount: false, value: ({ name }, locale) => name[locale] },
  amount("Sales", "销售额（万元）", 78, ({ sales }) => sales),
  amount("Collected", "回款额（万元）", 78, ({ collected }) => collected),
  amount("Opening balance", "期初应收（万元）", 84, ({ opening }) => opening),
  amount("Balance", "应收余额（万元）", 84, ({ balance }) => balance),
  { heading: { en: "Years", "zh-CN": "合作年限" }, width: 56, isAmount: false, value: ({ years }) => years },
  { heading: { en: "Region", "zh-CN": "地区" }, width: 70, isAmount: false, value: ({ name }, locale) => name.region[locale] },
];
