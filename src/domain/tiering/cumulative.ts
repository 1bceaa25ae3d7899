import { runningSums } from "../money/decimal";
import { ranked } from "../stats/rank";
import { listOf } from "../unit/list";
import { atLeast, atMost } from "../unit/nearly";
import type { Share } from "../unit/unit";

export interface Cumulative {
  /** Rows, largest value first. */
  readonly order: readonly number[];
  readonly rows: Int32Array;
  /** Of the total, held by the customers up to and including a place in that order. */
  share(place: number): Share;
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
  const { rows, values: amounts } = ranked(values);
  for (let place = firstPlace(rows.length, (at) => amounts[at]! <= 0); place < rows.length; place++) amounts[place] = 0;
  const sums = runningSums(amounts);
  const total = sums[sums.length - 1] ?? 0;
  const share = (place: number): Share => (place >= 0 && total > 0 ? sums[place]! / total : 0);
  const byRow = (shift: number): Share[] => {
    const found = new Array<Share>(rows.length);
    for (let i = 0; i < rows.length; i++) found[rows[i]!] = share(i - shift);
    return found;
  };
  return {
    rows,
    share,
    total,
    get order() {
      return listOf(rows);
    },
    get before() {
      return byRow(1);
    },
    get upTo() {
      return byRow(0);
    },
  };
}

/**
 * Tier of each row, 0 for the best: the first limit that its own cumulative share stays within ("upto") or that the share before
 * it has not reached ("cross"). The largest value takes the best tier; a value at or below zero the last.
 * Shares never fall from one place to the next and neither do tiers, so only the places where a tier ends are looked for.
 * @param limits rising, one fewer than tiers
 */
export function tiersByTotal(values: readonly number[], { rows, share }: Pick<Cumulative, "rows" | "share">, limits: readonly number[], mode: "upto" | "cross"): number[] {
  const positive = firstPlace(rows.length, (place) => values[rows[place]!]! <= 0);
  const ends = limits.map((limit) =>
    Math.min(positive, firstPlace(rows.length, (place) => place > 0 && (mode === "upto" ? !atMost(share(place), limit) : atLeast(share(place - 1), limit)))),
  );
  const tiers = new Array<number>(rows.length);
  let place = 0;
  [...ends, rows.length].forEach((end, tier) => {
    for (; place < end; place++) tiers[rows[place]!] = tier;
  });
  return tiers;
}

/** The first of n places from which on something holds; n where it holds nowhere. */
function firstPlace(n: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
