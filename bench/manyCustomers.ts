import { existsSync } from "node:fs";
import { openDuckdb } from "../src/warehouse/duckdbEngine";

/**
 * A Parquet file of so many customers with sales and collections, the same on every machine: amounts to the cent, from a hash of
 * the customer's number, spread over four powers of ten; a few without sales.
 */
export async function manyCustomers(file: string, rows: number): Promise<string> {
  if (existsSync(file)) return file;
  const engine = await openDuckdb();
  const uniform = (salt: number): string => `((hash(i * 1000003 + ${salt}) >> 11) / 9007199254740992.0)`;
  await engine.run(`COPY (
    SELECT 'C' || lpad(CAST(i AS VARCHAR), 9, '0') AS customer,
      CASE WHEN ${uniform(1)} < 0.002 THEN 0 ELSE round(exp(${uniform(2)} * 9.2) * 10, 2) END AS sales,
      round(exp(${uniform(2)} * 9.2) * 10 * (0.6 + 0.7 * ${uniform(3)}), 2) AS collected,
      'Region ' || (hash(i) % 31) AS region
    FROM range(${rows}) AS t(i)) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
  await engine.close();
  return file;
}
