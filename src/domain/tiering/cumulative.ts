import { decimal, plus, toNumber, zero } from "../money/decimal";
import { descendingOrder } from "../stats/rank";
import { atLeast, atMost } from "../unit/nearly";
import type { Share } from "../unit/unit";

export interface Cumulative {
  /** Rows, largest value first. */
  readonly order: readonly number[];
  /** By row: share of the total held by the customers ranked before it, and including it. */
  readonly before: readonly Share[];
  readonly upTo: readonly Share[];
  /** Of the positive values. */
  readonly total: number;
}

/**
 * Cumulative shares of ranked values; the sums are exact. The total counts positive values only,
 * and a value at or below zero adds nothing. Without any positive value all shares are 0.
 */
export function cumulativeShares(values: readonly number[]): Cumulative {
  const order = descendingOrder(values);
  const sums = new Array<number>(values.length);
  let sum = zero;
  for (const row of order) {
    if (values[row]! > 0) sum = plus(sum, decimal(values[row]!));
    sums[row] = toNumber(sum);
  }
  const total = toNumber(sum);
  const before = new Array<Share>(values.length);
  const upTo = sums.map((value) => (total > 0 ? value / total : 0));
  order.forEach((row, i) => (before[row] = i === 0 ? 0 : upTo[order[i - 1]!]!));
  return { order, before, upTo, total };
}

/**
 * Tier of each row, 0 for the best: the first limit that its own cumulative share stays within ("upto") or that the share before
 * it has not reached ("cross"). The largest value takes the best tier; a value at or below zero the last.
 * @param limits rising, one fewer than tiers
 */
export function tiersByTotal(values: readonly number[], { order, before, upTo }: Cumulative, limits: readonly number[], mode: "upto" | "cross"): number[] {
  return values.map((value, row) => {
    if (value <= 0) return limits.length;
    if (order[0] === row) return 0;
    const inside = limits.findIndex((limit) => (mode === "upto" ? atMost(upTo[row]!, limit) : !atLeast(before[row]!, limit)));
    return inside === -1 ? limits.length : inside;
  });
}
