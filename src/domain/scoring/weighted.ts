import type { Fault, Issue } from "../issue/issue";
import type { NumberParam } from "../method/method";
import type { Say } from "../method/say";
import { moreThan, nearlyEqual } from "../unit/nearly";

type Values = readonly (number | null)[];

export interface Weighted {
  /** null where no weighted value is given. */
  readonly mean: number | null;
  /** Weight of the values that are given, as a share of all weights. */
  readonly coverage: number;
}

/**
 * Σ w x / Σ w over the values that are given: a missing one leaves numerator and denominator.
 * @param values null where missing; those beyond the end of the list are missing too
 * @param weights ≥ 0, adding up to more than 0
 */
export function weightedMean(values: Values, weights: readonly number[]): Weighted {
  let sum = 0;
  let given = 0;
  let all = 0;
  weights.forEach((weight, i) => {
    const value = values[i] ?? null;
    all += weight;
    if (value === null) return;
    sum += weight * value;
    given += weight;
  });
  return { mean: given > 0 ? sum / given : null, coverage: given / all };
}

/** "(20 × 85 + 15 × 80) / 35": the weighted mean as a calculation anyone can repeat; missing values, weights of 0 and factors of 1 are left out. */
export function weightedWords(values: Values, weights: readonly number[], say: Say): string {
  const terms = weights.flatMap((weight, i) => {
    const value = values[i] ?? null;
    return value === null || weight === 0 ? [] : [{ weight, value }];
  });
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const words = terms.map(({ weight, value }) => `${weight === 1 ? "" : `${say.number(weight)} × `}${value < 0 ? `(${say.number(value)})` : say.number(value)}`).join(" + ");
  return nearlyEqual(total, 1) ? words : `(${words}) / ${say.number(total)}`;
}

/** As many weights as criteria, and not all of them 0; no weight is negative by its declaration. */
export function checkWeights(weights: readonly number[], expected: number, param = "weights"): Issue[] {
  if (weights.length !== expected) return [{ code: "param-count", param, expected, found: weights.length }];
  return weights.some((weight) => weight > 0) ? [] : [allZero];
}

export const allZero: Issue = {
  code: "method",
  text: { en: "All weights are 0. At least one must be more than 0.", "zh-CN": "权重全为 0，至少须有一个大于 0。" },
};

/** Weights count by their proportions; said where they are neither shares nor percentages. */
export function weightsNote(weights: readonly number[], say: Say): Issue[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (nearlyEqual(total, 1) || nearlyEqual(total, 100) || weights.every((weight) => weight === weights[0])) return [];
  return [
    {
      code: "method",
      text: {
        en: `The weights add up to ${say.number(total)}; each counts as its share of that.`,
        "zh-CN": `权重合计为 ${say.number(total)}，各按其所占比例计算。`,
      },
    },
  ];
}

export const minCoverageParam = {
  kind: "number",
  unit: "share",
  min: 0,
  max: 1,
  default: 0.6,
  origin: "OURS",
  label: { en: "Least coverage", "zh-CN": "最低覆盖率" },
  hint: { en: "A row with a smaller share of its scores given answers #N/A; 0.6 for 60 %.", "zh-CN": "已有评分占比低于此值的行返回 #N/A；60 % 填 0.6。" },
} as const satisfies NumberParam;

/** The answer of a row in which too little is known; null where there is enough. */
export function tooLittle(row: number, coverage: number, least: number, say: Say): Fault | null {
  if (coverage > 0 && !moreThan(least, coverage)) return null;
  return {
    fault: "#N/A",
    issue: {
      code: "method",
      row,
      text: {
        en: `Only ${say.percent(coverage)} of the scores are given; at least ${say.percent(least)} are needed.`,
        "zh-CN": `只有 ${say.percent(coverage)} 的评分，至少需要 ${say.percent(least)}。`,
      },
    },
  };
}

/** The answer of a row with a score above the scale; null where all are on it. Scores below 0 are caught when the row is read. */
export function offScale(row: number, scores: Values, max: number, say: Say): Fault | null {
  const found = scores.find((score): score is number => score !== null && (score < 0 || score > max));
  if (found === undefined) return null;
  return {
    fault: "#VALUE!",
    issue: {
      code: "method",
      row,
      text: {
        en: `The score ${say.number(found)} is not between 0 and ${say.number(max)}.`,
        "zh-CN": `评分 ${say.number(found)} 不在 0 至 ${say.number(max)} 之间。`,
      },
    },
  };
}
