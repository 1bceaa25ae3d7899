import type { SqlTable } from "../method/sql";
import { asReal } from "./exact";
import { namesAsRows } from "./listRows";

/** One row a tier, also where nobody is in it: customers and their amount (tiering/tierTable.ts); NULL where no amounts are given. @param tier a column of the answers */
export function amountRows(table: SqlTable, tiers: readonly string[], tier: string, amount?: string): string {
  const { dialect } = table;
  const zero = dialect.whole(0);
  const sums = amount === undefined ? "" : `, sum(${dialect.millionths(amount)}) AS amount_held`;
  return [
    `SELECT label, coalesce(customers_held, 0) AS customers_in, ${amount === undefined ? "NULL" : asReal(dialect, `coalesce(amount_held, ${zero})`)} AS amount_in`,
    `FROM (${namesAsRows(table, tiers)}) AS names`,
    `LEFT JOIN (SELECT ${tier} AS tier_held, count(*) AS customers_held${sums} FROM tb_answers GROUP BY ${tier}) AS tiers ON label = tier_held`,
    "ORDER BY place",
  ].join("\n");
}
