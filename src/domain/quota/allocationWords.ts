import type { Issue } from "../issue/issue";
import { say as numbers, type Say } from "../method/say";
import type { Locale, Text } from "../method/text";
import { checkReserved } from "../tiering/collectionTier";
import type { Allocation, CustomerQuota } from "./allocate";

/** A customer's quota with all that its sentence needs. */
export interface ExplainedQuota extends Omit<CustomerQuota, "rule"> {
  readonly rule: string;
  readonly sales: number;
  readonly tier: string | null;
  readonly cap: number | null;
  readonly floor: number | null;
  /** Decimal places of the rounding unit. */
  readonly places: number;
}

/** How a quota came about, so that a pocket calculator gives the same before rounding. */
export const quotaWords: { readonly [L in Locale]: (quota: ExplainedQuota, say: Say) => string } = {
  en(q, say) {
    const amount = (value: number): string => say.amount(value, Math.max(2, q.places));
    if (q.rule === "none") return `${q.tier ?? "No tier"}: outside every class → 0`;
    if (q.rule === "share" && q.classQuota === 0) return `Class ${q.tier} has no quota → 0: deliveries against cash only`;
    if (q.rule === "cap") return `Class ${q.tier} share would exceed the cap of ${amount(q.cap ?? 0)} → ${amount(q.quota)}`;
    if (q.rule === "floor" && q.quota < (q.floor ?? 0)) return `Class ${q.tier} quota ${amount(q.classQuota)} is less than its floors; floor ${amount(q.floor ?? 0)} cut back → ${amount(q.quota)}`;
    if (q.rule === "floor") return `Class ${q.tier} share would fall short of the floor of ${amount(q.floor ?? 0)} → ${amount(q.quota)}`;
    if (q.sales <= 0 || q.openSales <= 0) return `Class ${q.tier} shares by sales, and there are none → ${amount(q.quota)}`;
    const open = q.openQuota === q.classQuota ? amount(q.classQuota) : `${amount(q.classQuota)}, of it ${amount(q.openQuota)} left by caps and floors,`;
    const exact = say.amount((q.openQuota * q.sales) / q.openSales, Math.max(2, q.places) + 2);
    return `Class ${q.tier} quota ${open} × ${say.amount(q.sales)} / ${say.amount(q.openSales)} sales = ${exact} → ${amount(q.quota)} (largest remainder)`;
  },
  "zh-CN"(q, say) {
    const amount = (value: number): string => say.amount(value, Math.max(2, q.places));
    if (q.rule === "none") return `${q.tier ?? "无级别"}：不属于任何类别 → 0`;
    if (q.rule === "share" && q.classQuota === 0) return `${q.tier} 类没有额度 → 0：仅限现款发货`;
    if (q.rule === "cap") return `按占比将超过上限 ${amount(q.cap ?? 0)}（${q.tier} 类）→ ${amount(q.quota)}`;
    if (q.rule === "floor" && q.quota < (q.floor ?? 0)) return `${q.tier} 类额度 ${amount(q.classQuota)} 少于下限合计，下限 ${amount(q.floor ?? 0)} 按比例削减 → ${amount(q.quota)}`;
    if (q.rule === "floor") return `按占比将低于下限 ${amount(q.floor ?? 0)}（${q.tier} 类）→ ${amount(q.quota)}`;
    if (q.sales <= 0 || q.openSales <= 0) return `${q.tier} 类按销售额分配，没有销售额 → ${amount(q.quota)}`;
    const open = q.openQuota === q.classQuota ? amount(q.classQuota) : `${amount(q.classQuota)}（扣除上下限后 ${amount(q.openQuota)}）`;
    const exact = say.amount((q.openQuota * q.sales) / q.openSales, Math.max(2, q.places) + 2);
    return `${q.tier} 类额度 ${open} × 销售额 ${say.amount(q.sales)} / ${say.amount(q.openSales)} = ${exact} → ${amount(q.quota)}（最大余额法）`;
  },
};

interface Plan {
  readonly pool?: number | undefined;
  readonly multipliers: readonly number[];
  readonly dReserve: number;
  readonly classes: readonly string[];
}

/**
 * One multiplier a class, each class once, and no more reserved than there is.
 * @param listed the parameter that lists the classes
 */
export function checkPlan({ pool, multipliers, dReserve, classes }: Plan, listed: string): Issue[] {
  const issues: Issue[] = [];
  if (multipliers.length !== classes.length) {
    issues.push({ code: "param-count", param: "multipliers", expected: classes.length, found: multipliers.length, of: listed });
  }
  if (pool !== undefined && dReserve > pool) issues.push({ code: "param-above", param: "dReserve", max: pool, exclusive: false, found: dReserve });
  const twice = classes.find((name, i) => classes.indexOf(name) !== i);
  if (twice !== undefined) {
    issues.push(noteOf(`The class “${twice}” is listed twice. Name each class once.`, `类别“${twice}”重复。每个类别只能出现一次。`));
  }
  return [...issues, ...checkReserved(classes)];
}

/** What the user should know about an allocation as a whole. */
export function allocationNotes(allocation: Allocation, classes: readonly string[], multipliers: readonly number[]): Issue[] {
  const { rounding, unallocated, pool } = allocation;
  const notes: Issue[] = [];
  const amount = (value: number): string => numbers.amount(value, 6);
  if (rounding !== 0) {
    const signed = `${rounding > 0 ? "+" : ""}${amount(rounding)}`;
    notes.push(noteOf(
      `The pool is no whole number of rounding units: ${amount(pool)} is shared out, a difference of ${signed}.`,
      `总额度不是取整单位的整数倍：实际分配 ${amount(pool)}，差额 ${signed}。`,
    ));
  }
  if (allocation.reserveCut) {
    notes.push(noteOf(
      `The reserve of class ${classes[classes.length - 1]} exceeds the pool and takes all of it. Lower the reserve.`,
      `${classes[classes.length - 1]} 类预留额度超过总额度，已占用全部总额度。请降低预留额度。`,
    ));
  }
  allocation.classes.forEach(({ floorsCut }, i) => {
    if (floorsCut) {
      notes.push(noteOf(
        `The floors of class ${classes[i]} exceed its quota; they were cut back in proportion.`,
        `${classes[i]} 类的额度下限合计超过该类额度，已按比例削减。`,
      ));
    }
  });
  if (unallocated !== 0) {
    notes.push(noteOf(
      `${amount(unallocated)} of the pool is unallocated: caps, or classes without sales, leave it over.`,
      `总额度中有 ${amount(unallocated)} 未分配：受上限限制，或相应类别没有销售额。`,
    ));
  }
  const rewarded = multipliers.filter((multiplier) => multiplier > 0);
  if (rewarded.length > 1 && rewarded.every((multiplier) => multiplier === rewarded[0])) {
    notes.push(noteOf(
      "With equal multipliers quota / sales is the same in every class that gets credit: better payers gain nothing. Multipliers such as 1.2, 1, 0.8, 0 reward them.",
      "各系数相等时，有额度的各类“额度 / 销售额”相同，回款更好的客户并未获益。可改用 1.2、1、0.8、0 等系数予以奖励。",
    ));
  }
  return notes;
}

const noteOf = (en: string, zhCN: string): Extract<Issue, { code: "method" }> => ({ code: "method", text: { en, "zh-CN": zhCN } satisfies Text });
