/**
 * Min-max scaling: (x − min) / (max − min), 0 for the lowest value and 1 for the highest.
 * null where all values are equal (one value among them), so that there is no scale.
 * @param values finite
 */
export function rangeShares(values: readonly number[]): number[] | null {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return high > low ? values.map((value) => (value - low) / (high - low)) : null;
}
