import type { Locale } from "../domain/method/text";

/** Words of the card that greets a new user. */
export interface FirstRunWords {
  readonly heading: string;
  readonly points: readonly [string, string, string];
  readonly sample: string;
  readonly sampleHint: string;
  readonly dismiss: string;
}

const en = {
  heading: "New here?",
  points: [
    "Point at a list of customers: headings, columns and cells that need a look are found for you.",
    "Choose a system: you see every tier and limit with its reason before anything is written.",
    "Write it, and revert it or run it again whenever you like.",
  ],
  sample: "Try it with the sample",
  sampleHint: "Adds a new sheet with 450 invented customers; your own sheets stay as they are.",
  dismiss: "Do not show this again",
} satisfies FirstRunWords;

const zhCN = {
  heading: "第一次使用？",
  points: [
    "指定一张客户清单：标题、各列以及需要查看的单元格会自动找出。",
    "选择一个体系：写入之前，先看到每一个等级和额度及其理由。",
    "写入结果，之后可随时还原或再次运行。",
  ],
  sample: "用示例试试",
  sampleHint: "新增一张工作表，内有 450 家虚构客户；您自己的工作表保持不变。",
  dismiss: "不再显示",
} satisfies FirstRunWords;

export const firstRunWords: Readonly<Record<Locale, FirstRunWords>> = { en, "zh-CN": zhCN };
