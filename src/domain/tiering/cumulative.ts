import { runningSums } from "../money/decimal";
import { descendingOrder } from "../stats/rank";
import { atLeast, atMost } from "../unit/nearly";
import type { Share } from "../unit/unit";

export interface Cumulative {
  /** Rows, largest value first. */
  readonly order: readonly number[];
  /** By place in that order: share of the total held up to and including it. */
  readonly shares: Float64Array;
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
  const ranked = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) ranked[i] = Math.max(0, values[order[i]!]!);
  const shares = runningSums(ranked);
  const total = shares[shares.length - 1] ?? 0;
  if (total > 0) for (let i = 0; i < shares.length; i++) shares[i]! /= total;
  const byRow = (share: (place: number) => Share): Share[] => {
    const found = new Array<Share>(order.length);
    for (let i = 0; i < order.length; i++) found[order[i]!] = share(i);
    return found;
  };
  return {
    order,
    shares,
    total,
    get before() {
      return byRow((i) => (i === 0 ? 0 : shares[i - 1]!));
    },
    get upTo() {
      return byRow((i) => shares[i]!);
    },
  };
}

/**
 * Tier of each row, 0 for the best: the first limit that its own cumulative share stays within ("upto") or that the share before
 * it has not reached ("cross"). The largest value takes the best tier; a value at or below zero the last.
 * @param limits rising, one fewer than tiers
 */
export function tiersByTotal(values: readonly number[], { order, shares }: Pick<Cumulative, "order" | "shares">, limits: readonly number[], mode: "upto" | "cross"): number[] {
  const tiers = new Array<number>(order.length);
  let tier = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    // Shares never fall from one place to the next, so neither do tiers.
    if (i > 0) while (tier < limits.length && !(mode === "upto" ? atMost(shares[i]!, limits[tier]!) : !atLeast(shares[i - 1]!, limits[tier]!))) tier++;
    tiers[row] = values[row]! > 0 ? tier : limits.length;
  }
  return tiers;
}
