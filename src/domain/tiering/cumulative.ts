import { once } from "../method/lazily";
import { runningSums, safeIntegers, sum, toNumber } from "../money/decimal";
import { ranked } from "../stats/rank";
import { fallingSlots, slotCount } from "../stats/slots";
import { listOf } from "../unit/list";
import { atLeast, atMost } from "../unit/nearly";
import type { Share } from "../unit/unit";
import { tiersByCounts } from "./tiersByCounts";

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
  const found = once(() => sharesInOrder(values));
  const total = once(() => toNumber(sum(values.filter((value) => value > 0))));
  const byRow = (shift: number): Share[] => {
    const { rows, share } = found();
    const shares = new Array<Share>(rows.length);
    for (let i = 0; i < rows.length; i++) shares[rows[i]!] = share(i - shift);
    return shares;
  };
  return {
    get rows() {
      return found().rows;
    },
    share: (place) => found().share(place),
    get total() {
      return total();
    },
    get order() {
      return listOf(found().rows);
    },
    get before() {
      return byRow(1);
    },
    get upTo() {
      return byRow(0);
    },
  };
}

function sharesInOrder(values: readonly number[]): Pick<Cumulative, "rows" | "share"> {
  const { rows, values: amounts } = ranked(values);
  for (let place = firstPlace(rows.length, (at) => amounts[at]! <= 0); place < rows.length; place++) amounts[place] = 0;
  const sums = runningSums(amounts);
  const total = sums[sums.length - 1] ?? 0;
  return { rows, share: (place) => (place >= 0 && total > 0 ? sums[place]! / total : 0) };
}

/**
 * Tier of each row, 0 for the best: the first limit that its own cumulative share stays within ("upto") or that the share before
 * it has not reached ("cross"). The largest value takes the best tier; a value at or below zero the last.
 * Shares never fall from one place to the next and neither do tiers, so only the places where a tier ends are looked for.
 * @param limits rising, one fewer than tiers
 */
export function tiersByTotal(values: readonly number[], { share }: Pick<Cumulative, "share">, limits: readonly number[], mode: "upto" | "cross"): Uint16Array {
  const n = values.length;
  let positive = 0;
  for (let row = 0; row < n; row++) if (values[row]! > 0) positive++;
  const slots = fallingSlots(values);
  // "upto": the first customer that is beyond the limit; "cross": the one after the first that reaches it.
  const isOver = mode === "upto" ? (held: Share, limit: number): boolean => !atMost(held, limit) : atLeast;
  const found = placesOfShares(values, slots, limits, isOver) ?? limits.map((limit) => firstPlace(n, (place) => isOver(share(place), limit)));
  const ends = found.map((place) => Math.min(positive, mode === "upto" ? Math.max(1, place) : place + 1));
  return tiersByCounts(values, [...ends, n], "stable", slots);
}

/**
 * The first place of the falling order whose cumulative share is over each limit, without ranking: values are added up by slots,
 * and only those of the slots in question are sorted. Null where the values are no integers of one power of ten, small enough to be added up exactly.
 */
function placesOfShares(values: readonly number[], slots: Uint16Array, limits: readonly number[], isOver: (share: Share, limit: number) => boolean): number[] | null {
  const amounts = new Float64Array(values.length);
  for (let i = 0; i < amounts.length; i++) amounts[i] = Math.max(0, values[i]!);
  const integers = safeIntegers(amounts);
  if (integers === null) return null;
  const { whole, total, places } = integers;
  const scale = 10 ** places;
  const isOverAt = (sum: number, limit: number): boolean => isOver(total > 0 ? sum / scale / (total / scale) : 0, limit);
  const counts = new Int32Array(slotCount);
  const sums = new Float64Array(slotCount);
  for (let i = 0; i < whole.length; i++) {
    counts[slots[i]!]!++;
    sums[slots[i]!]! += whole[i]!;
  }
  return limits.map((limit) => {
    let [place, held] = [0, 0];
    let slot = 0;
    for (; slot < slotCount && (counts[slot] === 0 || !isOverAt(held + sums[slot]!, limit)); slot++) {
      place += counts[slot]!;
      held += sums[slot]!;
    }
    if (slot === slotCount) return values.length;
    const amounts = new Float64Array(counts[slot]!);
    for (let i = 0, next = 0; next < amounts.length; i++) if (slots[i] === slot) amounts[next++] = whole[i]!;
    return place + amounts.sort().reverse().findIndex((amount) => isOverAt((held += amount), limit));
  });
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
