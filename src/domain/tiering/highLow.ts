import { sum, toNumber } from "../money/decimal";
import { atLeast } from "../unit/nearly";

/** One of four quadrants: high or low on each of two axes. */
export interface Quadrant {
  readonly x: boolean;
  readonly y: boolean;
}

/** The quadrant of every row; a value on the cut is high. Cuts are compared with the tolerance for ratios. */
export const quadrantsOf = (x: readonly number[], y: readonly number[], cuts: { readonly x: number; readonly y: number }): Quadrant[] =>
  x.map((value, row) => ({ x: atLeast(value, cuts.x), y: atLeast(y[row]!, cuts.y) }));

/** The middle value, or the mean of the two in the middle; null without values. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : toNumber(sum([sorted[middle - 1]!, sorted[middle]!])) / 2;
}

/** null without values. */
export const meanOf = (values: readonly number[]): number | null => (values.length === 0 ? null : toNumber(sum(values)) / values.length);

/** "50 ≥ 40" or "50 < 60". */
export const versus = (value: number, cut: number, high: boolean, number: (value: number) => string): string =>
  `${number(value)} ${high ? "≥" : "<"} ${number(cut)}`;
