import { clickhouse } from "../../src/domain/sql/clickhouse";
import type { Engine, SqlRow, SqlValue } from "../../src/warehouse/engine";

interface Session {
  query(statement: string, format?: string): string;
  close(): void;
}

/** ClickHouse inside this process; null where npm's chdb is not installed, which only CI does. */
export function openChdb(): Engine | null {
  let made: { Session: new () => Session };
  try {
    made = require("chdb") as typeof made; // eslint-disable-line @typescript-eslint/no-require-imports
  } catch {
    return null;
  }
  const session = new made.Session();
  return {
    dialect: clickhouse,
    rows(query) {
      const answer = JSON.parse(session.query(query, "JSONCompact")) as { meta: readonly { name: string; type: string }[]; data: readonly (readonly SqlValue[])[] };
      return Promise.resolve(answer.data.map((row): SqlRow => Object.fromEntries(row.map((value, i) => [answer.meta[i]!.name, read(value, answer.meta[i]!.type)]))));
    },
    run(statement) {
      session.query(statement);
      return Promise.resolve();
    },
    stop: () => undefined,
    close() {
      session.close();
      return Promise.resolve();
    },
  };
}

/** Whole numbers beyond what JSON's readers hold come as texts. */
const read = (value: SqlValue, type: string): SqlValue => (typeof value === "string" && /Int|Float|Decimal/.test(type) ? Number(value) : value);
