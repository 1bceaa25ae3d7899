import { quantileCuts } from "../stats/quantile";
import { atLeast, moreThan } from "../unit/nearly";

/** How recency, frequency and amount are cut: given cuts, quantiles, or quantiles as the R package rfm 0.3.0 takes them. */
export type RfmScheme = "quantile" | "fixed" | "rfmR";

export interface RfmFigures {
  /** Days since the last order. */
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}
export interface RfmCuts {
  /** Rising. */
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}
export interface RfmScores {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  /** 100 R + 10 F + M. */
  readonly score: number;
}

/** The figures of the customers, a column each. */
export type RfmColumns = Readonly<Record<keyof RfmFigures, readonly number[]>>;

/** Quantile cuts of each figure; "rfmR" adds 1 to each, that package's way with whole numbers. */
export function rfmCuts({ recency, frequency, monetary }: RfmColumns, groups: number, scheme: Exclude<RfmScheme, "fixed">): RfmCuts {
  const add = scheme === "rfmR" ? 1 : 0;
  const cuts = (values: readonly number[]): number[] => quantileCuts(values, groups).map((cut) => cut + add);
  return { recency: cuts(recency), frequency: cuts(frequency), monetary: cuts(monetary) };
}

/**
 * Scores from 1 to the number of cuts plus 1. Frequency and amount on a cut take the higher score.
 * Recency on a cut counts as within it and takes the higher score, except under "rfmR", where bands are [low, high).
 */
export function rfmScores({ recency, frequency, monetary }: RfmColumns, cuts: RfmCuts, scheme: RfmScheme): Readonly<Record<keyof RfmScores, readonly number[]>> {
  const best = cuts.recency.length + 1;
  const r = scheme === "rfmR" ? recency.map((value) => best - reached(value, cuts.recency)) : recency.map((value) => best - passed(value, cuts.recency));
  const f = frequency.map((value) => 1 + reached(value, cuts.frequency));
  const m = monetary.map((value) => 1 + reached(value, cuts.monetary));
  return { r, f, m, score: r.map((one, i) => 100 * one + 10 * f[i]! + m[i]!) };
}

/** How many of the rising cuts a value is at or above. */
function reached(value: number, cuts: readonly number[]): number {
  let count = 0;
  while (count < cuts.length && atLeast(value, cuts[count]!)) count++;
  return count;
}

/** How many of the rising cuts a value is above. */
function passed(value: number, cuts: readonly number[]): number {
  let count = 0;
  while (count < cuts.length && moreThan(value, cuts[count]!)) count++;
  return count;
}
