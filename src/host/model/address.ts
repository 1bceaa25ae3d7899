import type { Rect } from "../snapshot";
import { onSheet } from "./rect";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

export interface ParsedAddress {
  /** Sheet name, where the address has one. */
  readonly sheet: string | undefined;
  readonly rect: Rect;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** "A1", "$A$1:B2", "A:C", "1:3", each with or without "Sheet!" or "'My sheet'!"; undefined for anything else. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const { sheet, local } = splitSheet(text.trim());
  const [first = "", second = first, ...more] = local.split(":");
  if (more.length > 0) return undefined;
  const a = corner(first);
  const b = corner(second);
  if (!a || !b || a.kind !== b.kind || (a.kind !== "cell" && !local.includes(":"))) return undefined;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rect: Rect = {
    row: a.kind === "column" ? 0 : row,
    column: a.kind === "row" ? 0 : column,
    rows: a.kind === "column" ? SHEET_ROWS : Math.abs(a.row - b.row) + 1,
    columns: a.kind === "row" ? SHEET_COLUMNS : Math.abs(a.column - b.column) + 1,
  };
  return onSheet(rect) ? { sheet, rect } : undefined;
}

function corner(text: string): { kind: "cell" | "column" | "row"; row: number; column: number } | undefined {
  const cell = CELL.exec(text);
  if (cell) return { kind: "cell", row: Number(cell[2]) - 1, column: columnNumber(cell[1]!) };
  const column = COLUMN.exec(text);
  if (column) return { kind: "column", row: 0, column: columnNumber(column[1]!) };
  const row = ROW.exec(text);
  return row ? { kind: "row", row: Number(row[1]) - 1, column: 0 } : undefined;
}

export function splitSheet(text: string): { readonly sheet: string | undefined; readonly local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), local: quoted[2]! };
  const at = text.lastIndexOf("!");
  return at < 0 ? { sheet: undefined, local: text } : { sheet: text.slice(0, at), local: text.slice(at + 1) };
}

/** "A" is 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const isEntireColumn = (rect: Rect): boolean => rect.rows === SHEET_ROWS;
export const isEntireRow = (rect: Rect): boolean => rect.columns === SHEET_COLUMNS;

/** "B2:C5", "A:C", "1:3"; with `fixed`, "$B$2:$C$5". */
export function localAddress(rect: Rect, fixed = false): string {
  const dollar = fixed ? "$" : "";
  const column = (at: number) => dollar + columnLetters(at);
  const row = (at: number) => dollar + String(at + 1);
  const lastColumn = rect.column + rect.columns - 1;
  const lastRow = rect.row + rect.rows - 1;
  if (isEntireColumn(rect)) return `${column(rect.column)}:${column(lastColumn)}`;
  if (isEntireRow(rect)) return `${row(rect.row)}:${row(lastRow)}`;
  const first = column(rect.column) + row(rect.row);
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

/** Excel quotes a sheet name that could be read as something else. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^(r|c|r\d*c\d*|true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export const fullAddress = (sheet: string, rect: Rect, fixed = false): string => `${quoteSheet(sheet)}!${localAddress(rect, fixed)}`;
