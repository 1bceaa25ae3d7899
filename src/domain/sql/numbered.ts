import type { Dialect } from "./dialect";

/** The number of a row, from 1, along an order; within the rows that are alike in some columns. */
export const numberedBy = ({ numbering }: Pick<Dialect, "numbering">, order: string, within?: string): string =>
  `row_number() OVER (${within === undefined ? "" : `PARTITION BY ${within} `}ORDER BY ${order}${numbering})`;
