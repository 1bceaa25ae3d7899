/**
 * How many of n ranked customers each tier holds together with the tiers above it.
 * c_j = ⌊(s_1 + … + s_j) n + ½⌋, at least 1 for the top tier, never falling, n for the last.
 * 1e-9 is added before rounding: 0.2 + 0.7 is less than 0.9 in binary, yet 13.5 must give 14.
 * @param shares ≥ 0, adding up to 1
 */
export function cumulativeCounts(shares: readonly number[], n: number): number[] {
  let share = 0;
  let before = Math.min(n, 1);
  return shares.map((part, j) => {
    share += part;
    const rounded = j === shares.length - 1 ? n : Math.floor(share * n + 0.5 + 1e-9);
    before = Math.min(n, Math.max(before, rounded));
    return before;
  });
}
