import type { Dialect } from "./dialect";

export interface InOrder {
  /** What the rows are read from. */
  readonly rows: string;
  /** The place of a row, from 1. */
  readonly place: string;
  /** What an expression comes to over a row and those before it. */
  readonly upTo: (expression: string) => string;
}

/**
 * The rows of a named query along an order. An engine that keeps the order of a query sorts there, where it can put rows aside; a
 * window with an order of its own would hold all of them at once.
 */
export function inOrder({ rowNumber }: Dialect, from: string, order: string): InOrder {
  const window = rowNumber === null ? `ORDER BY ${order} ` : "";
  return {
    rows: rowNumber === null ? from : `(SELECT * FROM ${from} ORDER BY ${order}) AS in_order`,
    place: `row_number() OVER (${window.trimEnd()})`,
    upTo: (expression) => `sum(${expression}) OVER (${window}ROWS UNBOUNDED PRECEDING)`,
  };
}
