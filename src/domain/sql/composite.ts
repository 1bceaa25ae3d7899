import type { SqlStep, SqlTable } from "../method/sql";
import { scaledColumn, scaledSteps, type SqlCriterion } from "./scaled";
import { weightedSum, weightGiven } from "./weighted";

/** Weighted mean of min-max values per row as `score_of` of the step `scored` (tiering/composite.ts). */
export function compositeSteps({ dialect, rows }: SqlTable, criteria: readonly (SqlCriterion & { readonly weight: number })[]): readonly SqlStep[] {
  const terms = criteria.map(({ weight }, i) => ({ value: scaledColumn(i + 1), weight }));
  return [
    ...scaledSteps(rows, criteria, "minmax"),
    { name: "weighed", rule: "Weighted criteria that are known, and their weights", query: `SELECT *, ${weightedSum(terms, dialect)} AS weighted_sum, ${weightGiven(terms, dialect)} AS weight_given\nFROM scaled` },
    { name: "scored", rule: "Weighted mean; 0 where nothing can be compared", query: `SELECT *, ${dialect.twelveDigits("CASE WHEN weight_given > 0 THEN weighted_sum / weight_given ELSE 0e0 END")} AS score_of\nFROM weighed` },
  ];
}
