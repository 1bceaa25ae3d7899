import { openDuckdb } from "../../src/warehouse/duckdbEngine";
import type { Engine } from "../../src/warehouse/engine";
import { openChdb } from "./chdb";

export interface TestEngine {
  readonly name: "DuckDB" | "ClickHouse";
  /** `it`, or `it.skip` where the engine is not installed. */
  readonly it: jest.It;
  /** To be asked within a test. */
  readonly engine: () => Engine;
}

/** DuckDB and, where npm's chdb is installed, ClickHouse, for the tests of a file: opened before them and closed after. */
export function engines(): readonly [duckdb: TestEngine, clickhouse: TestEngine] {
  const chdb = openChdb();
  if (!chdb) console.warn("npm's chdb is not installed: queries are not tried on ClickHouse.");
  let duckdb: Engine;
  beforeAll(async () => {
    duckdb = await openDuckdb();
  });
  afterAll(async () => {
    await duckdb.close();
    await chdb?.close();
  });
  return [
    { name: "DuckDB", it, engine: () => duckdb },
    { name: "ClickHouse", it: chdb ? it : (it.skip as jest.It), engine: () => chdb! },
  ];
}
