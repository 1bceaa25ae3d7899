import { ranked, ranksOf } from "../stats/rank";
import { once } from "../method/lazily";
import { listOf } from "../unit/list";
import type { ChoiceParam } from "../method/method";
import type { Issue } from "../issue/issue";
import { cumulativeCounts } from "./countQuota";
import { tiersByCounts } from "./tiersByCounts";

export const tiesParam = {
  kind: "choice",
  choices: {
    stable: { en: "The earlier row first; the counts stay exact", "zh-CN": "行序在前者优先，人数精确" },
    up: { en: "All tied customers take the better tier", "zh-CN": "并列客户一律归较好的级别" },
  },
  default: "stable",
  origin: "OURS",
  label: { en: "Ties on a cut", "zh-CN": "分界处并列时" },
  hint: { en: "stable or up.", "zh-CN": "stable 或 up。" },
} as const satisfies ChoiceParam;

export interface RankTiers {
  /** Rows, largest value first. */
  readonly order: readonly number[];
  /** By row: 1 for the largest value. */
  readonly ranks: readonly number[];
  /** By row: 0 for the best tier. */
  readonly tier: readonly number[];
  /** By row: the last rank of its tier where no ties move it. */
  readonly reach: readonly number[];
}

/**
 * Gives each tier its share of the ranked customers by the count quota rule.
 * Ties: by the second key, then the earlier row first; with "up" all of equal value take the tier of their first.
 * @param shares best tier first, adding up to 1
 */
export function tiersByRank(
  values: readonly number[],
  shares: readonly number[],
  { ties = "stable", second }: { readonly ties?: "stable" | "up"; readonly second?: readonly (number | null)[] } = {},
): RankTiers {
  const counts = cumulativeCounts(shares, values.length);
  const rows = once(() => ranked(values, second).rows);
  const tier = listOf(second ? tiersOfOrder(rows(), values, second, counts, ties) : tiersByCounts(values, counts, ties));
  const [order, ranks, reach] = [once(() => listOf(rows())), once(() => ranksOf(rows())), once(() => tier.map((one) => counts[one]!))];
  return {
    tier,
    get order() {
      return order();
    },
    get ranks() {
      return ranks();
    },
    get reach() {
      return reach();
    },
  };
}

function tiersOfOrder(rows: Int32Array, values: readonly number[], second: readonly (number | null)[], counts: readonly number[], ties: "stable" | "up"): Uint16Array {
  const tiers = new Uint16Array(rows.length);
  const isTied = (a: number, b: number): boolean => values[a] === values[b] && (second[a] ?? null) === (second[b] ?? null);
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    // A tied row that takes the better tier keeps the place of the first of its equals.
    if (!(ties === "up" && i > 0 && isTied(rows[i - 1]!, row))) while (i >= counts[at]!) at++;
    tiers[row] = at;
  }
  return tiers;
}

/** How many of n customers "the top share" takes: the count quota rule, so at least one. */
export const topCount = (share: number, n: number): number => cumulativeCounts([share, 1 - share], n)[0] ?? 0;

/** Shares of customers make up the whole. */
export function checkShares(shares: readonly number[]): Issue[] {
  const found = shares.reduce((sum, part) => sum + part, 0);
  return Math.abs(found - 1) <= 1e-9 ? [] : [{ code: "param-sum", param: "shares", expected: 1, found }];
}
