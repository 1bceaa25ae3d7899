import type { Text, Locale } from "../../domain/method/text";
import { clickhouse } from "../../domain/sql/clickhouse";
import type { Dialect } from "../../domain/sql/dialect";
import { duckdb } from "../../domain/sql/duckdb";
import { noQuery } from "../../domain/sql/noQuery";
import { tierQuery } from "../../domain/sql/query";
import type { PreparedReady, Source } from "../contract";
import { askedOf } from "./asked";
import { explained } from "./explained";
import { tableHeadings } from "./headings";

export const dialects = { duckdb, clickhouse } as const satisfies { readonly [D in Dialect["id"]]: Dialect };

/** A run that has been worked out in the workbook. */
export type WorkedOut = Pick<PreparedReady, "method" | "source" | "mapping" | "choices" | "customer"> & { readonly evaluation: Pick<PreparedReady["evaluation"], "params"> };

export interface SqlChoices {
  readonly dialect: Dialect["id"];
  /** The table to read; a dot parts it from its schema. */
  readonly table: string;
  /** Heading of the column that orders rows; null for the order they stand in. */
  readonly order: string | null;
  readonly locale: Locale;
}

/** Why a run cannot be had as a query; null where it can. */
export const noSql = ({ method, evaluation, mapping }: WorkedOut): Text | null => noQuery(method, evaluation.params, (input) => (mapping[input]?.length ?? 0) > 0);

/** A sheet's name without dots, which would part it from a schema. */
export const tableName = ({ table, sheetName }: Pick<Source, "table" | "sheetName">): string => (table?.name ?? sheetName).replaceAll(".", "_");

/** A name in parts, or null where one of them is blank. */
export function nameParts(table: string): readonly string[] | null {
  const parts = table.split(".").map((part) => part.trim());
  return parts.includes("") ? null : parts;
}

/** Heading of the column that tells customers apart. */
export function identityOf({ source, customer }: Pick<WorkedOut, "source" | "customer">): string | null {
  return customer.identity === null ? null : tableHeadings(source)[customer.identity]!;
}

/** Headings of the columns a run reads, each once. */
export function headingsRead({ source, mapping, customer }: Pick<WorkedOut, "source" | "mapping" | "customer">): readonly string[] {
  const headings = tableHeadings(source);
  const read = new Set([...(customer.identity === null ? [] : [customer.identity]), ...Object.values(mapping).flat()]);
  return headings.filter((_, column) => read.has(column));
}

/** The run as a query on a table like its sheet, to be pasted where the table is. */
export function runAsSql(run: WorkedOut, { dialect: id, table, order, locale }: SqlChoices): string {
  const { method, source, mapping, choices, evaluation } = run;
  const dialect: Dialect = dialects[id];
  const parts = nameParts(table);
  if (parts === null) throw new Error("A table needs a name.");
  const headings = tableHeadings(source);
  const identity = identityOf(run);
  const columns = Object.fromEntries(Object.entries(mapping).map(([input, places]) => [input, places.map((column) => headings[column]!)]));
  const query = tierQuery({
    ...askedOf({ method, choices, identity, taken: headings, locale }),
    method, dialect, columns, identity, order, locale,
    params: evaluation.params,
    from: parts.map(dialect.identifier).join("."),
  });
  return explained({ method, params: evaluation.params, plan: { query, columns, order }, locale });
}
