import type { Band, Closed } from "../tiering/bands";
import { fromHighest } from "../tiering/bands";
import { atLeastCut, moreThanCut } from "./nearly";
import { choose } from "./sentence";

/** The bands of a scale, the highest first: their labels with the cuts beside them. */
export function bandsFromHighest({ cuts, labels }: { readonly cuts: readonly number[]; readonly labels: readonly string[] }): readonly Band[] {
  const falling = [...cuts].sort((a, b) => b - a);
  return fromHighest({ cuts, labels }).map((label, i) => ({ label, from: falling[i] ?? null, to: falling[i - 1] ?? null }));
}

/** What holds for the band that a value is in (tiering/bands.ts). @param of an expression for each band */
export function byBand(value: string, bands: readonly Band[], closed: Closed, of: (band: Band) => string): string {
  const reaches = closed === "lower" ? atLeastCut : moreThanCut;
  const last = bands[bands.length - 1]!;
  return choose(bands.slice(0, -1).map((band) => [reaches(value, band.from!), of(band)]), of(last));
}
