import type { CodesParam, OutputField } from "../method/method";
import type { Held } from "./hold";

export const periodCustomerInput = {
  unit: "code",
  optional: true,
  label: { en: "Customer", "zh-CN": "客户" },
  hint: { en: "Where the rows are periods of several customers: each is followed by itself, in row order. Left out: one customer.", "zh-CN": "各行为多位客户的各期时填写：按行序分别跟踪。省略时视为同一客户。" },
  synonyms: ["customer", "client", "customer id", "客户", "客户名称", "客户编号"],
} as const;

export const immediateInput = {
  unit: "flag",
  optional: true,
  label: { en: "Lower at once", "zh-CN": "立即降级" },
  hint: { en: "TRUE for over-limit or litigation: a lower tier holds at once.", "zh-CN": "超额或诉讼等填 TRUE：较低级别立即生效。" },
} as const;

export const heldTiersParam = {
  kind: "codes",
  default: ["A", "B", "C", "D"],
  origin: "OURS",
  label: { en: "Tiers", "zh-CN": "级别顺序" },
  hint: { en: "Best first.", "zh-CN": "从最好的开始。" },
} as const satisfies CodesParam;

export const startParam = {
  kind: "codes",
  optional: true,
  label: { en: "Tier held at the start", "zh-CN": "起始级别" },
  hint: { en: "One tier. Left out: the tier of the first period.", "zh-CN": "一个级别。省略时取第一期的级别。" },
} as const;

export const heldOutputs = {
  tier: { unit: "code", label: { en: "Tier from the next period", "zh-CN": "下期级别" } },
  reason: { unit: "code", label: { en: "Reason", "zh-CN": "原因" }, hint: { en: "UP, KEPT, MISSED (below, not yet down), DOWN or IMMEDIATE.", "zh-CN": "UP 升级、KEPT 保持、MISSED 未达标但保级、DOWN 降级、IMMEDIATE 立即降级。" } },
} as const satisfies Readonly<Record<string, OutputField>>;

const en: Readonly<Record<Held["reason"], string>> = {
  UP: "reaches a better tier, which holds from the next period",
  KEPT: "reaches the held tier",
  MISSED: "misses the held tier, which is kept",
  DOWN: "misses the held tier and goes down",
  IMMEDIATE: "goes down at once",
};
const zh: Readonly<Record<Held["reason"], string>> = {
  UP: "达到更高级别，下期起生效",
  KEPT: "达到现级别",
  MISSED: "未达到现级别，暂予保级",
  DOWN: "未达到现级别，予以降级",
  IMMEDIATE: "立即降级",
};
export const reasonWords = { en: (reason: string) => en[reason as Held["reason"]], "zh-CN": (reason: string) => zh[reason as Held["reason"]] };

export const checkStart = (start: readonly string[] | undefined, tiers: readonly string[]) =>
  start === undefined || (start.length === 1 && tiers.includes(start[0]!)) ? [] : [{ code: "param-choice", param: "start", found: start.join(", "), choices: tiers } as const];
