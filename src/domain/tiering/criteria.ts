import type { Fault, Issue } from "../issue/issue";
import type { Answer, TableRow } from "../method/method";
import type { Say } from "../method/say";
import { tooLittle, weightedMean, weightedWords } from "../scoring/weighted";
import { normalised, type Norm } from "../stats/normalise";
import { moreThan, nearlyEqual } from "../unit/nearly";

interface Rule {
  readonly weights: readonly number[] | undefined;
  readonly directions: readonly number[] | undefined;
  readonly criteria: readonly string[] | undefined;
  readonly norm: Norm;
  readonly combine: "mean" | "sum";
  readonly minCoverage: number;
}

interface Scored {
  readonly score: number;
  readonly coverage: number;
  readonly strongest: string;
  /** The score as a calculation. */
  readonly parts: string;
}

interface Scores {
  readonly rows: readonly (Scored | Fault)[];
  /** Per criterion: name, share of the weight, direction, lowest, highest, mean. */
  readonly criteria: readonly TableRow[];
  readonly notes: readonly Issue[];
}

/**
 * Weighted mean (or sum) of the criteria of each row, each put on a common scale first.
 * A missing criterion leaves numerator and denominator; too little weight known is #N/A. A criterion that is the same for
 * all customers gets weight 0 and a note; where all are, nobody can be compared: #N/A.
 */
export function scoreCriteria(matrix: readonly (readonly (number | null)[])[], rule: Rule, say: Say): Scores {
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  for (const param of ["weights", "directions", "criteria"] as const) {
    const found = rule[param]?.length;
    if (found === undefined || found === width) continue;
    const issue: Issue = { code: "param-count", param, expected: width, found, of: "matrix" };
    return { rows: matrix.map(() => ({ fault: "#VALUE!", issue })), criteria: [], notes: [issue] };
  }

  const columns = Array.from({ length: width }, (_, k) => {
    const values = matrix.map((row) => row[k] ?? null);
    const direction = rule.directions?.[k] === -1 ? -1 : 1;
    const scaled = normalised(values, rule.norm, direction);
    return { name: rule.criteria?.[k] ?? String(k + 1), values, direction, scaled, weight: scaled === null ? 0 : (rule.weights?.[k] ?? 1) };
  });
  const weights = columns.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  const rows = matrix.map((_, row): Scored | Fault => {
    if (total === 0) return { fault: "#N/A", issue: { code: "method", row, text: nothingDiffers } };
    const scaled = columns.map((column) => column.scaled?.[row] ?? null);
    const { mean, coverage } = weightedMean(scaled, weights);
    const unknown = tooLittle(row, coverage, rule.minCoverage, say);
    if (unknown) return unknown;
    const best = scaled.reduce<number>((at, value, k) => (value !== null && weights[k]! > 0 && (at < 0 || moreThan(value, scaled[at]!)) ? k : at), -1);
    const words = weightedWords(scaled, weights, say);
    return {
      score: rule.combine === "sum" ? mean! * total : mean!,
      coverage,
      strongest: columns[best]!.name,
      parts: rule.combine === "sum" && !nearlyEqual(total, 1) ? sumWords(words, coverage, total, say) : words,
    };
  });

  return {
    rows,
    criteria: columns.map(({ name, values, direction, weight }) => [name, total > 0 ? weight / total : 0, direction, ...spread(values)]),
    notes: columns.flatMap(({ name, scaled }) => (scaled === null && matrix.length > 0 ? [sameForAll(name)] : [])),
  };
}

/** The mean times all weights; with nothing missing that is the sum itself, so the division is left out. */
const sumWords = (words: string, coverage: number, total: number, say: Say): string =>
  coverage === 1 ? words.replace(/ \/ [^/]*$/, "") : `${words} × ${say.number(total)}`;

/** Lowest, highest, mean; "" without any value. */
function spread(values: readonly (number | null)[]): Answer[] {
  const given = values.filter((value): value is number => value !== null);
  if (given.length === 0) return ["", "", ""];
  const sum = given.reduce((total, value) => total + value, 0);
  return [given.reduce((a, b) => Math.min(a, b)), given.reduce((a, b) => Math.max(a, b)), sum / given.length];
}

const nothingDiffers = {
  en: "No criterion differs between customers, so they cannot be compared; take scores as they are (norm none) or more customers.",
  "zh-CN": "各指标在客户之间均无差异，无法比较；可改用原值（norm 取 none）或增加客户。",
};

const sameForAll = (name: string): Issue => ({
  code: "method",
  text: {
    en: `Criterion ${name} is the same for all customers and counts nothing.`,
    "zh-CN": `指标“${name}”对所有客户相同，不计入得分。`,
  },
});
