import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { SHEET_COLUMNS, SHEET_ROWS } from "../address";
import { integer } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { rangeArgument, rangeRef } from "../ranges";

function location(sheet: string, book: Book): Ref {
  const { rows, columns } = book.grid.frozen(sheet);
  if (rows === 0 && columns === 0) return NULL;
  return rangeRef(sheet, { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS });
}

function count(value: unknown): number {
  const wanted = value === null || value === undefined ? 1 : integer(value);
  return wanted >= 0 ? wanted : refuse("InvalidArgument");
}

export const worksheetFreezePanesType: ModelType<string> = objectType({
  name: "WorksheetFreezePanes",
  call: {
    FreezeAt: (sheet, [range], book) => {
      const { rect } = rangeArgument(book, sheet, range);
      book.grid.freeze(sheet, rect.rows === SHEET_ROWS ? 0 : rect.row + rect.rows, rect.columns === SHEET_COLUMNS ? 0 : rect.column + rect.columns);
    },
    FreezeColumns: (sheet, [columns], book) => book.grid.freeze(sheet, 0, count(columns)),
    FreezeRows: (sheet, [rows], book) => book.grid.freeze(sheet, count(rows), 0),
    GetLocation: (sheet, _args, book) => {
      const found = location(sheet, book);
      return found === NULL ? refuse("ItemNotFound") : found;
    },
    GetLocationOrNullObject: (sheet, _args, book) => location(sheet, book),
    Unfreeze: (sheet, _args, book) => book.grid.freeze(sheet, 0, 0),
  },
});
