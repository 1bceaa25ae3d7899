import { valuesAt } from "./select";

/**
 * The k − 1 quantiles that divide values into k equal parts, rising, linear between order statistics; none without values.
 * h = (n − 1) p;  Q = x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋])
 * Source: Hyndman & Fan (1996), The American Statistician 50(4), definition 7; the same as Excel's PERCENTILE.INC.
 * @param values finite
 */
export function quantileCuts(values: readonly number[], k: number): number[] {
  const last = values.length - 1;
  if (last < 0) return [];
  const depths = Array.from({ length: k - 1 }, (_, i) => last * ((i + 1) / k));
  // 0.2 × 5 lands on an order statistic even where binary says a little less.
  const places = depths.map((depth) => Math.floor(depth + 1e-9));
  const found = valuesAt(values, places.flatMap((place) => [place, Math.min(place + 1, last)]));
  return depths.map((depth, i) => found[2 * i]! + Math.max(0, depth - places[i]!) * (found[2 * i + 1]! - found[2 * i]!));
}
