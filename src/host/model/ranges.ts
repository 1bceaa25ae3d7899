import type { Rect } from "../snapshot";
import { refuse } from "../wire/error";
import { Ref } from "../wire/objectType";
import { parseAddress, splitSheet, WHOLE_SHEET } from "./address";
import type { Book, RangeData } from "./book";
import { findName, rangeOfFormula } from "./nameState";
import { onSheet } from "./rect";
import { bodyOf, findTable, tableOf } from "./tableState";
import { rangeType } from "./types/range";

/** A range object, refused where it would reach beyond the sheet. */
export function rangeRef(sheet: string, rect: Rect): Ref {
  return onSheet(rect) ? rangeType.at({ sheet, rect }) : refuse("InvalidArgument");
}

/** What an address, a name or a table name means on a sheet. */
export function rangeFromText(book: Book, sheet: string, text: string): RangeData {
  if (text.trim() === "") return { sheet, rect: WHOLE_SHEET };
  const { sheet: sheetName, local } = splitSheet(text.trim().replace(/^=/, ""));
  const on = sheetName === undefined ? sheet : (book.findSheet(sheetName)?.id ?? refuse("InvalidArgument"));
  const parsed = parseAddress(local);
  if (parsed) return { sheet: on, rect: parsed.rect };
  const name = findName(book, local, on) ?? findName(book, local, undefined);
  const named = name && rangeOfFormula(book, name.formula, on);
  if (named) return named;
  const table = findTable(book, local.replace(/\[(#data)?\]$/i, ""));
  return table ? { sheet: table.sheet, rect: bodyOf(tableOf(book, table)) } : refuse("InvalidArgument");
}

/** An argument that is a Range object or an address. */
export function rangeArgument(book: Book, sheet: string, argument: unknown): RangeData {
  if (argument instanceof Ref) return argument.as(rangeType) ?? refuse("InvalidArgument");
  return typeof argument === "string" ? rangeFromText(book, sheet, argument) : refuse("InvalidArgument");
}
