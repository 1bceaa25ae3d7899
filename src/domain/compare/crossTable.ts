import type { Share } from "../unit/unit";

/** Place in a list of tiers, 0 for the best; null for a customer without a tier. */
export type Place = number | null;

export interface CrossTable {
  /** Row: place under the first system; column: place under the second. */
  readonly counts: readonly (readonly number[])[];
  /** Each count as a share of its row; null in a row without customers. */
  readonly shares: readonly (readonly (Share | null)[])[];
  /** Customers with a tier under both. */
  readonly customers: number;
}

/** Counts the customers of every pair of tiers; a customer without a tier under either system is not counted. */
export function crossTable(first: readonly Place[], second: readonly Place[], rows: number, columns: number): CrossTable {
  const counts = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  first.forEach((from, i) => {
    const to = second[i] ?? null;
    if (from !== null && to !== null) counts[from]![to]!++;
  });
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return {
    counts,
    shares: counts.map((row, i) => row.map((count) => (totals[i]! > 0 ? count / totals[i]! : null))),
    customers: totals.reduce((sum, count) => sum + count, 0),
  };
}

/** Places of tiers in their list; a tier the list does not name has none. */
export function placesOf(tier: readonly (string | null)[], tiers: readonly string[]): Place[] {
  const at = new Map(tiers.map((name, i) => [name, i]));
  return tier.map((name) => (name === null ? null : (at.get(name) ?? null)));
}
