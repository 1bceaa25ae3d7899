import type { SqlStep, SqlTable } from "../method/sql";
import type { Held as HeldTier } from "../tiering/hold";
import type { Dialect } from "./dialect";
import { numberedBy } from "./numbered";
import { choose } from "./sentence";

const reasons: readonly HeldTier["reason"][] = ["UP", "KEPT", "MISSED", "DOWN", "IMMEDIATE"];

/** A reason in words. */
export const reasonQuery = (reason: string, words: (reason: string) => string, { text }: Dialect): string => choose(reasons.map((one) => [`${reason} = ${text(one)}`, text(words(one))]), "''");

interface Held {
  readonly tier: string;
  readonly misses: string;
  readonly reason: string;
}

interface Following {
  /** Named query of the periods that count, with `earned_of` among its columns. */
  readonly from: string;
  /** Columns of it that the next period is judged by. */
  readonly columns: readonly string[];
  /** The tier held before the first period. */
  readonly start: string;
  /** What a period leads to, from the tier held and the misses before it. */
  readonly next: (held: string, misses: string) => Held;
}

/**
 * The periods of each customer one after the other (tiering/hold.ts): every round of the recursion takes all customers one
 * period on. The last step has all columns of `from` with `held_of`, `misses_of` and `reason_of`.
 */
export function holdSteps(table: SqlTable, { from, columns, start, next }: Following): readonly SqlStep[] {
  const holder = table.has("customer") ? `coalesce(${table.cell("customer")}, '')` : "''";
  const found = (held: string, misses: string): string => {
    const { tier, misses: missed, reason } = next(held, misses);
    return `CAST(${tier} AS BIGINT) AS held_of, CAST(${missed} AS BIGINT) AS misses_of, ${table.dialect.cast(reason, "text")} AS reason_of`;
  };
  return [
    { name: "periods", rule: "The periods of each customer, in the order of the rows", query: `SELECT *, ${holder} AS holder, CAST(${numberedBy(table.dialect, table.order, holder)} AS BIGINT) AS period\nFROM ${from}` },
    {
      name: "followed",
      rule: "Period by period: the tier held after each, the misses in a row and the reason",
      recursive: true,
      query: [
        `SELECT holder, period, ${found(start, "0")}`,
        "FROM periods WHERE period = 1",
        "UNION ALL",
        `SELECT current_period.holder, current_period.period, ${found("before_it.held_of", "before_it.misses_of")}`,
        `FROM followed AS before_it JOIN (SELECT holder, period, ${columns.join(", ")} FROM periods) AS current_period ON current_period.holder = before_it.holder AND current_period.period = before_it.period + 1`,
      ].join("\n"),
    },
    {
      name: "held",
      rule: "Every period with what it led to",
      query: "SELECT periods.*, held_of, misses_of, reason_of\nFROM periods JOIN followed ON periods.holder = followed.holder AND periods.period = followed.period",
    },
  ];
}
