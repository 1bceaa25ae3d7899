import type { SqlStep, SqlTable } from "../method/sql";

interface Cut {
  /** Column of the named query. */
  readonly value: string;
  /** Begins the names of its cuts: `value_cut_1` and so on. */
  readonly name: string;
}

export const cutColumn = (name: string, j: number): string => `${name}_cut_${j}`;

/** One row: the customers, and for each column the cuts that divide it into so many equal parts (stats/quantile.ts); none without a value. */
export function quantileStep({ dialect }: SqlTable, from: string, columns: readonly Cut[], parts: number): SqlStep {
  const places = Array.from({ length: parts - 1 }, (_, j) => j + 1);
  const lists = columns.map(({ value, name }) => `${dialect.quantiles(value, places.map((j) => j / parts))} AS ${name}_cuts, count(${value}) AS ${name}_known`);
  const cuts = columns.flatMap(({ name }) => places.map((j) => `CASE WHEN ${name}_known > 0 THEN ${name}_cuts[${j}] END AS ${cutColumn(name, j)}`));
  return {
    name: "quantile_cuts",
    rule: `Cuts into ${parts} parts of equal size, linear between the values beside each`,
    query: `SELECT customers, ${cuts.join(", ")}\nFROM (SELECT count(*) AS customers, ${lists.join(", ")} FROM ${from}) AS tb_lists`,
  };
}
