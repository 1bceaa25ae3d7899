import { ClickHouseLogLevel, createClient, type ClickHouseClient } from "@clickhouse/client";
import { randomUUID } from "node:crypto";
import { clickhouse } from "../domain/sql/clickhouse";
import type { Engine, SqlRow, SqlValue } from "./engine";
import { jsonValue } from "./jsonValue";
import { bytesOf } from "./memory";
import { within } from "./serverMemory";
import { kindOf, type Store, type StoredColumn } from "./store";

export interface ServerStoreOptions {
  readonly server: { readonly url: string; readonly user: string; readonly database: string };
  readonly password: string;
  readonly table: string;
  /** Name of the table that is made; null where nothing is written. */
  readonly output: string | null;
  /** A table of that name gives way. */
  readonly force: boolean;
  /** "8GB": what a query may take of the server's memory; null for what the server gives its user. */
  readonly memory: string | null;
}

/** A table of the name is there, and nobody said to replace it. */
export class ResultExists extends Error {
  constructor(readonly table: string) {
    super("The result's table exists.");
  }
}

const { identifier, text } = clickhouse;
const aDay = 24 * 3_600_000;

/** A table of a ClickHouse server, and one that is made there under another name and then renamed: no row passes through here. */
export async function openServerStore({ server, password, table, output, force, memory }: ServerStoreOptions): Promise<Store> {
  const client = createClient({
    url: server.url,
    username: server.user,
    password,
    database: server.database,
    application: "tierbook",
    request_timeout: aDay,
    // Progress in the headers keeps balancers in between from taking a long query for a dead connection.
    clickhouse_settings: { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: "30000", ...(memory === null ? {} : within(bytesOf(memory))) },
    log: { level: ClickHouseLogLevel.OFF },
  });
  const engine = engineOf(client);
  const draft = output === null ? null : `${output}_tierbook_${randomUUID().slice(0, 8)}`;
  const discard = async (): Promise<void> => {
    if (draft !== null) await engine.run(`DROP TABLE IF EXISTS ${identifier(draft)}`);
  };
  try {
    const exists = output !== null && (await isTable(output));
    if (exists && !force) throw new ResultExists(output);
    const described = await engine.rows(`DESCRIBE TABLE ${identifier(table)}`);
    return {
      engine,
      name: `${server.url}/${server.database}.${table}`,
      version: async () => `ClickHouse ${String((await engine.rows("SELECT version() AS version"))[0]!["version"])}`,
      // With its database: a query has names of its own, and the table's may be one of them.
      from: `${identifier(server.database)}.${identifier(table)}`,
      columns: described.map(({ name, type }): StoredColumn => ({ heading: String(name), type: String(type), kind: kindOf(String(type)) })),
      table: (query) => Promise.resolve(`(\n${query}\n)`),
      async write({ unordered }) {
        if (draft === null) return `(\n${unordered}\n)`;
        await engine.run(`CREATE TABLE ${identifier(draft)} ENGINE = MergeTree ORDER BY tuple() AS\n${unordered}`);
        return identifier(draft);
      },
      async keep() {
        if (draft === null) return;
        if (await isTable(output!)) {
          await engine.run(`EXCHANGE TABLES ${identifier(draft)} AND ${identifier(output!)}`);
          await discard();
        } else await engine.run(`RENAME TABLE ${identifier(draft)} TO ${identifier(output!)}`);
      },
      async close() {
        try {
          await discard();
        } finally {
          await engine.close();
        }
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }

  async function isTable(name: string): Promise<boolean> {
    const rows = await engine.rows(`SELECT count() AS found FROM system.tables WHERE database = currentDatabase() AND name = ${text(name)}`);
    return Number(rows[0]!["found"]) > 0;
  }
}

function engineOf(client: ClickHouseClient): Engine {
  let running: string | null = null;
  let stopping: Promise<unknown> = Promise.resolve();
  const asked = async <T>(work: (id: string) => Promise<T>): Promise<T> => {
    const id = randomUUID();
    running = id;
    try {
      return await work(id);
    } finally {
      running = null;
    }
  };
  return {
    dialect: clickhouse,
    rows: (query) =>
      asked(async (id) => {
        const answer = await client.query({ query, query_id: id, format: "JSONCompact" });
        const { meta = [], data } = await answer.json<SqlValue[]>();
        return data.map((row): SqlRow => Object.fromEntries(row.map((value, i) => [meta[i]!.name, jsonValue(value, meta[i]!.type)])));
      }),
    run: (statement) =>
      asked(async (id) => {
        await client.command({ query: statement, query_id: id, clickhouse_settings: { wait_end_of_query: 1 } });
      }),
    stop() {
      // Giving up the connection would leave the server at work.
      if (running !== null) stopping = client.command({ query: `KILL QUERY WHERE query_id = ${text(running)} ASYNC` }).catch(() => undefined);
    },
    async close() {
      await stopping;
      await client.close();
    },
  };
}
