import type { ParamRow } from "../method/method";
import type { SqlStep, SqlTable } from "../method/sql";
import type { Dialect } from "./dialect";
import { asReal } from "./exact";
import { summedInOrder } from "./inOrder";
import { numbersAsRows } from "./listRows";

const steps = 50;

/** The last step is what the customers up to each rank hold, for `curve` and `referenceRows`. @param held column of millionths @param rank column */
export function runningSteps(dialect: Dialect, held: string, rank: string): readonly SqlStep[] {
  const ranks = summedInOrder(dialect, "tb_answers", { value: rank, falling: false, order: rank, held });
  return [
    ...ranks.steps,
    { name: "running", rule: "What the customers up to each rank hold", query: `SELECT CAST(${rank} AS BIGINT) AS rank_reached, ${ranks.upTo} AS held_up_to\nFROM ${ranks.rows}` },
  ];
}

/** A row of its own beside the sums of all (`key_totals`): the share held by the first `count` customers. */
const heldShare = ({ dialect }: SqlTable): string =>
  `(${asReal(dialect, `coalesce(held_up_to, ${dialect.whole(0)})`)}) / (${asReal(dialect, "net_held")})`;

/** The curve of tiering/lorenz.ts. */
export function curve(table: SqlTable, references: readonly ParamRow[]): string {
  const { dialect } = table;
  const literal = (value: ParamRow[number] | undefined): string => (typeof value === "number" ? dialect.real(value) : "NULL");
  const points = [
    "SELECT step_of, rank_of * 1e0 / all_customers AS customers_share,",
    `  ${heldShare(table)} AS held_share, rank_of * 1e0 / all_customers AS even, NULL AS reference`,
    "FROM (SELECT place - 1 AS step_of, CAST(floor((place - 1) * all_customers * 1e0 / least(all_customers, 50) + 5e-1) AS BIGINT) AS rank_of, all_customers, net_held",
    `  FROM (${numbersAsRows(steps + 1)}) AS places CROSS JOIN key_totals`,
    "  WHERE net_held > 0 AND place - 1 <= least(all_customers, 50)) AS points",
    "LEFT JOIN running ON rank_of = rank_reached",
  ].join("\n");
  const others = references.map(([, buyers, volume], i) => `SELECT ${steps + 1 + i}, ${literal(buyers)}, NULL, NULL, ${literal(volume)}`);
  return `SELECT customers_share, held_share, even, reference FROM (\n${[points, ...others].join("\nUNION ALL ")}\n) AS curve_rows ORDER BY step_of`;
}

/** The markets to compare with, their lift, and what the same share of these customers holds. */
export function referenceRows(table: SqlTable, references: readonly ParamRow[]): string {
  const { dialect } = table;
  const number = (value: ParamRow[number] | undefined): string => (typeof value === "number" ? dialect.real(value) : "NULL");
  const rows = references.map(([name, buyers, volume], i) => {
    const both = typeof buyers === "number" && typeof volume === "number";
    const lift = both && buyers > 0 ? `${dialect.real(volume / buyers)}` : "NULL";
    const count = both && buyers <= 1 ? `CAST(floor(${dialect.real(buyers)} * all_customers + 0.5 + 1e-9) AS BIGINT)` : "NULL";
    return `SELECT ${i} AS step_of, ${name === null || name === undefined ? "NULL" : dialect.text(String(name))} AS market, ${number(buyers)} AS buyers, ${number(volume)} AS volume, ${lift} AS lift, ${count} AS counted, all_customers, net_held FROM key_totals`;
  });
  return [
    `SELECT market, buyers, volume, lift, CASE WHEN net_held > 0 AND counted IS NOT NULL THEN ${heldShare(table)} END AS yours`,
    `FROM (SELECT *, CAST(least(all_customers, greatest(least(all_customers, 1), counted)) AS BIGINT) AS rank_of FROM (${rows.join("\nUNION ALL ")}) AS markets) AS ranked_markets`,
    "LEFT JOIN running ON rank_of = rank_reached",
    "ORDER BY step_of",
  ].join("\n");
}
