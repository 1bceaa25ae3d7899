import type { Text } from "../method/text";
import { say } from "../method/say";
import { decimal, times, toNumber } from "../money/decimal";
import { moreThan } from "../unit/nearly";

/** null is not known, which is no signal. */
export interface WarningFacts {
  readonly daysOverdue: number | null;
  readonly utilisation: number | null;
  readonly orderChange: number | null;
  readonly finance: boolean | null;
  readonly litigation: boolean | null;
  readonly legal: boolean | null;
  readonly brand: boolean | null;
  readonly overdueShare: number | null;
}
export interface WarningLimits {
  readonly daysLimit: number;
  readonly shareLimit: number;
  readonly utilisationLimit: number;
  readonly dropLimit: number;
  readonly redHits: number;
}
export type Sign = keyof WarningFacts;

/**
 * The signals of a customer, in the order they are reported, and the level: red over the limit, in litigation or with
 * `redHits` signals, yellow with fewer, green without any. A threshold exactly reached is no signal.
 */
export function warn(facts: WarningFacts, limits: WarningLimits): { readonly signs: readonly Sign[]; readonly level: "红" | "黄" | "绿" } {
  const above = (value: number | null, limit: number): boolean => value !== null && moreThan(value, limit);
  const shown: Readonly<Record<Sign, boolean>> = {
    daysOverdue: above(facts.daysOverdue, limits.daysLimit),
    utilisation: above(facts.utilisation, limits.utilisationLimit),
    orderChange: facts.orderChange !== null && moreThan(limits.dropLimit, facts.orderChange),
    finance: facts.finance === true,
    litigation: facts.litigation === true,
    legal: facts.legal === true,
    brand: facts.brand === true,
    overdueShare: above(facts.overdueShare, limits.shareLimit),
  };
  const signs = (Object.keys(shown) as Sign[]).filter((sign) => shown[sign]);
  if (shown.utilisation || shown.litigation || signs.length >= limits.redHits) return { signs, level: "红" };
  return { signs, level: signs.length > 0 ? "黄" : "绿" };
}

/** The signals by name, with their thresholds. */
export function warningSigns({ daysLimit, shareLimit, dropLimit }: WarningLimits): Readonly<Record<Sign, Text>> {
  const percent = (part: number): string => `${say.number(toNumber(times(decimal(part), decimal(100))))}%`;
  return {
    daysOverdue: { en: `overdue by more than ${say.number(daysLimit)} days`, "zh-CN": `逾期>${say.number(daysLimit)}天` },
    utilisation: { en: "over the limit", "zh-CN": "额度超用" },
    orderChange: { en: `orders down by more than ${percent(-dropLimit)}`, "zh-CN": `订单骤降>${percent(-dropLimit)}` },
    finance: { en: "finances worse", "zh-CN": "财务恶化" },
    litigation: { en: "litigation", "zh-CN": "涉诉" },
    legal: { en: "legal representative changed", "zh-CN": "法人变更" },
    brand: { en: "brand event", "zh-CN": "品牌事件" },
    overdueShare: { en: `more than ${percent(shareLimit)} of receivables overdue`, "zh-CN": `逾期占比>${percent(shareLimit)}` },
  };
}

/** The four kinds of warning the source names; which signal belongs to which is ours. */
export const kindOf: Readonly<Record<Sign, string>> = {
  daysOverdue: "交易信用", utilisation: "交易信用", orderChange: "交易信用", overdueShare: "交易信用",
  finance: "财务", litigation: "法人", legal: "法人", brand: "品牌",
};
export const warningKinds = { 法人: "legal person", 财务: "finance", 品牌: "brand", 交易信用: "payment" } as const;

/** The kinds of the signals, each once, in the source's order. */
export const kindsOf = (signs: readonly Sign[]): string[] => Object.keys(warningKinds).filter((kind) => signs.some((sign) => kindOf[sign] === kind));
