import type { Share } from "../unit/unit";

export interface Agreement {
  readonly customers: number;
  /**
   * Share of the customers at the same place under both systems: p = Σ n_ii / n.
   * null where the systems have different numbers of tiers: then no two places are the same.
   */
  readonly same: Share | null;
  /**
   * Agreement beyond chance, near misses counting in part: κ = (p_o − p_e) / (1 − p_e) with the linear weights w_ij = 1 − |i − j| / (k − 1),
   * p_o = Σ w_ij n_ij / n and p_e = Σ w_ij n_i. n_.j / n². 1 is full agreement, 0 what chance gives.
   * null for different numbers of tiers, and where chance alone gives full agreement.
   * Source: Cohen (1968), Psychological Bulletin 70(4), weighted kappa.
   */
  readonly kappa: number | null;
  /**
   * Do both systems order the customers alike? τ_b = (P − Q) / √((N − T_1)(N − T_2)): P pairs of customers in the same order, Q in opposite order,
   * N = n(n − 1)/2 pairs, T those in one tier of the first or of the second system. −1 to 1; with different numbers of tiers 1 is out of reach.
   * null where a system has all customers in one tier. Source: Kendall (1945), Biometrika 33(3).
   */
  readonly tauB: number | null;
  /** Q / N: share of the pairs of customers that the systems put in opposite order; null with fewer than two customers. */
  readonly opposed: Share | null;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const pairsIn = (n: number): number => (n * (n - 1)) / 2;

/** How far two systems agree on the same customers. @param counts cross table, best tiers first in both directions */
export function agreementOf(counts: readonly (readonly number[])[]): Agreement {
  const columns = counts[0]?.length ?? 0;
  const rowTotals = counts.map(sumOf);
  const columnTotals = Array.from({ length: columns }, (_, j) => sumOf(counts.map((row) => row[j]!)));
  const customers = sumOf(rowTotals);
  const square = counts.length === columns && customers > 0;
  const { concordant, discordant } = orderedPairs(counts);
  const all = pairsIn(customers);
  const untied = [rowTotals, columnTotals].map((totals) => all - sumOf(totals.map(pairsIn)));
  return {
    customers,
    same: square ? sumOf(counts.map((row, i) => row[i]!)) / customers : null,
    kappa: square ? weightedKappa(counts, rowTotals, columnTotals) : null,
    // The product of the roots, not the root of the product: a square stays exact.
    tauB: untied.every((pairs) => pairs > 0) ? (concordant - discordant) / (untied[0] === untied[1] ? untied[0]! : Math.sqrt(untied[0]!) * Math.sqrt(untied[1]!)) : null,
    opposed: all > 0 ? discordant / all : null,
  };
}

function weightedKappa(counts: readonly (readonly number[])[], rowTotals: readonly number[], columnTotals: readonly number[]): number | null {
  const n = sumOf(rowTotals);
  // Distances instead of weights: (p_o − p_e)/(1 − p_e) = 1 − Σ|i−j| n_ij · n / Σ|i−j| n_i. n_.j, all of it in whole numbers.
  const observed = sumOf(counts.map((row, i) => sumOf(row.map((count, j) => Math.abs(i - j) * count))));
  const expected = sumOf(rowTotals.map((row, i) => sumOf(columnTotals.map((column, j) => Math.abs(i - j) * row * column))));
  return expected > 0 ? 1 - (observed * n) / expected : null;
}

/** Pairs of customers in the same and in opposite order, from the table: each cell with all cells below it, right and left of it. */
function orderedPairs(counts: readonly (readonly number[])[]): { readonly concordant: number; readonly discordant: number } {
  let [concordant, discordant] = [0, 0];
  const below = (counts[0] ?? []).map(() => 0);
  for (let i = counts.length - 1; i >= 0; i--) {
    counts[i]!.forEach((count, j) => {
      concordant += count * sumOf(below.slice(j + 1));
      discordant += count * sumOf(below.slice(0, j));
    });
    counts[i]!.forEach((count, j) => (below[j]! += count));
  }
  return { concordant, discordant };
}
