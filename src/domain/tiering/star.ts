import type { NumbersParam } from "../method/method";
import { bandOf } from "./bands";

/** Points of 0 are not rated. */
export const unrated = "不评级";
export const stars = ["七星级", "六星级", "五星级", "四星级", "三星级", "准星级"] as const;

const english: Readonly<Record<string, string>> = {
  七星级: "seven stars",
  六星级: "six stars",
  五星级: "five stars",
  四星级: "four stars",
  三星级: "three stars",
  准星级: "provisional star",
  [unrated]: "not rated",
};
/** "七星级 (seven stars)"; a name of the user's own stands alone. */
export const starInEnglish = (star: string): string => (english[star] === undefined ? star : `${star} (${english[star]})`);

export const cutsParam = {
  kind: "numbers",
  unit: "score",
  min: 0,
  exclusive: true,
  order: "descending",
  default: [80_000, 10_000, 2_000, 500, 50],
  origin: "SEED",
  label: { en: "Points from which a star is given", "zh-CN": "各星级的星点值下限" },
  hint: { en: "Falling; points on a cut-off take the better star. Any points above 0 give at least the last star.", "zh-CN": "依次递减，等于分界值归较高星级。星点值大于 0 至少为最末一级。" },
} as const satisfies NumbersParam;

/** The star of points ≥ 0: lower bounds belong to the star, 0 to none. */
export const starOf = (points: number, cuts: readonly number[], labels: readonly string[] = stars): string =>
  points > 0 ? bandOf(points, { cuts, labels, closed: "lower" }).label : unrated;
