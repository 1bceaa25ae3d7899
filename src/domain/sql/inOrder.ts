import type { SqlStep } from "../method/sql";
import type { Dialect } from "./dialect";
import { numberedBy } from "./numbered";

export interface InOrder {
  /** What the rows are read from, at the end of a query. */
  readonly rows: string;
  /** The place of a row, from 1. */
  readonly place: string;
}

/**
 * The rows of a named query along an order. An engine that keeps the order of a query sorts there, where it can put rows aside; a
 * window with an order of its own would hold all of them at once.
 */
export function inOrder(dialect: Dialect, from: string, order: string): InOrder {
  return dialect.rowNumber === null
    ? { rows: from, place: numberedBy(dialect, order) }
    : { rows: `(SELECT * FROM ${from} ORDER BY ${order}) AS in_order`, place: dialect.rowNumber };
}

export interface Summing {
  /** Column that the rows are ordered by, and the whole order, which begins with it. */
  readonly value: string;
  readonly falling: boolean;
  readonly order: string;
  /** What is added up: a whole number. */
  readonly held: string;
}

export interface SummedInOrder extends InOrder {
  readonly steps: readonly SqlStep[];
  /** What a row and those before it hold. */
  readonly upTo: string;
}

/**
 * The same with what the rows add up to along the order. Where a window would hold all rows, the ranges of the values are added up
 * first, and a window then goes through one range at a time.
 */
export function summedInOrder(dialect: Dialect, from: string, { value, falling, order, held }: Summing): SummedInOrder {
  if (dialect.range === null) return { steps: [], ...inOrder(dialect, from, order), upTo: `sum(${held}) OVER (ROWS UNBOUNDED PRECEDING)` };
  const before = (sum: string): string => `sum(${sum}) OVER (ORDER BY in_range ${falling ? "DESC" : "ASC"} ROWS UNBOUNDED PRECEDING) - ${sum}`;
  return {
    steps: [
      { name: "ranged", rule: "Rows told into ranges of near values", query: `SELECT *, ${dialect.range(value)} AS in_range FROM ${from}` },
      { name: "ranges", rule: "What each range holds", query: `SELECT in_range, count(*) AS rows_in_range, sum(${held}) AS held_in_range FROM ranged GROUP BY in_range` },
      { name: "reached", rule: "And those before it", query: `SELECT in_range, ${before("rows_in_range")} AS rows_before, ${before("held_in_range")} AS held_before FROM ranges` },
    ],
    rows: `ranged JOIN reached USING (in_range)${dialect.besideFew}`,
    place: `rows_before + ${numberedBy(dialect, order, "in_range")}`,
    upTo: `held_before + sum(${held}) OVER (PARTITION BY in_range ORDER BY ${order} ROWS UNBOUNDED PRECEDING)`,
  };
}
