import type { SqlTable } from "../method/sql";

/** A list of names as rows: their place from 1 and the name. */
export const namesAsRows = ({ dialect }: SqlTable, names: readonly string[]): string =>
  names.map((name, i) => `SELECT CAST(${i + 1} AS BIGINT) AS place, ${dialect.text(name)} AS label`).join(" UNION ALL ");

/** The numbers from 1 as rows. */
export const numbersAsRows = (count: number): string => Array.from({ length: count }, (_, i) => `SELECT CAST(${i + 1} AS BIGINT) AS place`).join(" UNION ALL ");
