import type { SqlStep } from "../method/sql";
import type { Dialect } from "./dialect";

interface GroupSum {
  /** Named query, the column of it that is added up, and those that tell its groups apart; without any, all rows are one. */
  readonly from: string;
  readonly of: string;
  readonly group: string | undefined;
  readonly few: boolean | undefined;
  /** Name of the column with the sum. */
  readonly as: string;
}

/** What the rows of a group add up to, beside each of them, with `rows` at the end of a query: a window, or, where that would hold very many rows, a query of its own. */
export function groupSum({ range, besideFew }: Dialect, { from, of, group, few, as }: GroupSum): { readonly steps: readonly SqlStep[]; readonly rows: string; readonly column: string } {
  if (range === null || few) return { steps: [], rows: from, column: `, sum(${of}) OVER (${group === undefined ? "" : `PARTITION BY ${group}`}) AS ${as}` };
  const name = `${as}_sums`;
  const query = group === undefined ? `SELECT sum(${of}) AS ${as} FROM ${from}` : `SELECT ${group}, sum(${of}) AS ${as} FROM ${from} GROUP BY ${group}`;
  return {
    steps: [{ name, rule: "What each group adds up to", query }],
    rows: group === undefined ? `${from} CROSS JOIN ${name}` : `${from} LEFT JOIN ${name} USING (${group})${besideFew}`,
    column: "",
  };
}
