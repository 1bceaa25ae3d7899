import type { Dialect } from "../domain/sql/dialect";

/** A value of a query's answer: numbers of every kind as numbers, NULL as null. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A database that queries are sent to, where the rows stay. */
export interface Engine {
  readonly dialect: Dialect;
  /** The answer of a query, for answers small enough to look at. */
  rows(query: string): Promise<readonly SqlRow[]>;
  /** A statement whose answer nobody reads. */
  run(statement: string): Promise<void>;
  /** Ends what is running, which then fails with the engine's own words. */
  stop(): void;
  close(): Promise<void>;
}
