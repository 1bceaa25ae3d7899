import type { Dialect } from "../sql/dialect";
import type { Locale } from "./text";

/**
 * Where a method's inputs stand in a query. Columns and expressions are SQL of the engine's dialect; those of inputs are NULL in a
 * blank cell. Working columns have plain names in lower case, and none of them begins with `in_` or `tb_`.
 */
export interface SqlTable {
  readonly dialect: Dialect;
  /** Whether the user gave a column for an optional input. */
  readonly has: (input: string) => boolean;
  /** An input: a real number, a text, a yes or no, a date's serial number. */
  readonly cell: (input: string) => string;
  /** The same of an input of several columns, with their headings. */
  readonly cells: (input: string) => readonly { readonly cell: string; readonly heading: string }[];
  /** The named query of the rows that count. */
  readonly rows: string;
  /** Column of it that orders rows as they stand in the table. */
  readonly order: string;
}

/** A named query that the next ones may read. */
export interface SqlStep {
  readonly name: string;
  /** The rule it follows, for whoever reads the query. */
  readonly rule: string;
  readonly query: string;
  /** It reads itself. */
  readonly recursive?: true;
}

/**
 * A method as a query. Steps follow one another; the last has a row for each row that counts, with `order` still among its columns.
 * Amounts are exact in millionths (`dialect.millionths`); ratios are compared as unit/nearly.ts does.
 */
export interface SqlForm {
  readonly steps: readonly SqlStep[];
  /** Outputs as expressions over the last step. An output without one is not written. */
  readonly answers: Readonly<Record<string, string>>;
  /**
   * The method's sentence as an expression over the last step, in which every answer is a column as well (sql/names.ts). A row whose
   * answer would be an error has NULL for an answer, and its sentence says what is wrong.
   */
  readonly why: { readonly [L in Locale]: string };
  /** Figures of the method, as queries of one value that may read every step and `tb_answers`. */
  readonly figures?: Readonly<Record<string, string>>;
  /** Steps behind the answers, the last of a single row: figures as expressions over it, worked out together. Tables may read them too. */
  readonly totals?: { readonly steps: readonly SqlStep[]; readonly figures: Readonly<Record<string, string>> };
  /** Tables of the method, as queries of their rows with a column for each of the table's, in order. */
  readonly tables?: Readonly<Record<string, string>>;
}
