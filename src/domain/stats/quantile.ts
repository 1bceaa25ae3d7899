import { ranked } from "./rank";

/**
 * The p-quantile of sorted values, linear between order statistics.
 * h = (n − 1) p;  Q = x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋])
 * Source: Hyndman & Fan (1996), The American Statistician 50(4), definition 7; the same as Excel's PERCENTILE.INC.
 * @param sorted n ≥ 1 finite numbers, ascending
 * @param p share of the sample below the quantile, 0 to 1
 */
export const quantile = (sorted: readonly number[], p: number): number => quantileAmong(sorted.length, (i) => sorted[i]!, p);

function quantileAmong(n: number, at: (i: number) => number, p: number): number {
  const h = (n - 1) * p;
  // 0.2 × 5 lands on an order statistic even where binary says a little less.
  const whole = Math.floor(h + 1e-9);
  const low = at(whole);
  return low + Math.max(0, h - whole) * (whole + 1 < n ? at(whole + 1) - low : 0);
}

/** The k − 1 quantiles that divide values into k equal parts, rising; none without values. */
export function quantileCuts(values: readonly number[], k: number): number[] {
  const n = values.length;
  if (n === 0) return [];
  const falling = ranked(values).values;
  return Array.from({ length: k - 1 }, (_, i) => quantileAmong(n, (place) => falling[n - 1 - place]!, (i + 1) / k));
}
