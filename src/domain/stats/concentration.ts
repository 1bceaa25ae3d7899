import { decimal, plus, toNumber, zero } from "../money/decimal";

/** Shares of a total and what they say about its concentration. n ≥ 1 values; below zero counts as zero. */
export interface Concentration {
  readonly total: number;
  /** Shares of the total, smallest first; none where the total is 0. */
  readonly rising: readonly number[];
}

export function concentrationOf(values: readonly number[]): Concentration {
  const rising = values.map((value) => Math.max(0, value)).sort((a, b) => a - b);
  const total = toNumber(rising.reduce((sum, value) => plus(sum, decimal(value)), zero));
  return { total, rising: total > 0 ? rising.map((value) => value / total) : [] };
}

/**
 * G = Σ (2i − n − 1) s_i / n with shares s_i rising: 0 when all are equal, 1 − 1/n when one holds everything.
 * The unbiased form n/(n − 1) · G (Damgaard & Weiner 2000) reaches 1.
 */
export const giniOf = (rising: readonly number[]): number => {
  const n = rising.length;
  return rising.reduce((sum, share, i) => sum + (2 * (i + 1) - n - 1) * share, 0) / n;
};

/** Herfindahl–Hirschman: Σ s². */
export const hhiOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share * share, 0);

/** What the k largest hold together. */
export const topShare = (rising: readonly number[], k: number): number => (k <= 0 ? 0 : rising.slice(-k).reduce((sum, share) => sum + share, 0));

/** 1/(2 Σ i·s_i − 1), i the rank of the share, largest first: 1/n when all are equal, 1 for a monopoly. */
export const rosenbluthOf = (rising: readonly number[]): number => 1 / (2 * [...rising].reverse().reduce((sum, share, i) => sum + (i + 1) * share, 0) - 1);

/** A figure whose divisor is 0. */
export const undivided = { fault: "#DIV/0!" } as const;
