import type { ParamRow } from "../method/method";
import type { SqlStep, SqlTable } from "../method/sql";
import type { RfmScheme } from "../scoring/rfmScores";
import { others, segmentNames } from "../scoring/rfmSegments";
import { asReal } from "./exact";
import { countTrue, entryAt } from "./count";
import { namesAsRows, numbersAsRows } from "./listRows";
import { atLeast, moreThan } from "./nearly";
import { cutColumn, quantileStep } from "./quantiles";
import { choose } from "./sentence";

const figures = ["recency", "frequency", "monetary"] as const;
type Figure = (typeof figures)[number];

interface Rule {
  readonly scheme: RfmScheme;
  readonly groups: number;
  /** Given cuts, for the scheme "fixed". */
  readonly cuts: Readonly<Record<Figure, readonly number[]>>;
  readonly segments: readonly ParamRow[];
}

/** The first segment whose ranges hold all three scores (scoring/rfmSegments.ts). @param scores R, F and M */
export function segmentOf({ dialect }: SqlTable, scores: readonly [string, string, string], segments: readonly ParamRow[]): string {
  const bound = (score: string, sign: string, limit: ParamRow[number] | undefined): readonly string[] => ((limit ?? null) === null ? [] : [`${score} ${sign} ${dialect.real(Number(limit))}`]);
  const holds = (row: ParamRow): string => {
    const conditions = scores.flatMap((score, i) => [...bound(score, ">=", row[1 + 2 * i]), ...bound(score, "<=", row[2 + 2 * i])]);
    return conditions.length === 0 ? "TRUE" : conditions.join(" AND ");
  };
  return choose(segments.map((row) => [holds(row), dialect.text(String(row[0] ?? others))]), dialect.text(others));
}

/**
 * Scores of the rows of a named query with the columns `recency_of`, `frequency_of` and `monetary_of`: `r_of`, `f_of`, `m_of`,
 * `score_of` and `segment_of` of the step `scored` (scoring/rfmScores.ts).
 */
export function rfmSteps(table: SqlTable, from: string, { scheme, groups, cuts, segments }: Rule): readonly SqlStep[] {
  const { dialect } = table;
  const own = scheme === "fixed";
  const limits = (figure: Figure): readonly string[] =>
    own ? cuts[figure].map(dialect.real) : Array.from({ length: groups - 1 }, (_, j) => (scheme === "rfmR" ? `(${cutColumn(figure, j + 1)} + 1)` : cutColumn(figure, j + 1)));
  const reached = (figure: Figure): string => countTrue(limits(figure).map((cut) => atLeast(`${figure}_of`, cut)));
  const passed = (figure: Figure): string => countTrue(limits(figure).map((cut) => moreThan(`${figure}_of`, cut)));
  const r = `${limits("recency").length + 1} - ${scheme === "rfmR" ? reached("recency") : passed("recency")}`;
  return [
    ...(own ? [] : [quantileStep(table, from, figures.map((figure) => ({ value: `${figure}_of`, name: figure })), groups)]),
    {
      name: "cut",
      rule: `Scores: recency ${scheme === "rfmR" ? "on a cut takes the lower score" : "on a cut takes the higher score"}, frequency and amount on a cut the higher one`,
      query: `SELECT *, ${r} AS r_of, 1 + ${reached("frequency")} AS f_of, 1 + ${reached("monetary")} AS m_of\nFROM ${from}${own ? "" : " CROSS JOIN quantile_cuts"}`,
    },
    { name: "scored", rule: "Segment: the first whose ranges hold all three scores", query: `SELECT *, 100 * r_of + 10 * f_of + m_of AS score_of, ${segmentOf(table, ["r_of", "f_of", "m_of"], segments)} AS segment_of\nFROM cut` },
  ];
}

/** The tables of segments, of mean amounts by R and F, and of cuts; over the answers. */
export function rfmTables({ dialect }: SqlTable, { scheme, groups, cuts, segments }: Rule): Readonly<Record<"segments" | "grid" | "cuts", string>> {
  const table = { dialect } as SqlTable;
  const zero = dialect.whole(0);
  const money = (millionths: string): string => asReal(dialect, millionths);
  const held = (figure: string): string => dialect.millionths(figure);
  const length = scheme === "fixed" ? Math.max(...figures.map((figure) => cuts[figure].length)) : groups - 1;
  const cutOf = (figure: Figure): string =>
    entryAt("place", scheme === "fixed" ? cuts[figure].map(dialect.real) : Array.from({ length }, (_, j) => (scheme === "rfmR" ? `${cutColumn(figure, j + 1)} + 1` : cutColumn(figure, j + 1))), "NULL");
  return {
    segments: [
      `SELECT label, coalesce(customers_in, 0), ${money(`coalesce(orders_in, ${zero})`)} AS orders_of, ${money(`coalesce(amount_in, ${zero})`)} AS amount_of`,
      `FROM (${namesAsRows(table, segmentNames(segments))}) AS names`,
      `LEFT JOIN (SELECT segment_of AS segment_held, count(*) AS customers_in, sum(${held("frequency_of")}) AS orders_in, sum(${held("monetary_of")}) AS amount_in FROM tb_answers GROUP BY segment_of) AS segments ON label = segment_held`,
      "ORDER BY place",
    ].join("\n"),
    grid: [
      `SELECT 'R ' || ${dialect.cast("r_held", "text")} AS r, ${Array.from({ length: 9 }, (_, i) => `${money(`sum_${i + 1}`)} / nullif(customers_${i + 1}, 0) AS mean_${i + 1}`).join(", ")}`,
      `FROM (SELECT r_of AS r_held, ${Array.from({ length: 9 }, (_, i) => `sum(CASE WHEN f_of = ${i + 1} THEN ${held("monetary_of")} END) AS sum_${i + 1}, count(CASE WHEN f_of = ${i + 1} THEN 1 END) AS customers_${i + 1}`).join(", ")} FROM tb_answers WHERE r_of IS NOT NULL GROUP BY r_of) AS grid`,
      "ORDER BY r_held DESC",
    ].join("\n"),
    cuts: `SELECT place, ${figures.map((figure) => `${cutOf(figure)} AS ${figure}_at`).join(", ")} FROM (${numbersAsRows(length)}) AS places${scheme === "fixed" ? "" : " CROSS JOIN quantile_cuts WHERE customers > 0"} ORDER BY place`,
  };
}
