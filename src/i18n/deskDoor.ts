import type { Locale } from "../domain/method/text";

/** What leads to the credit desk: on the first screen, before the desk's own words are fetched. */
export interface DeskDoorWords {
  readonly short: string;
  readonly heading: string;
  readonly summary: string;
  readonly open: string;
  readonly opening: string;
}

export const deskDoorWords: Readonly<Record<Locale, DeskDoorWords>> = {
  en: {
    short: "Credit desk",
    heading: "Credit desk",
    summary: "Annual credit quotas, quarterly shifts, limits, warnings and reviews, kept in this workbook.",
    open: "Open the credit desk",
    opening: "Opening the credit desk",
  },
  "zh-CN": {
    short: "授信台",
    heading: "授信台",
    summary: "年度授信额度、季度调整、限额、预警与复评，全部保存在本工作簿中。",
    open: "打开授信台",
    opening: "正在打开授信台",
  },
};
