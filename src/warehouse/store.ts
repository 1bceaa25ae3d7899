import type { TierQuery } from "../domain/sql/query";
import type { Engine } from "./engine";

/** What a column of a table holds. */
export type ColumnKind = "number" | "text" | "flag" | "date" | "other";

export interface StoredColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** The engine's own word for it, for messages. */
  readonly type: string;
}

/** A table to read and a place to write to. */
export interface Store {
  readonly engine: Engine;
  /** As the user named it. */
  readonly name: string;
  /** "DuckDB v1.5.5". */
  version(): Promise<string>;
  /** What follows FROM in a query. */
  readonly from: string;
  readonly columns: readonly StoredColumn[];
  /** The answer of a query as a table that stays the same however often it is read. @returns what follows FROM */
  table(query: string): Promise<string>;
  /** Writes the answer of a query to a draft that nobody else sees. @returns what follows FROM to read it */
  write(query: Pick<TierQuery, "text" | "unordered">): Promise<string>;
  /** Puts the draft in its place, whole. */
  keep(): Promise<void>;
  /** Removes the draft, if it was not kept, and lets go of the engine. */
  close(): Promise<void>;
}

/** The kind of an engine's type. */
export function kindOf(type: string): ColumnKind {
  const plain = type.replace(/^(?:LowCardinality|Nullable)\((.*)\)$/u, "$1").replace(/^Nullable\((.*)\)$/u, "$1");
  if (/^(?:tinyint|smallint|integer|bigint|hugeint|u\w+int\w*|u?int\d+|double|float\d*|real|decimal.*)$/iu.test(plain)) return "number";
  if (/^bool/iu.test(plain)) return "flag";
  if (/^(?:date|timestamp)/iu.test(plain)) return "date";
  return /^(?:varchar|string|fixedstring.*|enum.*|uuid|char.*|text)/iu.test(plain) ? "text" : "other";
}
