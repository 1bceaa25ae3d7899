import type { ParamRow, RowsParam } from "../method/method";
import { readFlag } from "./flag";
import { readNumber } from "./number";

/** A small table as text: a line (or, on a command line, a semicolon) per row, commas or tabs between cells. */
export function writeRowsText(rows: readonly ParamRow[]): string {
  return rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))).join(", ")).join("\n");
}

/** The rows of such a text. Where a number belongs, "20 %" and "1 000" are read as numbers; what is none stays text. */
export function readRowsText(text: string, { columns }: Pick<RowsParam, "columns">): readonly ParamRow[] {
  const units = Object.values(columns).map(({ unit }) => unit);
  const lines = text.split(/[\n;；]/).map((line) => line.trim()).filter((line) => line !== "");
  return lines.map((line) => line.split(/[\t,，]/).map((part, i) => cellOf(part.trim(), units[i])));
}

function cellOf(text: string, unit: string | undefined): ParamRow[number] {
  if (text === "") return null;
  if (unit === "code" || unit === "text") return text;
  if (unit === "flag") return readFlag(text) ?? text;
  return readNumber(text)?.value ?? text;
}
