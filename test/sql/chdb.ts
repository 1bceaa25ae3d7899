import { clickhouse } from "../../src/domain/sql/clickhouse";
import type { Engine, SqlRow, SqlValue } from "../../src/warehouse/engine";
import { jsonValue } from "../../src/warehouse/jsonValue";
import { chdbModule } from "./chdbModule";

/** ClickHouse inside this process; null where npm's chdb is not installed, which only CI does. */
export function openChdb(): Engine | null {
  const made = chdbModule();
  if (!made) return null;
  const session = new made.Session();
  return {
    dialect: clickhouse,
    rows(query) {
      const answer = JSON.parse(session.query(query, "JSONCompact")) as { meta: readonly { name: string; type: string }[]; data: readonly (readonly SqlValue[])[] };
      return Promise.resolve(answer.data.map((row): SqlRow => Object.fromEntries(row.map((value, i) => [answer.meta[i]!.name, jsonValue(value, answer.meta[i]!.type)]))));
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
