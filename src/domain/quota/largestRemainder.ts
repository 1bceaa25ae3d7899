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

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
