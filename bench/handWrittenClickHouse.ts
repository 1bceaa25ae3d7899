/** The plainest SQL a person would write for the same result with the same kind of sentence, for ClickHouse. */
export const handWrittenClickHouse: Readonly<Record<string, (from: string) => string>> = {
  "abc-cumulative": (from) => `
    WITH r AS (
      SELECT *, row_number() OVER (ORDER BY sales DESC, customer) AS rank,
        sum(sales) OVER (ORDER BY sales DESC, customer ROWS UNBOUNDED PRECEDING) / (SELECT sum(sales) FROM ${from}) AS share
      FROM ${from})
    SELECT *, multiIf(share <= 0.8, 'A', share <= 0.95, 'B', 'C') AS tier,
      format('Rank {}, cumulative share {} %; limits 80.0 %, 95.0 % → {}', toString(rank), printf('%.2f', share * 100), tier) AS why
    FROM r`,
  "mm-credit": (from) => `
    WITH t AS (SELECT *, if(sales > 0, collected / (sales * 1.17), NULL) AS rate, multiIf(rate IS NULL, 'N', rate >= 1, 'A', rate >= 0.9, 'B', rate >= 0.8, 'C', 'D') AS tier, toInt128(round(sales * 100)) AS cents FROM ${from}),
    p AS (SELECT toInt128(round(sum(sales) * 0.2 * 1.17 * 100)) AS pool FROM ${from}),
    c AS (SELECT tier, sum(cents) AS held FROM t WHERE tier IN ('A', 'B', 'C') GROUP BY tier),
    e AS (SELECT *, sum(held) OVER () AS all_held, intDiv(pool * held, all_held) AS whole, (pool * held) % all_held AS rest FROM c CROSS JOIN p),
    k AS (SELECT tier, held, whole + if(row_number() OVER (ORDER BY rest DESC, held DESC, tier) <= pool - sum(whole) OVER (), 1, 0) AS units FROM e),
    x AS (SELECT t.*, k.units AS units, k.held AS held, if(units > 0, intDiv(units * cents, held), 0) AS own, if(units > 0, (units * cents) % held, 0) AS rest FROM t LEFT JOIN k ON t.tier = k.tier),
    q AS (SELECT *, own + if(units > 0 AND row_number() OVER (PARTITION BY tier ORDER BY rest DESC, cents DESC, customer) <= units - sum(own) OVER (PARTITION BY tier), 1, 0) AS quota FROM x)
    SELECT customer, sales, collected, region, rate, tier, quota / 100 AS credit,
      if(rate IS NULL, 'No sales, so no collection rate → N',
        format('Collected {} of {} due ({} × 1.17) = {} % → {}. Class {} quota {} × {} / {} sales = {} → {} (largest remainder)',
          printf('%.2f', collected), printf('%.2f', sales * 1.17), printf('%.2f', sales), printf('%.1f', assumeNotNull(rate) * 100), tier, tier, printf('%.2f', units / 100), printf('%.2f', sales),
          printf('%.2f', held / 100), printf('%.4f', own / 100), printf('%.2f', quota / 100))) AS why
    FROM q`,
};
