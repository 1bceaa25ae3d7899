import type { Issue } from "../issue/issue";
import type { CodesParam, NumberParam, NumbersParam, Source } from "../method/method";
import { decimal, inUnits, negative, sign, times } from "../money/decimal";
import { checkLabels } from "../tiering/bands";
import { atLeast } from "../unit/nearly";

export const pointsSources: readonly Source[] = [
  { work: "武商量贩", where: "一元计一分; 1000以下、1000–3000、3000–5000、5000以上; 9.5折、9折、8.8折、8折", origin: "SEED" },
  { work: "Tierbook", note: { en: "Points on a limit take the higher level; fractions of a yuan are dropped per receipt; a sum is not below 0", "zh-CN": "等于界限归较高一级；每张小票舍去不足一元的部分；合计不低于 0" }, origin: "OURS" },
];

export const cutsParam = {
  kind: "numbers",
  unit: "score",
  min: 0,
  order: "ascending",
  default: [1000, 3000, 5000],
  origin: "SEED",
  label: { en: "Limits of the levels", "zh-CN": "积分界限" },
  hint: { en: "Points, rising: {1000,3000,5000}; points on a limit take the higher level.", "zh-CN": "积分，依次递增：{1000,3000,5000}；等于界限归较高一级。" },
} as const satisfies NumbersParam;

export const levelsParam = {
  kind: "codes",
  default: ["A", "B", "C", "D"],
  origin: "SEED",
  label: { en: "Levels", "zh-CN": "等级" },
  hint: { en: "Lowest first, one more than limits: in the source A is the lowest.", "zh-CN": "从最低开始，比界限多一个：原文中 A 为最低。" },
} as const satisfies CodesParam;

export const factorsParam = {
  kind: "numbers",
  unit: "factor",
  min: 0,
  default: [0.95, 0.9, 0.88, 0.8],
  origin: "SEED",
  label: { en: "Price factors", "zh-CN": "折扣系数" },
  hint: { en: "What is paid of the price, one per level: 0.95, 0.9, 0.88, 0.8.", "zh-CN": "实付比例，每级一个：9.5 折填 0.95，依次 0.95、0.9、0.88、0.8。" },
} as const satisfies NumbersParam;

export const perYuanParam = {
  kind: "number",
  unit: "factor",
  min: 0,
  exclusive: true,
  default: 1,
  origin: "SEED",
  label: { en: "Points per yuan", "zh-CN": "每元积分" },
  hint: { en: "1 in the source; fractions of a point are dropped per receipt.", "zh-CN": "原文为 1；每张小票舍去不足一分的部分。" },
} as const satisfies NumberParam;

export interface Scale {
  readonly cuts: readonly number[];
  readonly levels: readonly string[];
  readonly factors: readonly number[];
}

export const checkScale = ({ cuts, levels, factors }: Scale): Issue[] => [
  ...checkLabels(levels, cuts.length + 1, "cuts").map((issue) => ({ ...issue, param: "levels" })),
  ...(factors.length === levels.length ? [] : [{ code: "param-count", param: "factors", expected: levels.length, found: factors.length, of: "levels" } as const]),
];

/** Which level the points reach, 0 for the lowest; points on a limit take the higher level. */
export const levelOf = (points: number, { cuts }: Scale): number => cuts.filter((cut) => atLeast(points, cut)).length;

/** Points of one receipt: whole points only, dropped toward zero, so a return takes back what the purchase gave. */
export function receiptPoints(amount: number, perYuan: number): number {
  const exact = times(decimal(amount), decimal(perYuan));
  const whole = Number(inUnits(sign(exact) < 0 ? negative(exact) : exact, { digits: 1n, places: 0 }, "down"));
  return sign(exact) < 0 && whole > 0 ? -whole : whole;
}
