import { realLiteral, settled, settledAt, type Dialect, type SqlType } from "./dialect";

const types: Readonly<Record<SqlType, string>> = { real: "DOUBLE", whole: "HUGEINT", text: "VARCHAR", flag: "BOOLEAN", date: "BIGINT" };

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** DuckDB 1.4 and later. */
export const duckdb: Dialect = {
  id: "duckdb",
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text,
  real: realLiteral,
  whole: (value) => `${value}::HUGEINT`,
  read(column, type) {
    switch (type) {
      case "text":
        return `nullif(trim(CAST(${column} AS VARCHAR)), '')`;
      case "date":
        return `date_diff('day', DATE '1899-12-30', TRY_CAST(${column} AS DATE))`;
      default:
        return `TRY_CAST(${column} AS ${types[type]})`;
    }
  },
  cast: (expression, type) => `CAST(${expression} AS ${types[type]})`,
  fine: (real) =>
    `CASE WHEN abs(${real}) < 9e3 THEN CAST(round(${real} * 1e12) AS HUGEINT) WHEN abs(${real}) < 9e6 THEN CAST(round(${real} * 1e9) AS HUGEINT) * 1000 ELSE CAST(CAST(CAST(${real} AS VARCHAR) AS DECIMAL(38, 9)) * 1000000000 AS HUGEINT) * 1000 END`,
  millionths: (real) =>
    `CASE WHEN abs(${real}) < 9e9 THEN CAST(round(${real} * 1e6) AS HUGEINT) ELSE CAST(CAST(CAST(${real} AS VARCHAR) AS DECIMAL(38, 6)) * 1000000 AS HUGEINT) END`,
  quotient: (a, b) => `((${a}) // (${b}))`,
  remainder: (a, b) => `((${a}) % (${b}))`,
  fixed: (real, decimals) => `format('{:.${decimals}f}', ${settled(real, decimals)})`,
  grouped: (real, decimals) => `format('{:,.${decimals}f}', ${settled(real, decimals)})`,
  fixedAt: (real, decimals) => `format('{:.' || ${decimals} || 'f}', ${settledAt(real, decimals)})`,
  lower: (value) => `lower(${value})`,
  trimEnd: (value, character) => `rtrim(${value}, '${character}')`,
  joined: (texts, separator) => (texts.length === 0 ? "''" : `concat_ws(${text(separator)}, ${texts.join(", ")})`),
  twelveDigits: (real) => `CAST(format('{:.11e}', ${real}) AS DOUBLE)`,
  number(real) {
    const value = `(${real} + 0e0)`;
    const digits = [
      `CASE WHEN abs(${value}) >= 1e12 THEN format('{:.0f}', CAST(format('{:.11e}', ${value}) AS DOUBLE))`,
      `WHEN abs(${value}) >= 1e-4 OR ${value} = 0 THEN format('{:.12g}', ${value})`,
      `ELSE rtrim(format('{:.17f}', CAST(format('{:.11e}', ${value}) AS DOUBLE)), '0') END`,
    ].join(" ");
    return `replace(${digits}, '-', '−')`;
  },
  dated: (serial) => `(DATE '1899-12-30' + CAST(${serial} AS INTEGER))`,
  day: (serial) => `strftime(DATE '1899-12-30' + CAST(${serial} AS INTEGER), '%Y-%m-%d')`,
  quantiles: (real, shares) => `quantile_cont(${real}, [${shares.join(", ")}])`,
  matches: (value, pattern) => `regexp_matches(${value}, ${text(pattern)})`,
  sample: (from, rows) => `SELECT * FROM ${from} AS t ORDER BY hash(t) LIMIT ${rows}`,
  allBut: (query, columns) => `${query}.* EXCLUDE (${columns.join(", ")})`,
  once: "MATERIALIZED ",
  settings: "",
  numbering: "",
  range: null,
  besideFew: "",
  rowNumber: "row_number() OVER ()",
};
