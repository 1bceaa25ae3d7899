import { DuckDBInstance, type DuckDBValue, type JS } from "@duckdb/node-api";
import { cellText, isBlank, type TableCell } from "../domain/column/cell";
import { duckdb } from "../domain/sql/duckdb";
import type { Engine, SqlRow, SqlValue } from "./engine";

export interface DuckdbOptions {
  /** "2GB": beyond it the engine spills to `spill`. */
  readonly memory?: string;
  readonly spill?: string;
}

/** A table of cells, as a worksheet has it. */
export interface CellTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface DuckdbEngine extends Engine {
  /** Makes a table of cells: a column of numbers, of yes and no, or of texts, in which a number among texts is one of them. */
  load(table: string, cells: CellTable): Promise<void>;
}

/** DuckDB inside this process. */
export async function openDuckdb({ memory, spill }: DuckdbOptions = {}): Promise<DuckdbEngine> {
  const instance = await DuckDBInstance.create(":memory:", {
    // Nothing is fetched: what a query reads is on this machine, and extensions are those the engine brings.
    autoinstall_known_extensions: "false",
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(spill === undefined ? {} : { temp_directory: spill }),
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
    async load(table, { headings, rows }) {
      const kinds = headings.map((_, column) => cellKind(rows, column));
      await connection.run(`CREATE OR REPLACE TEMP TABLE ${duckdb.identifier(table)} (${headings.map((heading, i) => `${duckdb.identifier(heading)} ${kinds[i]!}`).join(", ")})`);
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        kinds.forEach((kind, column) => {
          const cell = row[column] ?? null;
          if (isBlank(cell)) appender.appendNull();
          else if (kind === "DOUBLE") appender.appendDouble(cell as number);
          else if (kind === "BOOLEAN") appender.appendBoolean(cell as boolean);
          else appender.appendVarchar(cellText(cell));
        });
        appender.endRow();
      }
      appender.closeSync();
    },
    stop: () => connection.interrupt(),
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

function cellKind(rows: CellTable["rows"], column: number): "DOUBLE" | "BOOLEAN" | "VARCHAR" {
  const filled = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
  if (filled.length > 0 && filled.every((cell) => typeof cell === "number")) return "DOUBLE";
  return filled.length > 0 && filled.every((cell) => typeof cell === "boolean") ? "BOOLEAN" : "VARCHAR";
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
