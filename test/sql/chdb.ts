import { chdbModule } from "./chdbModule";
import { clickhouse } from "../../src/domain/sql/clickhouse";
import type { Engine, SqlRow, SqlValue } from "../../src/warehouse/engine";

/** ClickHouse inside this process; null where npm's chdb is not installed, which only CI does. */
export function openChdb(): Engine | null {
  const made = chdbModule();
  if (!made) return null;
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
