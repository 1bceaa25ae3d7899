import { descendingRows } from "./rank";

/**
 * The p-quantile of sorted values, linear between order statistics.
 * h = (n − 1) p;  Q = x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋])
 * Source: Hyndman & Fan (1996), The American Statistician 50(4), definition 7; the same as Excel's PERCENTILE.INC.
 * @param sorted n ≥ 1 finite numbers, ascending
 * @param p share of the sample below the quantile, 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  // 0.2 × 5 lands on an order statistic even where binary says a little less.
  const whole = Math.floor(h + 1e-9);
  const low = sorted[whole]!;
  return low + Math.max(0, h - whole) * ((sorted[whole + 1] ?? low) - low);
}

/** The k − 1 quantiles that divide values into k equal parts, rising; none without values. */
export function quantileCuts(values: readonly number[], k: number): number[] {
  if (values.length === 0) return [];
  const rows = descendingRows(values);
  const sorted = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[i] = values[rows[rows.length - 1 - i]!]!;
  return Array.from({ length: k - 1 }, (_, i) => quantile(sorted, (i + 1) / k));
}
