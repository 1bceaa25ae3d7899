import { tableColumns } from "../domain/table/drawnCharts";
import type { TableField } from "../domain/method/method";
import rollup from "../domain/scoring/ROLLUP";
import { tierQuery } from "../domain/sql/query";
import type { Choices } from "../workbook/contract";
import type { Locale } from "../domain/method/text";
import { sqlWords } from "../i18n/sql";
import { badRows, lookAt, type Planned } from "./plan";
import type { ColumnKind, Store } from "./store";

export interface RollupRequest {
  readonly named: Readonly<Record<string, string>>;
  /** Read, with defaults filled in. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly choices: Choices;
  readonly order: string | null;
  readonly locale: Locale;
}

export interface RolledUp {
  readonly store: Store;
  readonly lines: number;
  readonly customers: number;
}

const kinds: Readonly<Record<string, ColumnKind>> = { code: "text", text: "text", date: "date" };

/** Invoice lines added up in the engine; from here on the table is one of customers. */
export async function rollUpIn(store: Store, request: RollupRequest): Promise<{ readonly ok: true; readonly rolled: RolledUp } | Extract<Planned, { ok: false }>> {
  const { locale, params } = request;
  const { dialect } = store.engine;
  const looked = await lookAt(store, { ...request, method: rollup });
  if (!looked.ok) return looked;
  const { found, order } = looked;
  const query = tierQuery({
    method: rollup, params, dialect, locale, order,
    from: store.from,
    columns: found.columns,
    serials: store.columns.flatMap(({ heading, kind }) => (kind === "number" ? [heading] : [])),
    headings: {},
    why: "why",
    words: sqlWords[locale].rows,
  });
  // A total made of all lines would not show that one is missing, so it has to be said that they may.
  const obstacles = request.choices.bad === "leave-out" ? [] : await badRows(store.engine, query.faulty, locale);
  if (obstacles.length > 0) return { ok: false, issues: [], obstacles };
  const given = ["profit", "collected", "quantity"].filter((extra) => found.columns[extra] !== undefined);
  const heads = ["customer", ...(found.columns["name"] ? ["name"] : []), "total", ...given, "orders", "lines", "first", "last", "days", "interval", "mean", "repeats", "recency", "age", "repeatMean"];
  const field: TableField = rollup.tables.customers;
  const columns = tableColumns(field, heads.map((column) => (column === "customer" && found.columns["name"] ? { column, label: { en: "Customer number", "zh-CN": "客户编号" } } : { column })));
  const shown = columns.map(({ label, unit }, i) => `${unit === "date" ? dialect.dated(`column_${i + 1}`) : `column_${i + 1}`} AS ${dialect.identifier(label[locale])}`);
  const from = `(SELECT ${shown.join(", ")} FROM ${await store.table(query.tables["customers"]!)})`;
  const [figures = {}] = await store.engine.rows(query.figures!);
  return {
    ok: true,
    rolled: {
      store: { ...store, from, columns: columns.map(({ label, unit }) => ({ heading: label[locale], kind: kinds[unit] ?? "number", type: unit })) },
      lines: Number(figures["countedLines"]),
      customers: Number(figures["customers"]),
    },
  };
}
