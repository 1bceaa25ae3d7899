import { descendingOrder } from "../stats/rank";
import { valuesAt } from "../stats/select";
import type { SafeIntegers } from "../money/decimal";
import { productDifference } from "./productDifference";

/**
 * Splits a whole number of units in proportion to weights: q_i = ⌊N w_i / W⌋, and the units left over go one each to the
 * largest remainders. Equal remainders: the larger weight first, then the earlier row. All weights zero: nothing is given.
 * Source: Hamilton's method (最大余额法), exact in integers.
 * @param units N ≥ 0
 * @param weights ≥ 0
 */
export function largestRemainder(units: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0n);
  const given = weights.map((weight) => (units * weight) / total);
  const remainder = weights.map((weight) => (units * weight) % total);
  const left = Number(units - given.reduce((sum, n) => sum + n, 0n));
  const order = weights.map((_, row) => row);
  order.sort((a, b) => descending(remainder[a]!, remainder[b]!) || descending(weights[a]!, weights[b]!) || a - b);
  for (const row of order.slice(0, left)) given[row]! += 1n;
  return given;
}

/**
 * The same in numbers, which is exact as long as they are small; the largest remainders are told from the others without sorting all.
 * @param units below `safe` of money/decimal.ts
 */
export function largestRemainderOf(units: number, { whole: weights, total }: Pick<SafeIntegers, "whole" | "total">): Float64Array {
  const given = new Float64Array(weights.length);
  if (total === 0) return given;
  const remainder = new Float64Array(weights.length);
  let left = units;
  for (let row = 0; row < weights.length; row++) {
    let whole = Math.floor((units * weights[row]!) / total);
    let rest = productDifference(units, weights[row]!, whole, total);
    // The quotient was rounded, so it may be one off.
    if (rest < 0) {
      whole--;
      rest += total;
    } else if (rest >= total) {
      whole++;
      rest -= total;
    }
    given[row] = whole;
    remainder[row] = rest;
    left -= whole;
  }
  if (left === 0) return given;
  const [least] = valuesAt(remainder, [remainder.length - left]) as [number];
  const onIt: number[] = [];
  for (let row = 0; row < weights.length; row++) {
    if (remainder[row]! > least) {
      given[row]!++;
      left--;
    } else if (remainder[row] === least) onIt.push(row);
  }
  const order = left === onIt.length ? onIt : descendingOrder(onIt.map((row) => weights[row]!)).map((at) => onIt[at]!);
  for (let i = 0; i < left; i++) given[order[i]!]!++;
  return given;
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
