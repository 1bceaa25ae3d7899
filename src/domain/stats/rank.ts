import { listOf } from "../unit/list";
import { rankByRadix, type Ranked } from "./radix";

/** Below this many rows a sort by comparisons is the quicker one. */
const few = 800;

/**
 * Rows from the largest value to the smallest; equal values by the second key, then in row order.
 * @param values finite
 * @param second ranks equal values; a missing key comes last
 */
export const descendingOrder = (values: readonly number[], second?: readonly (number | null)[]): number[] => listOf(ranked(values, second).rows);

/** The same with the values in that order, typed: of the many rows of a large table. */
export function ranked(values: readonly number[], second?: readonly (number | null)[]): Ranked {
  const key = (row: number): number => second?.[row] ?? -Infinity;
  if (values.length >= few) return rankByRadix(values, second && rankByRadix(second.map((_, row) => key(row))).rows);
  const rows = Int32Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || compareKeys(key(a), key(b)) || a - b);
  return { rows, values: Float64Array.from(rows, (row) => values[row]!) };
}

function compareKeys(a: number, b: number): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

/** Rank of each row, 1 for the first in the order. */
export function ranksOf(order: ArrayLike<number>): number[] {
  const ranks = new Array<number>(order.length);
  for (let i = 0; i < order.length; i++) ranks[order[i]!] = i + 1;
  return ranks;
}
