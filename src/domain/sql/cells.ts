import { choose, sqlSay } from "./sentence";
import type { SqlTable } from "../method/sql";

/** Customers in each of four quadrants (tiering/quadrantCells.ts), over answers. @param ycut an expression or a column of the answers */
export function cellRows({ dialect }: SqlTable, xHigh: string, yHigh: string, ycut: string): string {
  const count = (x: string, y: string): string => `count(CASE WHEN ${x} AND ${y} THEN 1 END)`;
  return [
    `SELECT ${choose([["is_high", "'≥ '"]], "'< '")} || ${sqlSay(dialect).number("cut_of")} AS side, ${choose([["is_high", "low_high"]], "low_low")} AS low, ${choose([["is_high", "high_high"]], "high_low")} AS high`,
    `FROM (SELECT min(${ycut}) AS cut_of, count(*) AS all_customers, ${count(`NOT (${xHigh})`, yHigh)} AS low_high, ${count(`NOT (${xHigh})`, `NOT (${yHigh})`)} AS low_low, ${count(xHigh, yHigh)} AS high_high, ${count(xHigh, `NOT (${yHigh})`)} AS high_low FROM tb_answers) AS counted`,
    "CROSS JOIN (SELECT 1 AS place, TRUE AS is_high UNION ALL SELECT 2 AS place, FALSE AS is_high) AS sides",
    "WHERE all_customers > 0",
    "ORDER BY place",
  ].join("\n");
}
