import type { SqlStep } from "../method/sql";
import type { Norm } from "../stats/normalise";

export interface SqlCriterion {
  /** Column of the named query; NULL where missing. */
  readonly value: string;
  /** −1 where less is better. */
  readonly direction: 1 | -1;
}

/** Column of a criterion on the common scale, NULL where it is missing or the same for everybody; k from 1. */
export const scaledColumn = (k: number): string => `scaled_${k}`;
/** Whether a criterion tells anybody apart. */
export const differsColumn = (k: number): string => `differs_${k}`;

/** Criteria on one scale on which more is better (stats/normalise.ts), as columns of the step `scaled`. */
export function scaledSteps(from: string, criteria: readonly SqlCriterion[], norm: Norm): readonly SqlStep[] {
  const each = (of: (criterion: SqlCriterion, k: number) => readonly string[]): string => ["*", ...criteria.flatMap((criterion, i) => of(criterion, i + 1))].join(", ");
  const select = (columns: string, source: string): string => `SELECT ${columns}\nFROM ${source}`;
  const directed: SqlStep = {
    name: "directed",
    rule: "Criteria turned so that more is better",
    query: select(each(({ value, direction }, k) => [`${direction < 0 ? `-(${value})` : value} AS directed_${k}`]), from),
  };
  if (norm === "none") {
    return [directed, { name: "scaled", rule: "Criteria as they are", query: select(each((_, k) => [`directed_${k} AS ${scaledColumn(k)}`, `TRUE AS ${differsColumn(k)}`]), "directed") }];
  }
  const extremes: SqlStep = {
    name: "extremes",
    rule: "Lowest and highest of each criterion",
    query: select(criteria.flatMap((_, i) => ["min", "max", ...(norm === "zscore" ? ["avg"] : norm === "rank" ? ["count"] : [])].map((of) => `${of}(directed_${i + 1}) AS ${of}_${i + 1}`)).join(", "), "directed"),
  };
  const differs = (k: number): string => `coalesce(max_${k} > min_${k}, FALSE) AS ${differsColumn(k)}`;
  const scaled = (rule: string, source: string, of: (k: number) => string): SqlStep => ({
    name: "scaled",
    rule,
    query: select(each((_, k) => [`CASE WHEN max_${k} > min_${k} THEN ${of(k)} END AS ${scaledColumn(k)}`, differs(k)]), source),
  });
  if (norm === "minmax") return [directed, extremes, scaled("0 for the worst value, 1 for the best", "directed CROSS JOIN extremes", (k) => `(directed_${k} - min_${k}) / (max_${k} - min_${k})`)];
  if (norm === "rank") {
    const placed: SqlStep = {
      name: "worse",
      rule: "How many of the others are worse, and how many are equal",
      query: select(each((_, k) => [`rank() OVER (ORDER BY directed_${k} ASC NULLS LAST) AS rank_${k}`, `count(*) OVER (PARTITION BY directed_${k}) AS equal_${k}`]), "directed"),
    };
    return [directed, extremes, placed, scaled("Share of the other customers that are worse, equal ones counting half", "worse CROSS JOIN extremes", (k) => `CASE WHEN directed_${k} IS NOT NULL THEN (2 * rank_${k} + equal_${k} - 3) / 2e0 / (count_${k} - 1) END`)];
  }
  const spread: SqlStep = {
    name: "deviations",
    rule: "Standard deviation of each criterion",
    query: select(criteria.map((_, i) => `sqrt(avg((directed_${i + 1} - avg_${i + 1}) * (directed_${i + 1} - avg_${i + 1}))) AS deviation_${i + 1}`).join(", "), "directed CROSS JOIN extremes"),
  };
  return [directed, extremes, spread, scaled("Standard deviations from the mean", "directed CROSS JOIN extremes CROSS JOIN deviations", (k) => `(directed_${k} - avg_${k}) / deviation_${k}`)];
}
