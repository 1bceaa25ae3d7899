import { realLiteral, settled, settledAt, type Dialect, type SqlType } from "./dialect";

const types: Readonly<Record<SqlType, string>> = { real: "Nullable(Float64)", whole: "Nullable(Int256)", text: "Nullable(String)", flag: "Nullable(Bool)", date: "Nullable(Int64)" };

const text = (value: string): string => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const fixed = (real: string, decimals: number): string => `printf('%.${decimals}f', assumeNotNull(${settled(real, decimals)}))`;
/** Thousands are set apart from the right, so the text is turned round for that. */
const thousands = (digits: string): string => `reverse(trim(TRAILING ',' FROM replaceRegexpAll(reverse(${digits}), '(\\\\d{3})', '\\\\1,')))`;

/** Serial number of 1 January 1970; days before 1900, as serial number 0, are none to ClickHouse. */
const firstDay = 25569;

/** Left of a floating-point number: its exponent and seven binary digits, so that a range ends within 1 % of where it begins. */
const rangeBits = 45;

/** ClickHouse 25 and later. Named queries are worked out wherever they are read, so a column has to order the rows. */
export const clickhouse: Dialect = {
  id: "clickhouse",
  identifier: (name) => `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
  text,
  real: realLiteral,
  whole: (value) => `toInt256('${value}')`,
  read(column, type) {
    switch (type) {
      case "text":
        return `nullIf(trimBoth(toString(${column})), '')`;
      case "date":
        return `dateDiff('day', toDate32('1970-01-01'), accurateCastOrNull(${column}, 'Date32')) + ${firstDay}`;
      case "flag":
        return `accurateCastOrNull(${column}, 'Bool')`;
      default:
        return `accurateCastOrNull(${column}, 'Float64')`;
    }
  },
  cast: (expression, type) => `CAST(${expression} AS ${types[type]})`,
  fine: (real) =>
    `CASE WHEN abs(${real}) < 9e3 THEN CAST(toInt64(round(${real} * 1e12)) AS Nullable(Int256)) WHEN abs(${real}) < 9e6 THEN CAST(toInt64(round(${real} * 1e9)) AS Nullable(Int256)) * 1000 ELSE CAST(toDecimal256(toString(${real}), 9) * 1000000000 AS Nullable(Int256)) * 1000 END`,
  millionths: (real) =>
    `CASE WHEN abs(${real}) < 9e9 THEN CAST(toInt64(round(${real} * 1e6)) AS Nullable(Int256)) ELSE CAST(toDecimal256(toString(${real}), 6) * 1000000 AS Nullable(Int256)) END`,
  quotient: (a, b) => `intDiv(${a}, ${b})`,
  remainder: (a, b) => `((${a}) % (${b}))`,
  fixed: (real, decimals) => `if(${real} IS NULL, NULL, ${fixed(real, decimals)})`,
  grouped(real, decimals) {
    const digits = fixed(real, decimals);
    if (decimals === 0) return `if(${real} IS NULL, NULL, ${thousands(digits)})`;
    return `if(${real} IS NULL, NULL, ${thousands(`splitByChar('.', ${digits})[1]`)} || '.' || splitByChar('.', ${digits})[2])`;
  },
  fixedAt: (real, decimals) => `if(${real} IS NULL, NULL, printf('%.' || toString(${decimals}) || 'f', assumeNotNull(${settledAt(real, decimals)})))`,
  lower: (value) => `lowerUTF8(${value})`,
  trimEnd: (value, character) => `trim(TRAILING '${character}' FROM ${value})`,
  joined: (texts, separator) => (texts.length === 0 ? "''" : `arrayStringConcat(arrayMap(one -> assumeNotNull(one), arrayFilter(one -> one IS NOT NULL, [${texts.map((one) => `toNullable(${one})`).join(", ")}])), ${text(separator)})`),
  twelveDigits: (real) => `if(${real} IS NULL, NULL, toFloat64(printf('%.11e', assumeNotNull(${real} + 0e0))))`,
  number: (real) => `if(${real} IS NULL, NULL, replaceAll(toString(toFloat64(printf('%.11e', assumeNotNull(${real} + 0e0)))), '-', '−'))`,
  dated: (serial) => `addDays(toDate32('1970-01-01'), toInt32(${serial}) - 25569)`,
  day: (serial) => `toString(addDays(toDate32('1970-01-01'), toInt32(${serial}) - ${firstDay}))`,
  quantiles: (real, shares) => `quantilesExactInclusive(${shares.join(", ")})(${real})`,
  matches: (value, pattern) => `match(${value}, ${text(pattern)})`,
  sample: (from, rows, order) => `SELECT * FROM ${from} ORDER BY cityHash64(${order ?? "*"}), ${order ?? "1"} LIMIT ${rows}`,
  allBut: (query, columns) => `${query}.* EXCEPT (${columns.join(", ")})`,
  // Its materialized queries are an experiment yet, and fail beside subqueries of one value (26.7).
  once: "",
  settings: "\nSETTINGS join_use_nulls = 1, max_recursive_cte_evaluation_depth = 1000000",
  // A frame that begins before the row keeps every row of the window in memory.
  numbering: " ROWS BETWEEN CURRENT ROW AND CURRENT ROW",
  range: (real) => `CASE WHEN ${real} IS NULL THEN -1000000000 ELSE (CASE WHEN ${real} < 0 THEN -1 ELSE 1 END) * toInt64(bitShiftRight(reinterpretAsUInt64(toFloat64(abs(assumeNotNull(${real})))), ${rangeBits})) END`,
  // Also where the join of the whole is to be one that puts rows aside.
  besideFew: "\nSETTINGS join_algorithm = 'hash'",
  rowNumber: null,
};
