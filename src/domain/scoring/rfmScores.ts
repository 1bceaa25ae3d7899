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

/** Quantile cuts of each figure; "rfmR" adds 1 to each, that package's way with whole numbers. */
export function rfmCuts(customers: readonly RfmFigures[], groups: number, scheme: Exclude<RfmScheme, "fixed">): RfmCuts {
  const add = scheme === "rfmR" ? 1 : 0;
  const cuts = (figure: keyof RfmFigures): number[] => quantileCuts(customers.map((one) => one[figure]), groups).map((cut) => cut + add);
  return { recency: cuts("recency"), frequency: cuts("frequency"), monetary: cuts("monetary") };
}

/**
 * Scores from 1 to the number of cuts plus 1. Frequency and amount on a cut take the higher score.
 * Recency on a cut counts as within it and takes the higher score, except under "rfmR", where bands are [low, high).
 */
export function rfmScores({ recency, frequency, monetary }: RfmFigures, cuts: RfmCuts, scheme: RfmScheme): RfmScores {
  const reached = (value: number, of: readonly number[]): number => of.filter((cut) => atLeast(value, cut)).length;
  const passed = scheme === "rfmR" ? reached(recency, cuts.recency) : cuts.recency.filter((cut) => moreThan(recency, cut)).length;
  const r = cuts.recency.length + 1 - passed;
  const f = 1 + reached(frequency, cuts.frequency);
  const m = 1 + reached(monetary, cuts.monetary);
  return { r, f, m, score: 100 * r + 10 * f + m };
}
