import type { Issue } from "../issue/issue";
import type { ChoiceParam, NumbersParam, TableField, TableRow } from "../method/method";
import { decimal, minus, toNumber } from "../money/decimal";
import { naturalBreaks } from "../stats/naturalBreaks";
import { quantileCuts } from "../stats/quantile";
import { atLeast } from "../unit/nearly";
import { bandOf, checkLabels, type Band } from "./bands";

/** A balance that stays level collects 100 %; a new customer at its limit collects 1 − r; halfway between lies B. */
export function cutsFrom(ratio: number): number[] {
  const below = (part: number): number => toNumber(minus(decimal(1), decimal(part)));
  return [1, below(ratio / 2), below(ratio)];
}

export const rateCutsParam = {
  kind: "numbers",
  unit: "ratio",
  order: "descending",
  optional: true,
  derived: ({ ratio }: Readonly<Record<string, unknown>>): number[] => cutsFrom(Number(ratio)),
  origin: "OURS",
  label: { en: "Cut-offs of the rate", "zh-CN": "回款率分界值" },
  hint: {
    en: "Falling; a rate on a cut-off takes the better tier. Left out: 1, 1 − r/2, 1 − r for the allowed ratio r. A new customer that uses just the allowed credit collects 1 − r.",
    "zh-CN": "依次递减；等于分界值归较好的级别。省略时按赊销比率 r 取 1、1 − r/2、1 − r：恰好用满允许额度的新客户回款率为 1 − r。",
  },
} as const satisfies NumbersParam;

export const cutRuleParam = {
  kind: "choice",
  choices: {
    given: { en: "The cut-offs given", "zh-CN": "按给定的分界值" },
    quantile: { en: "Quantiles: as many customers in each tier", "zh-CN": "分位数：各级客户数相等" },
    breaks: { en: "Natural breaks (Jenks) of the rates", "zh-CN": "回款率的自然断点（Jenks）" },
  },
  default: "given",
  origin: "OURS",
  label: { en: "Where the cut-offs come from", "zh-CN": "分界值的来源" },
  hint: { en: "given, quantile or breaks; the last two take the place of the cut-offs.", "zh-CN": "given、quantile 或 breaks；后两种代替给定的分界值。" },
} as const satisfies ChoiceParam;

export const rateBandsTable = {
  label: { en: "Cut-offs in use", "zh-CN": "采用的分界值" },
  columns: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    from: { unit: "ratio", label: { en: "From", "zh-CN": "起点" } },
  },
} as const satisfies TableField;

interface Rule {
  readonly cutRule: "given" | "quantile" | "breaks";
  readonly cuts: readonly number[];
  readonly labels: readonly string[];
}

/** Cut-offs strictly falling, and one tier more. */
export interface RateScale {
  readonly cuts: readonly number[];
  readonly labels: readonly string[];
}

/**
 * The scale in use. Quantiles (type 7) and natural breaks make as many tiers as there are names; equal quantiles leave the
 * tiers between them empty, and too few different rates the last tiers.
 * @param rates of the customers that have one
 */
export function rateScale(rates: readonly number[], { cutRule, cuts, labels }: Rule): RateScale {
  if (cutRule === "given" || rates.length === 0) return { cuts, labels };
  const falling = (cutRule === "quantile" ? quantileCuts(rates, labels.length) : lowestOfClasses(rates, labels.length)).reverse();
  const kept = falling.map((_, i) => i).filter((i) => i === 0 || !atLeast(falling[i]!, falling[i - 1]!));
  // Below a run of equal cuts comes the tier that follows the last of them.
  const below = kept.map((_, j) => kept[j + 1] ?? falling.length);
  return { cuts: kept.map((i) => falling[i]!), labels: [labels[0]!, ...below.map((i) => labels[i]!)] };
}

/** The smallest rate of every class but the lowest, rising. */
function lowestOfClasses(rates: readonly number[], classes: number): number[] {
  const highest = naturalBreaks(rates, classes).breaks.slice(1, -1);
  return highest.map((end) => rates.reduce((least, rate) => (rate > end && rate < least ? rate : least), Infinity));
}

export const rateBand = (rate: number, scale: RateScale): Band => bandOf(rate, { ...scale, closed: "lower" });

export const rateBandRows = ({ cuts, labels }: RateScale): TableRow[] => labels.map((label, i) => [label, cuts[i] ?? ""]);

/** The cut-offs in use, of a run's table of them. */
export const cutsInUse = (rows: readonly TableRow[]): number[] => rows.flatMap(([, from]) => (typeof from === "number" ? [from] : []));

/** Given cut-offs must fit the names; others are made to. */
export const checkRateCuts = ({ cutRule, cuts, labels }: Rule): Issue[] => (cutRule === "given" ? checkLabels(labels, cuts.length + 1, "cuts") : []);
