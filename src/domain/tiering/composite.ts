import type { Issue } from "../issue/issue";
import { weightedMean } from "../scoring/weighted";
import { normalised } from "../stats/normalise";

export interface Criterion {
  /** null where missing. */
  readonly values: readonly (number | null)[];
  /** ≥ 0 */
  readonly weight: number;
  readonly direction: 1 | -1;
}

/**
 * Weighted mean of min-max values per row, 0 to 1. A criterion that is the same for everybody has no weight, a missing
 * value leaves numerator and denominator, and a row with nothing to compare scores 0.
 * Scores are rounded to 12 digits, so that equal customers tie whatever the order of the sums.
 */
export function composite(criteria: readonly Criterion[], rows: number): { readonly score: number[]; readonly compared: readonly boolean[] } {
  const scaled = criteria.map(({ values, direction }) => normalised(values, "minmax", direction));
  const weights = criteria.map(({ weight }, k) => (scaled[k] ? weight : 0));
  const any = weights.some((weight) => weight > 0);
  const score = Array.from({ length: rows }, (_, row) => {
    const { mean } = any ? weightedMean(scaled.map((column) => column?.[row] ?? null), weights) : { mean: null };
    return Number((mean ?? 0).toPrecision(12));
  });
  return { score, compared: scaled.map((column) => column !== null) };
}

/** Says which criteria tell nobody apart. @param compared by criterion */
export const constantNotes = (compared: readonly boolean[], names: readonly { readonly en: string; readonly "zh-CN": string }[]): Issue[] =>
  names.flatMap((name, k): Issue[] =>
    compared[k]
      ? []
      : [{ code: "method", text: { en: `${name.en} is the same for every customer and has no weight.`, "zh-CN": `“${name["zh-CN"]}”对所有客户都相同，权重为 0。` } }],
  );
