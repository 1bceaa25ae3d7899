/** The plainest SQL a person would write for the same result with the same kind of sentence, for DuckDB. */
export const handWritten: Readonly<Record<string, (from: string) => string>> = {
  "abc-cumulative": (from) => `
    WITH t AS (SELECT *, row_number() OVER () AS n FROM ${from}),
    r AS (
      SELECT *, row_number() OVER (ORDER BY sales DESC, n) AS rank,
        sum(sales) OVER (ORDER BY sales DESC, n ROWS UNBOUNDED PRECEDING) / sum(sales) OVER () AS share
      FROM t)
    SELECT * EXCLUDE (n), CASE WHEN share <= 0.8 THEN 'A' WHEN share <= 0.95 THEN 'B' ELSE 'C' END AS tier,
      format('Rank {}, cumulative share {:.2f} %; limits 80.0 %, 95.0 % → {}', rank, share * 100, CASE WHEN share <= 0.8 THEN 'A' WHEN share <= 0.95 THEN 'B' ELSE 'C' END) AS why
    FROM r ORDER BY n`,
  "mm-credit": (from) => `
    WITH t AS (SELECT *, row_number() OVER () AS n, CASE WHEN sales > 0 THEN collected / (sales * 1.17) END AS rate FROM ${from}),
    r AS (SELECT *, CASE WHEN rate IS NULL THEN 'N' WHEN rate >= 1 THEN 'A' WHEN rate >= 0.9 THEN 'B' WHEN rate >= 0.8 THEN 'C' ELSE 'D' END AS tier, CAST(round(sales * 100) AS HUGEINT) AS cents FROM t),
    p AS (SELECT CAST(round(sum(sales) * 0.2 * 1.17 * 100) AS HUGEINT) AS pool FROM r),
    c AS (SELECT tier, sum(cents) AS held FROM r WHERE tier IN ('A', 'B', 'C') GROUP BY tier),
    e AS (SELECT *, pool * held // sum(held) OVER () AS whole, pool * held % sum(held) OVER () AS rest FROM c CROSS JOIN p),
    k AS (SELECT *, whole + CASE WHEN row_number() OVER (ORDER BY rest DESC, held DESC, tier) <= pool - sum(whole) OVER () THEN 1 ELSE 0 END AS units FROM e),
    x AS (SELECT r.*, k.units, k.held, k.units * r.cents // k.held AS own, k.units * r.cents % k.held AS rest FROM r LEFT JOIN k USING (tier)),
    l AS (SELECT tier, units - sum(own) AS left_over FROM x WHERE units IS NOT NULL GROUP BY tier, units),
    q AS (SELECT x.*, own + CASE WHEN row_number() OVER (PARTITION BY x.tier ORDER BY rest DESC, cents DESC, n) <= left_over THEN 1 ELSE 0 END AS quota FROM x LEFT JOIN l ON x.tier = l.tier)
    SELECT * EXCLUDE (n, cents, units, held, own, rest, quota), coalesce(quota, 0) / 100.0 AS quota,
      CASE WHEN rate IS NULL THEN 'No sales, so no collection rate → N'
        ELSE format('Collected {:,.2f} of {:,.2f} due ({:,.2f} × 1.17) = {:.1f} % → {}. Class {} quota {:,.2f} × {:,.2f} / {:,.2f} sales = {:,.4f} → {:,.2f} (largest remainder)',
          collected, sales * 1.17, sales, rate * 100, tier, tier, coalesce(units, 0) / 100.0, sales, coalesce(held, 0) / 100.0, coalesce(own, 0) / 100.0, coalesce(quota, 0) / 100.0) END AS why
    FROM q ORDER BY n`,
};
