export type Norm = "minmax" | "zscore" | "rank" | "none";

type Column = readonly (number | null)[];

/**
 * A criterion on a scale on which more is better; null where every given value is the same, so that it tells nobody apart.
 * minmax: (x − min) / (max − min); zscore: (x − mean) / population standard deviation; rank: share of the other given
 * values that are worse, ties counting half; none: the value itself. With direction −1 small values are good: 1 − minmax,
 * −z, the other side of the rank, −x. Missing values stay missing.
 */
export function normalised(column: Column, norm: Norm, direction: 1 | -1): (number | null)[] | null {
  const directed = column.map((value) => (value === null ? null : direction * value));
  if (norm === "none") return directed;
  const given = directed.filter((value): value is number => value !== null);
  const { min, max } = given.reduce((ends, value) => ({ min: Math.min(ends.min, value), max: Math.max(ends.max, value) }), { min: Infinity, max: -Infinity });
  if (!(max > min)) return null;
  const scale = { minmax: () => (value: number) => (value - min) / (max - min), zscore: () => standard(given), rank: () => rankShare(given) }[norm]();
  return directed.map((value) => (value === null ? null : scale(value)));
}

/** Added from the smallest to the largest: sums of the same values are the same in whatever order the rows stand. */
function standard(values: readonly number[]): (value: number) => number {
  const rising = [...values].sort((a, b) => a - b);
  const mean = rising.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(rising.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return (value) => (value - mean) / deviation;
}

function rankShare(values: readonly number[]): (value: number) => number {
  const ends = new Map<number, { first: number; last: number }>();
  [...values].sort((a, b) => a - b).forEach((value, i) => ends.set(value, { first: ends.get(value)?.first ?? i, last: i }));
  return (value) => {
    const { first, last } = ends.get(value)!;
    return (first + last) / 2 / (values.length - 1);
  };
}
