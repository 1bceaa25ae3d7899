import { DuckDBInstance, type DuckDBValue, type JS } from "@duckdb/node-api";
import { duckdb } from "../domain/sql/duckdb";
import type { Engine, SqlRow, SqlValue } from "./engine";

export interface DuckdbOptions {
  /** A database file; left out, the database is kept in memory and beside it. */
  readonly file?: string;
  readonly readOnly?: boolean;
  /** "2GB": beyond it the engine spills to `spill`. */
  readonly memory?: string;
  readonly spill?: string;
  readonly threads?: number;
}

/** DuckDB inside this process. */
export async function openDuckdb({ file = ":memory:", readOnly, memory, spill, threads }: DuckdbOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(file, {
    // Nothing is fetched: what a query reads is on this machine, and extensions are those the engine brings.
    autoinstall_known_extensions: "false",
    ...(readOnly ? { access_mode: "READ_ONLY" } : {}),
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(spill === undefined ? {} : { temp_directory: spill }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  return {
    dialect: duckdb,
    async rows(query) {
      const reader = await connection.runAndReadAll(query);
      const names = reader.columnNames();
      return reader.getRowsJS().map((row): SqlRow => Object.fromEntries(row.map((value, i) => [names[i]!, plain(value)])));
    },
    async run(statement) {
      await connection.run(statement);
    },
    stop: () => connection.interrupt(),
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

function plain(value: JS | DuckDBValue): SqlValue {
  switch (typeof value) {
    case "bigint":
      return Number(value);
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      return value === null || value === undefined ? null : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  }
}
