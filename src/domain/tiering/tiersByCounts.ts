import { valuesAt } from "../stats/select";

/**
 * Tier of each row where each takes the largest values up to a rank: without ranking them all, for only the values at the ends
 * of tiers matter, and rows of just those values go by their order.
 * @param values no NaN
 * @param ends last rank of each tier, best first, never falling; of the last tier the number of values
 * @param ties "stable": the earlier of equal rows first; "up": all of them take the tier of the first
 * @param slots of the values, where they are known
 */
export function tiersByCounts(values: readonly number[], ends: readonly number[], ties: "stable" | "up", slots?: Uint16Array): Uint16Array {
  const n = values.length;
  const inside = ends.filter((end) => end > 0 && end < n);
  const found = new Map(valuesAt(values, inside.map((end) => n - end), slots).map((value, i) => [inside[i]!, value]));
  /** The smallest value of a tier and those before it. */
  const least = Float64Array.from(ends, (end) => found.get(end) ?? (end > 0 ? -Infinity : Infinity));
  const last = ends.length - 1;
  const tiers = new Uint16Array(n);
  const larger = ends.map(() => 0);
  const tied: number[][] = ends.map(() => []);
  for (let row = 0; row < n; row++) {
    const value = values[row]!;
    let at = 0;
    while (at < last && value < least[at]!) at++;
    tiers[row] = at;
    if (value === least[at]) tied[at]!.push(row);
    else larger[at]!++;
  }
  let before = 0;
  tied.forEach((rows, at) => {
    before += larger[at]!;
    let tier = at;
    rows.forEach((row, i) => {
      const place = before + (ties === "stable" ? i : 0);
      while (place >= ends[tier]!) tier++;
      tiers[row] = tier;
    });
    before += rows.length;
  });
  return tiers;
}
