import { duckdb } from "../domain/sql/duckdb";
import type { Engine } from "./engine";

const { identifier, text } = duckdb;

/** A whole number with more digits than a number holds: of an account, not of an amount. */
const longNumber = "^\\s*[+-]?[0-9]{16,}\\s*$";

/**
 * What follows FROM to read a file of texts with separators, each column as a kind that all of its texts are of: the engine by itself
 * judges by the first rows, and ends where a later one is of another kind. Numbers too long to be one stay the texts they are.
 */
export async function csvSource(engine: Engine, file: string, delimiter: string | null): Promise<string> {
  const looks = `header = true${delimiter === null ? "" : `, delim = ${text(delimiter)}`}`;
  const columns = await engine.rows(
    `SELECT one.name AS name, one.type AS type, dates, moments FROM (SELECT unnest(Columns) AS one, DateFormat AS dates, TimestampFormat AS moments FROM sniff_csv(${text(file)}, sample_size = -1, ${looks})) AS columns_found`,
  );
  const doubles = columns.flatMap(({ name, type }) => (type === "DOUBLE" ? [String(name)] : []));
  const [long = {}] =
    doubles.length === 0
      ? []
      : await engine.rows(`SELECT ${doubles.map((name, i) => `coalesce(bool_or(regexp_matches(${identifier(name)}, ${text(longNumber)})), false) AS long_${i}`).join(", ")} FROM read_csv(${text(file)}, all_varchar = true, ${looks})`);
  const types = columns.map(({ name, type }) => `${text(String(name))}: ${text(long[`long_${doubles.indexOf(String(name))}`] === true ? "VARCHAR" : String(type))}`);
  const formats = [["dateformat", columns[0]?.["dates"]], ["timestampformat", columns[0]?.["moments"]]].flatMap(([option, format]) => (typeof format === "string" ? [`, ${option!} = ${text(format)}`] : []));
  return `read_csv(${text(file)}, ${looks}, types = {${types.join(", ")}}${formats.join("")})`;
}
