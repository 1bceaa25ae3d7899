import { rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { duckdb } from "../domain/sql/duckdb";
import { csvSource } from "./csvSource";
import { openDuckdb, type CellTable } from "./duckdbEngine";
import { formatOf } from "./fileFormats";
import { kindOf, type Store, type StoredColumn } from "./store";

export interface FileStoreOptions {
  readonly input: string;
  /** Table of a DuckDB file. */
  readonly table: string | null;
  /** null where nothing is written. */
  readonly output: string | null;
  /** "2GB". */
  readonly memory: string | null;
  /** The cells of a workbook, where that is the input. */
  readonly cells?: CellTable;
}

const text = duckdb.text;

/** Tables of a file that lack one, with those it has. */
export class TableMissing extends Error {
  constructor(readonly known: readonly string[]) {
    super("The file has no such table.");
  }
}

/** A file read by DuckDB, and one written beside its place and then renamed. */
export async function openFileStore({ input, table, output, memory, cells }: FileStoreOptions): Promise<Store> {
  const spill = path.join(path.dirname(path.resolve(output ?? input)), `.tierbook-spill-${process.pid}`);
  const engine = await openDuckdb({ spill, ...(memory === null ? {} : { memory }) });
  const draft = output === null ? null : `${output}.${process.pid}.tmp`;
  const whole = output === null || formatOf(output) === "parquet" ? draft : `${draft}.parquet`;
  let made = 0;
  const close = async (): Promise<void> => {
    await engine.close();
    for (const file of [draft, whole]) if (file !== null) await rm(file, { force: true });
    await rmdir(spill).catch(() => undefined);
  };
  try {
    const from = await source();
    const described = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
    const columns = described.map(({ column_name: heading, column_type: type }): StoredColumn => ({ heading: String(heading), type: String(type), kind: kindOf(String(type)) }));
    return {
      engine,
      name: input,
      version: async () => `DuckDB ${String((await engine.rows("SELECT version() AS version"))[0]!["version"])}`,
      from,
      columns,
      async table(query) {
        const name = `tb_made_${++made}`;
        await engine.run(`CREATE TEMP TABLE ${name} AS\n${query}`);
        return name;
      },
      async write({ text: query }) {
        if (whole === null) {
          await engine.run(`CREATE OR REPLACE TEMP TABLE tb_result AS\n${query}`);
          return "tb_result";
        }
        await engine.run(`COPY (\n${query}\n) TO ${text(whole)} (FORMAT parquet, COMPRESSION zstd)`);
        const written = `read_parquet(${text(whole)})`;
        if (whole !== draft) await engine.run(`COPY (SELECT * FROM ${written}) TO ${text(draft!)} (FORMAT csv, HEADER${formatOf(output!) === "tsv" ? ", DELIMITER '\t'" : ""})`);
        return written;
      },
      async keep() {
        if (draft !== null) await rename(draft, output!);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }

  async function source(): Promise<string> {
    if (cells) {
      await engine.load("given", cells);
      return "given";
    }
    switch (formatOf(input)) {
      case "parquet":
        return `read_parquet(${text(input)})`;
      case "csv":
        return csvSource(engine, input, null);
      case "tsv":
        return csvSource(engine, input, "\t");
      default: {
        await engine.run(`ATTACH ${text(input)} AS given (READ_ONLY)`);
        const known = (await engine.rows("SELECT table_name FROM duckdb_tables() WHERE database_name = 'given' AND NOT internal UNION ALL SELECT view_name FROM duckdb_views() WHERE database_name = 'given' AND NOT internal ORDER BY 1")).map(({ table_name: name }) => String(name));
        const found = table === null && known.length === 1 ? known[0] : known.find((name) => name === table);
        if (found === undefined) throw new TableMissing(known);
        return `given.${duckdb.identifier(found)}`;
      }
    }
  }
}
