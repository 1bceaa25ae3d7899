import { isBlank, isCellError, type TableCell } from "../../domain/column/cell";
import { readFlag } from "../../domain/column/flag";
import { comparable } from "../../domain/column/text";
import type { DeskColumn } from "../../domain/desk/tables";
import type { Issue } from "../../domain/issue/issue";
import { isDate } from "../../domain/unit/range";
import type { CellValue } from "../units";
import type { DeskValue } from "./schema";

export interface CellPlace {
  readonly column: string;
  readonly row: number;
}
export type CellReading = { readonly value: DeskValue } | { readonly issue: Issue };

/** A cell of one of the desk's tables. Nothing is converted silently: a number or date stored as text is told as what it is. */
export function readDeskCell(cell: TableCell, { unit, list }: DeskColumn, at: CellPlace): CellReading {
  if (cell === null || isBlank(cell)) return { value: null };
  if (isCellError(cell)) return { issue: { code: "cell-error", ...at, found: cell.error } };
  switch (unit) {
    case "code":
    case "text":
      return readText(String(cell).trim(), list, at);
    case "flag":
      return readYesNo(cell, at);
    case "date":
      return readDay(cell, at);
    default:
      return readAmount(cell, at);
  }
}

function readText(text: string, list: readonly string[] | undefined, at: CellPlace): CellReading {
  if (!list) return { value: text };
  const known = list.find((code) => comparable(code) === comparable(text));
  return known === undefined ? { issue: { code: "unknown-code", ...at, found: text, known: list } } : { value: known };
}

function readYesNo(cell: NonNullable<TableCell>, at: CellPlace): CellReading {
  const says = typeof cell === "boolean" ? cell : cell === 1 || cell === 0 ? cell === 1 : readFlag(String(cell));
  return says === null ? { issue: { code: "not-a-flag", ...at, found: String(cell) } } : { value: says };
}

/** A time of day is left out. */
const readDay = (cell: NonNullable<TableCell>, at: CellPlace): CellReading =>
  typeof cell === "number" && isDate(Math.floor(cell)) ? { value: Math.floor(cell) } : { issue: { code: "not-a-date", ...at, found: String(cell) } };

const readAmount = (cell: NonNullable<TableCell>, at: CellPlace): CellReading =>
  typeof cell === "number" ? { value: cell } : { issue: { code: "not-a-number", ...at, found: String(cell) } };

/** A value as a cell takes it; text that Excel would read as something else keeps its face by an apostrophe. */
export function deskCell(value: DeskValue): CellValue {
  if (value === null) return "";
  return typeof value === "string" ? asText(value) : value;
}

const readAsOther = /^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const asText = (text: string): string => (text === "" || (/^\p{L}/u.test(text) && !readAsOther.test(text)) ? text : `'${text}`);

/** What a cell holds, so that entering it again changes nothing. */
export function enteredAgain(entered: unknown, cell: TableCell): CellValue {
  if (cell === null) return typeof entered === "string" && entered.startsWith("=") ? entered : "";
  if (typeof entered !== "string") return entered as CellValue;
  // A text that begins with "=" is its own value; no formula is.
  if (entered.startsWith("=") && entered !== cell) return entered;
  return isCellError(cell) ? entered : asText(entered);
}
