/** The kinds of value a query calculates with. A whole number is exact in as many digits as amounts in millionths need. */
export type SqlType = "real" | "whole" | "text" | "flag" | "date";

/**
 * How an engine spells what the rules need. Expressions in, expressions out; all of them are NULL where an operand is, unless said
 * otherwise. Names and values of the user's reach a query through `identifier` and `text` alone.
 */
export interface Dialect {
  readonly id: "duckdb" | "clickhouse";
  readonly identifier: (name: string) => string;
  readonly text: (value: string) => string;
  readonly real: (value: number) => string;
  readonly whole: (value: number | bigint) => string;
  /** An expression of a table's column as a value of the type; NULL where it cannot be read as one. Dates become Excel's serial numbers. */
  readonly read: (column: string, type: SqlType) => string;
  readonly cast: (expression: string, type: SqlType) => string;
  /** A whole number of millionths of a millionth: as fine as any share of a small number needs it. */
  readonly fine: (real: string) => string;
  /** A whole number of millionths: the decimal a person would read, to six places. */
  readonly millionths: (real: string) => string;
  /** Quotient of whole numbers ≥ 0, rounded down, and what is left. */
  readonly quotient: (a: string, b: string) => string;
  readonly remainder: (a: string, b: string) => string;
  /** A real ≥ 0 with exactly so many decimals, halves rounded up; with a comma at every thousand. */
  readonly fixed: (real: string, decimals: number) => string;
  readonly grouped: (real: string, decimals: number) => string;
  /** With as many decimals as a column says. */
  readonly fixedAt: (real: string, decimals: string) => string;
  readonly lower: (text: string) => string;
  /** A text without such characters at its end. */
  readonly trimEnd: (text: string, character: string) => string;
  /** Those of the texts that are not NULL, with a separator between them; '' without any. */
  readonly joined: (texts: readonly string[], separator: string) => string;
  /** The number rounded to twelve significant digits. */
  readonly twelveDigits: (real: string) => string;
  /** Twelve significant digits without trailing zeros, "−" in front of negatives. */
  readonly number: (real: string) => string;
  /** A serial number as the engine's own date. */
  readonly dated: (serial: string) => string;
  /** A serial number as 2026-11-22. */
  readonly day: (serial: string) => string;
  /** A list, its items read as `list[1]`: quantiles of a column over all rows, linear between order statistics (Excel's PERCENTILE.INC). */
  readonly quantiles: (real: string, shares: readonly number[]) => string;
  /** Whether a text holds what a regular expression (RE2) looks for. */
  readonly matches: (text: string, pattern: string) => string;
  /** A query for so many rows of a table, the same ones every time. */
  readonly sample: (from: string, rows: number, order: string | null) => string;
  /** All columns of a named query but these. */
  readonly allBut: (query: string, columns: readonly string[]) => string;
  /** Rows of a named query are worked out once, however often they are read. */
  readonly once: string;
  /** Behind the whole query. */
  readonly settings: string;
  /** Ends a window that numbers its rows, so that the engine need not hold them all meanwhile. */
  readonly numbering: string;
  /** A whole number that rises with a real and is the same for those near to it; null where sums follow the order of a query anyway. */
  readonly range: ((real: string) => string) | null;
  /** Ends a named query that joins a few rows to very many, which the engine need not sort for that. */
  readonly besideFew: string;
  /** Rows numbered as they stand in the table; null where a table has no order and a column must give one. */
  readonly rowNumber: string | null;
}

/** What JavaScript calls a tie: the digits behind the last one kept are just a half. */
export const isTie = (real: string, decimals: number): string =>
  `${real} * ${2 ** (decimals + 1)} = floor(${real} * ${2 ** (decimals + 1)}) AND ${real} * ${2 ** decimals} <> floor(${real} * ${2 ** decimals})`;

/** A number literal of a floating-point type, whatever it looks like. */
export const realLiteral = (value: number): string => {
  const text = String(value);
  return /e/.test(text) ? text.replace("e+", "e") : `${text}e0`;
};

/** A real with a half at the last of the digits that are kept rounded up: engines round some of these down. */
export const settled = (real: string, decimals: number): string => `CASE WHEN ${isTie(real, decimals)} THEN ${real} + 1e-${decimals + 1} ELSE ${real} END`;

/** The same where a column says how many digits are kept; and the real with such a half rounded up. */
export const settledAt = (real: string, decimals: string): string => {
  const scaled = `${real} * pow(2e0, ${decimals})`;
  return `CASE WHEN ${scaled} * 2 = floor(${scaled} * 2) AND ${scaled} <> floor(${scaled}) THEN ${real} + pow(1e-1, ${decimals} + 1) ELSE ${real} END`;
};
