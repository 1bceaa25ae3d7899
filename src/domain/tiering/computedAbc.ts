import { moreThan } from "../unit/nearly";

/** Ranks at which the classes end, 1 to n. */
export interface ComputedAbc {
  /** Nearest to "no effort, all yield". */
  readonly pareto: number;
  /** The last customer above the mean: from here on effort exceeds yield. */
  readonly breakEven: number;
  /** The break-even comes before the Pareto point, and ends class A in its place. */
  readonly exchanged: boolean;
  readonly lastA: number;
  readonly lastB: number;
}

/** The first place of the smallest; equal distances differ by the noise of their squares. */
export function firstLeast(values: readonly number[]): number {
  let best = 0;
  values.forEach((value, i) => (best = moreThan(values[best]!, value) ? i : best));
  return best;
}

/**
 * Computed ABC on the exact points x_i = i / n, y_i = share of the first i, i = 0 … n.
 * Pareto point: least x² + (1 − y)². Break-even: the slope at rank i is value_i / mean, so the values above the mean.
 * A ends at the earlier of the two; B at the least (x − x_later)² + (1 − y)². First minimum each; null where no value is
 * above the mean, which is where all are equal.
 * Source: Ultsch & Lötsch (2015), PLoS ONE 10(6): e0129767.
 * @param falling n ≥ 1 values ≥ 0, largest first
 * @param yields by rank, the share of the total up to and including it
 */
export function computedAbc(falling: readonly number[], yields: readonly number[]): ComputedAbc | null {
  const n = falling.length;
  const mean = falling.reduce((sum, value) => sum + value / n, 0);
  const breakEven = falling.filter((value) => moreThan(value, mean)).length;
  if (breakEven === 0) return null;
  const nearest = (start: number): number =>
    firstLeast([0, ...yields].map((share, i) => ((i - start) / n) ** 2 + (1 - share) ** 2));
  const pareto = nearest(0);
  return {
    pareto,
    breakEven,
    exchanged: breakEven < pareto,
    lastA: Math.min(pareto, breakEven),
    lastB: nearest(Math.max(pareto, breakEven)),
  };
}
