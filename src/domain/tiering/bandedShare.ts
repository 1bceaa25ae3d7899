import type { Say } from "../method/say";
import { nearlyEqual } from "../unit/nearly";
import { bandWords, type Band } from "./bands";

/** "92.0 % ≥ 90.0 % and < 100.0 %", with as many decimals as tell the share from the cut-offs beside it; ten at most. */
export function bandedShare(share: number, band: Band, and: string, say: Say): string {
  const beside = [band.from, band.to].filter((cut): cut is number => cut !== null && !nearlyEqual(cut, share));
  let decimals = 1;
  while (decimals < 10 && beside.some((cut) => say.percent(cut, decimals) === say.percent(share, decimals))) decimals++;
  const percent = (value: number): string => say.percent(value, decimals);
  return `${percent(share)} ${bandWords(band, "lower", and, percent)}`.trim();
}
