import type { SqlStep, SqlTable } from "../method/sql";

/**
 * Values above zero and their total (stats/concentration.ts): the columns `held` in whole numbers of 1e-12, `held_all`, `customers`,
 * `total_of` and `share_of`, which is NULL where there is no total.
 */
export function shareSteps({ dialect, cell, rows }: SqlTable): readonly SqlStep[] {
  const value = cell("values");
  const real = (whole: string): string => dialect.cast(whole, "real");
  return [
    { name: "floored", rule: "Values, at least 0, as whole numbers of 1e-12", query: `SELECT *, CASE WHEN ${value} > 0 THEN ${dialect.fine(value)} ELSE ${dialect.whole(0)} END AS held\nFROM ${rows}` },
    { name: "whole", rule: "Their total", query: `SELECT count(*) AS customers, coalesce(sum(held), ${dialect.whole(0)}) AS held_all FROM floored` },
    {
      name: "shared",
      rule: "Share of the total",
      query: `SELECT *, ${real("held_all")} / 1e12 AS total_of, CASE WHEN held_all > 0 THEN ${real("held")} / ${real("held_all")} END AS share_of\nFROM floored CROSS JOIN whole`,
    },
  ];
}
