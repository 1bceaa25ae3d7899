import type { Fault } from "../issue/issue";
import { tiersByRank } from "./rankTiers";

/** From best to worst. */
export const hsbcParts = ["顶端", "高端", "中端", "低端", "非活跃", "潜在"] as const;
export const partInEnglish: Readonly<Record<string, string>> = { 顶端: "top", 高端: "high", 中端: "middle", 低端: "low", 非活跃: "inactive", 潜在: "prospect" };

interface Customers {
  readonly values: readonly (number | null)[];
  readonly last?: readonly (number | null)[];
  readonly inactive?: readonly (boolean | null)[];
}
interface Rule {
  readonly mode: "share" | "amount";
  readonly shares: readonly number[];
  readonly cuts: readonly number[];
  readonly top: number | undefined;
  readonly asOf: number | undefined;
  readonly inactiveDays: number;
  readonly ties: "stable" | "up";
}
interface Placed {
  readonly part: string;
  readonly idle?: number;
  /** Of the active customers, where they are divided by share. */
  readonly rank?: number;
  readonly reach?: number;
}

/**
 * The part of each customer. A marked customer is inactive; with a column of last transactions, a blank one is a prospect
 * and one more than `inactiveDays` before the as-of date inactive. The others are active and divided by share of their
 * number (rank, largest first) or by amount (an amount on a cut reaches it).
 */
export function hsbcTiers({ values, last, inactive }: Customers, rule: Rule): { readonly placed: readonly (Placed | Fault)[]; readonly active: number } {
  const placed: (Placed | Fault)[] = [];
  const active: { row: number; value: number; idle?: number }[] = [];
  values.forEach((value, row) => {
    const date = last?.[row];
    const idle = date !== null && date !== undefined && rule.asOf !== undefined ? Math.floor(rule.asOf) - Math.floor(date) : undefined;
    if (inactive?.[row]) placed[row] = { part: "非活跃", idle };
    else if (date === null) placed[row] = { part: "潜在" };
    else if (date !== undefined && idle === undefined) placed[row] = { fault: "#VALUE!", issue: { code: "param-missing", param: "asOf" } };
    else if (idle !== undefined && idle > rule.inactiveDays) placed[row] = { part: "非活跃", idle };
    else if (value === null) placed[row] = { fault: "#VALUE!", issue: { code: "blank-cell", column: "values", row } };
    else active.push({ row, value, idle });
  });

  if (rule.mode === "share") {
    const ranked = tiersByRank(active.map(({ value }) => value), rule.shares, { ties: rule.ties });
    active.forEach(({ row, idle }, i) => (placed[row] = { part: hsbcParts[ranked.tier[i]!]!, idle, rank: ranked.ranks[i]!, reach: ranked.reach[i]! }));
  } else {
    const cuts = [rule.top ?? Infinity, ...rule.cuts];
    active.forEach(({ row, value, idle }) => {
      const reached = cuts.findIndex((cut) => value >= cut);
      placed[row] = { part: hsbcParts[reached < 0 ? cuts.length : reached]!, idle };
    });
  }
  return { placed, active: active.length };
}
