import type { Text } from "../domain/method/text";
import type { UnitName } from "../domain/unit/unit";

/** What to enter for a unit, short enough for Excel's argument tips. */
export const unitWords: Readonly<Record<UnitName, Text>> = {
  money: { en: "amount in the unit of your table", "zh-CN": "金额，单位与表格一致" },
  share: { en: "share, 0.2 is 20 %", "zh-CN": "比例，0.2 即 20 %" },
  ratio: { en: "ratio, 0.9 is 90 %", "zh-CN": "比率，0.9 即 90 %" },
  factor: { en: "factor, 1.2 is 1.2 times", "zh-CN": "倍数，1.2 即 1.2 倍" },
  count: { en: "count", "zh-CN": "个数" },
  score: { en: "points", "zh-CN": "分值" },
  days: { en: "days", "zh-CN": "天数" },
  date: { en: "date", "zh-CN": "日期" },
  number: { en: "number", "zh-CN": "数字" },
  code: { en: "short name or code", "zh-CN": "名称或代码" },
  text: { en: "text", "zh-CN": "文本" },
  flag: { en: "TRUE or FALSE", "zh-CN": "TRUE 或 FALSE" },
};
