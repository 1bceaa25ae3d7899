import type { SqlTable } from "../method/sql";
import { asReal } from "./exact";
import { namesAsRows } from "./listRows";
import { answerColumn } from "./names";

/** One row a tier, also where nobody is in it: customers, their share, what they hold, its share of what is above zero. */
export function tierRows(table: SqlTable, labels: readonly string[], value: string): string {
  const { dialect } = table;
  const money = (millionths: string): string => asReal(dialect, millionths);
  const zero = dialect.whole(0);
  return [
    `SELECT label, coalesce(customers, 0), coalesce(customers, 0) * 1e0 / nullif((SELECT count(*) FROM tb_answers), 0), ${money(`coalesce(held_sum, ${zero})`)},`,
    `  ${dialect.cast(`coalesce(held_above, ${zero})`, "real")} / nullif(${dialect.cast("(SELECT sum(amount_held) FROM tb_answers)", "real")}, 0e0)`,
    `FROM (${namesAsRows(table, labels)}) AS names`,
    `LEFT JOIN (SELECT ${answerColumn("tier")} AS tier_of, count(*) AS customers, sum(${dialect.millionths(value)}) AS held_sum, sum(amount_held) AS held_above FROM tb_answers GROUP BY ${answerColumn("tier")}) AS tiers ON names.label = tiers.tier_of`,
    "ORDER BY place",
  ].join("\n");
}
