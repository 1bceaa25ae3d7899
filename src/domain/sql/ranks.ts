import type { SqlStep, SqlTable } from "../method/sql";
import type { Dialect } from "./dialect";
import { inOrder } from "./inOrder";
import { numberedBy } from "./numbered";
import { choose } from "./sentence";

/** Ranked by an expression, the largest first; equal ones by the second, missing ones last, and then in the order of their rows. */
export const byValue = ({ order }: SqlTable, value: string, second?: string): string =>
  `${value} DESC${second === undefined ? "" : `, ${second} DESC NULLS LAST`}, ${order}`;

/** How many of the customers in the column `customers` the top share takes, by the count quota rule. */
export const topCountSql = ({ real }: Dialect, share: number): string => `least(customers, greatest(least(customers, 1), CAST(floor(${real(share)} * customers + 0.5 + 1e-9) AS BIGINT)))`;

export interface RankSteps {
  readonly steps: readonly SqlStep[];
  /** Over the last step: the rank, the number of the tier from 0 as a choice, the last rank of the tier, the customers. */
  readonly rank: string;
  readonly byTier: (of: (tier: number) => string) => string;
  readonly reach: string;
  readonly customers: string;
}

interface RankOptions {
  /** Named query with the rows that are ranked. */
  readonly from: string;
  readonly value: string;
  readonly second?: string;
  readonly shares: readonly number[];
  readonly ties: "stable" | "up";
  /** Condition of the customers that the shares are of, ranked before all others; left out: everybody. */
  readonly among?: string;
}

/** Tiers by rank (tiering/rankTiers.ts), with the counts of tiering/countQuota.ts. */
export function rankSteps(table: SqlTable, { from, value, second, shares, ties, among }: RankOptions): RankSteps {
  const { dialect } = table;
  const all = among === undefined ? "customers" : "sharing";
  let share = 0;
  const upTo = shares.map((part) => (share += part));
  const counts = upTo.reduce<string[]>((found, part, j) => {
    const rounded = j === shares.length - 1 ? all : `CAST(floor(${dialect.real(part)} * ${all} + 0.5 + 1e-9) AS BIGINT)`;
    return [...found, `least(${all}, greatest(${found[j - 1] ?? `least(${all}, 1)`}, ${rounded}))`];
  }, []);
  const order = byValue(table, value, second);
  const ranks = inOrder(dialect, from, order);
  const steps: SqlStep[] = [
    {
      name: "ranked",
      rule: "Rank by value, the largest first; equal values in the order given",
      query:
        ties === "up"
          ? `SELECT *, ${numberedBy(dialect, order)} AS rank_of, rank() OVER (ORDER BY ${value} DESC${second === undefined ? "" : `, ${second} DESC NULLS LAST`}) AS place_of\nFROM ${from}`
          : `SELECT *, ${ranks.place} AS rank_of\nFROM ${ranks.rows}`,
    },
    {
      name: "counted",
      rule: "Last rank of each tier: its share of the customers, halves rounded up, at least one in the first",
      query: `SELECT customers, ${counts.map((count, j) => `${count} AS last_${j + 1}`).join(", ")}\nFROM (SELECT count(*) AS customers${among === undefined ? "" : `, count(CASE WHEN ${among} THEN 1 END) AS sharing`} FROM ${from}) AS tb_all`,
    },
    { name: "placed", rule: "Every rank with the last ranks of the tiers", query: "SELECT * FROM ranked CROSS JOIN counted" },
  ];
  const place = ties === "up" ? "place_of" : "rank_of";
  const byTier = (of: (tier: number) => string): string =>
    choose(shares.slice(0, -1).map((_, j) => [`${place} <= last_${j + 1}`, of(j)]), of(shares.length - 1));
  return { steps, rank: "rank_of", byTier, reach: byTier((j) => `last_${j + 1}`), customers: "customers" };
}
