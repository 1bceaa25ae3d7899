import type { CellSnapshot, Rect } from "../snapshot";
import { refuse } from "../wire/error";
import { isEntireColumn, isEntireRow } from "./address";
import type { Book, RangeData } from "./book";
import { assertNoPartOfArray, assertUnlocked, reachable } from "./cells";
import { cellsChanged } from "./changes";
import { readEntry } from "./entry";
import { refreshHeaders } from "./tableState";

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Assigns values or formulas: one for all cells, or a matrix of the range's size in which null leaves a cell as it is. */
export function writeEntries(book: Book, range: RangeData, value: unknown): void {
  const { sheet } = range;
  const rect = reachable(book, range);
  const entries = toMatrix(range, rect, value);
  assertUnlocked(book, sheet, rect);
  assertNoPartOfArray(book, sheet, rect);
  const formats: { readonly row: number; readonly column: number; readonly format: string }[] = [];
  const cells = entries.map((row, i) =>
    row.map((entry, j): CellSnapshot | null => {
      if (entry === null || entry === undefined) return null;
      if (typeof entry !== "string" && typeof entry !== "number" && typeof entry !== "boolean") refuse("InvalidArgument");
      if (typeof entry === "string" && entry.length > (entry.startsWith("=") ? LONGEST_FORMULA : LONGEST_TEXT)) refuse("InvalidArgument");
      if (typeof entry === "boolean" || entry === "") return readEntry(entry, false).cell;
      const at = { row: rect.row + i, column: rect.column + j };
      const own = mayDependOnFormat(entry) ? (book.grid.style(sheet, at.row, at.column).numberFormat ?? "General") : "General";
      const { cell, numberFormat } = readEntry(entry, own === "@");
      if (numberFormat && own === "General") formats.push({ ...at, format: numberFormat });
      return cell;
    }),
  );
  book.grid.write(sheet, rect, cells);
  for (const { row, column, format } of formats) book.grid.restyle(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: format });
  refreshHeaders(book, sheet, rect);
  cellsChanged(book, sheet, rect);
}

/** Plain words are the same in a text cell as in any other; everything else has to know the cell's format. */
const mayDependOnFormat = (entry: string | number): boolean => typeof entry === "number" || /^[\s(=+\-$.#'\d]|^(true|false)$/i.test(entry);

/** Spreads a single value over the range; refuses a matrix of another size. */
export function toMatrix(range: RangeData, rect: Rect, value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return Array.from({ length: rect.rows }, () => Array<unknown>(rect.columns).fill(value));
  const whole = isEntireColumn(range.rect) || isEntireRow(range.rect);
  const rows = value as readonly unknown[];
  const fits = !whole && rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) refuse("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return rows as readonly (readonly unknown[])[];
}
