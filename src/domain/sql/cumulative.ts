import type { SqlStep, SqlTable } from "../method/sql";
import { summedInOrder } from "./inOrder";
import { atLeast, atMost } from "./nearly";
import { byValue } from "./ranks";
import { choose } from "./sentence";

export interface CumulativeSteps {
  readonly steps: readonly SqlStep[];
  /** Over the last step. */
  readonly rank: string;
  readonly upTo: string;
  readonly before: string;
  readonly total: string;
}

/**
 * Cumulative shares of ranked values (tiering/cumulative.ts): sums of whole numbers of 1e-12, which are exact, as shares of their total.
 * @param value a column of the named query `from`
 */
export function cumulativeSteps(table: SqlTable, from: string, value: string): CumulativeSteps {
  const { dialect } = table;
  const share = (held: string): string => `CASE WHEN total_held > 0 THEN ${dialect.cast(held, "real")} / ${dialect.cast("total_held", "real")} ELSE 0e0 END`;
  const ranks = summedInOrder(dialect, "held", { value, falling: true, order: byValue(table, value), held: "amount_held" });
  return {
    steps: [
      { name: "held", rule: "Amounts above zero, as whole numbers of 1e-12", query: `SELECT *, CASE WHEN ${value} > 0 THEN ${dialect.fine(value)} ELSE ${dialect.whole(0)} END AS amount_held\nFROM ${from}` },
      ...ranks.steps,
      {
        name: "ranked",
        rule: "Rank by value and what the customers up to each rank hold",
        query: `SELECT *, ${ranks.place} AS rank_of, ${ranks.upTo} AS held_up_to\nFROM ${ranks.rows}`,
      },
      { name: "total", rule: "What all hold", query: `SELECT coalesce(sum(amount_held), ${dialect.whole(0)}) AS total_held FROM held` },
      {
        name: "shared",
        rule: "Share of the total held up to each rank and before it",
        query: `SELECT *, ${share("held_up_to")} AS share_up_to, ${share("(held_up_to - amount_held)")} AS share_before\nFROM ranked CROSS JOIN total`,
      },
    ],
    rank: "rank_of",
    upTo: "share_up_to",
    before: "share_before",
    total: `SELECT ${dialect.cast("total_held", "real")} / 1e12 FROM total`,
  };
}

/** What holds for the tier by cumulative share (tiersByTotal of tiering/cumulative.ts). @param of an expression for each tier, from 0 */
export function byTotal(value: string, { rank, upTo, before }: CumulativeSteps, { dialect }: SqlTable, limits: readonly number[], mode: "upto" | "cross", of: (tier: number) => string): string {
  const within = (limit: number): string => (mode === "upto" ? atMost(upTo, dialect.real(limit)) : `NOT (${atLeast(before, dialect.real(limit))})`);
  return choose([[`${value} <= 0`, of(limits.length)], [`${rank} = 1`, of(0)], ...limits.map((limit, j) => [within(limit), of(j)] as const)], of(limits.length));
}
