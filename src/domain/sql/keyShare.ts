import type { SqlForm, SqlTable } from "../method/sql";
import { asReal } from "./exact";
import { atLeast } from "./nearly";
import { numberedBy } from "./numbered";

interface KeyShare {
  /** Column of the amounts, and of the same in millionths. */
  readonly profit: string;
  readonly held: string;
  /** Whether a row is a key customer. */
  readonly isKey: string;
  readonly target: number;
}

/** What tiering/keyShare.ts finds, over the answers: `all_customers`, `key_customers`, `net_held`, `key_held`. */
export function keyShareTotals({ dialect }: SqlTable, { profit, held, isKey, target }: KeyShare): NonNullable<SqlForm["totals"]> {
  const real = (millionths: string): string => asReal(dialect, millionths);
  const summed = (amount: string, name: string): string => `coalesce(sum(${amount}), ${dialect.whole(0)}) AS ${name}`;
  const [zero, share] = [dialect.whole(0), "key_share"];
  return {
    steps: [
      {
        name: "key_sums",
        rule: "Customers and profits: all, the key customers', the losses",
        query: [
          `SELECT count(*) AS all_customers, count(CASE WHEN ${isKey} THEN 1 END) AS key_customers, count(CASE WHEN ${profit} < 0 THEN 1 END) AS loss_customers,`,
          `  ${summed(held, "net_held")}, ${summed(`CASE WHEN ${isKey} THEN ${held} ELSE ${zero} END`, "key_held")}, ${summed(`CASE WHEN ${profit} < 0 THEN ${held} ELSE ${zero} END`, "loss_held")}`,
          "FROM tb_answers",
        ].join("\n"),
      },
      { name: "key_totals", rule: "The key customers' share of the net profit", query: `SELECT *, CASE WHEN net_held > 0 THEN ${real("key_held")} / (${real("net_held")}) END AS ${share}\nFROM key_sums` },
    ],
    figures: {
      customers: "all_customers",
      keyCustomers: "key_customers",
      keyCountShare: "key_customers * 1e0 / nullif(all_customers, 0)",
      total: real("net_held"),
      keyProfitShare: share,
      restProfitShare: `CASE WHEN net_held > 0 THEN ${real("(net_held - key_held)")} / (${real("net_held")}) END`,
      holds: `CASE WHEN ${share} IS NOT NULL THEN ${atLeast(share, dialect.real(target))} END`,
      lossCustomers: "loss_customers",
      lossTotal: real("loss_held"),
    },
  };
}

/** Everybody with a loss, the largest first. */
export function lossRows(table: SqlTable, profit: string, held: string): string {
  const { dialect, order } = table;
  const numbered = dialect.cast(numberedBy(dialect, order), "text");
  const named = table.has("customer") ? `coalesce(${table.cell("customer")}, ${numbered})` : numbered;
  return [
    `SELECT customer_named, ${profit}, ${asReal(dialect, `sum(${held}) OVER (ORDER BY ${profit}, ${order} ROWS UNBOUNDED PRECEDING)`)}`,
    `FROM (SELECT *, ${named} AS customer_named FROM tb_answers) AS named`,
    `WHERE ${profit} < 0`,
    `ORDER BY ${profit}, ${order}`,
  ].join("\n");
}
