import type { CellStyle } from "../../snapshot";
import { refuse } from "../../wire/error";
import { common, flag, integer, number, oneOf } from "../arguments";
import { autofitColumns, autofitRows } from "../autofit";
import { type Book, type ModelType, objectType, type RangeData } from "../book";
import { changeStyle, styleOf } from "../styles";
import { reachable } from "../cells";
import { formatProtectionType } from "./formatProtection";
import { rangeBorderCollectionType } from "./rangeBorderCollection";
import { rangeFillType } from "./rangeFill";
import { rangeFontType } from "./rangeFont";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

function columns(book: Book, range: RangeData): number[] {
  const rect = reachable(book, range);
  return Array.from({ length: rect.columns }, (_, i) => rect.column + i);
}

function rows(book: Book, range: RangeData): number[] {
  const rect = reachable(book, range);
  return Array.from({ length: rect.rows }, (_, i) => rect.row + i);
}

function size(value: unknown): number {
  const points = number(value);
  return points >= 0 ? points : refuse("InvalidArgument");
}

const set = (key: keyof CellStyle, read: (value: unknown) => unknown) => (range: RangeData, value: unknown, book: Book) =>
  changeStyle(book, range, { [key]: read(value) });

function mayResize(book: Book, sheet: string): void {
  if (book.state(sheet).protected) refuse("AccessDenied");
}

export const rangeFormatType: ModelType<RangeData> = objectType({
  name: "RangeFormat",
  get: {
    ColumnWidth: (range, book) => common(columns(book, range).map((column) => book.grid.columnWidth(range.sheet, column))),
    RowHeight: (range, book) => common(rows(book, range).map((row) => book.grid.rowHeight(range.sheet, row))),
    HorizontalAlignment: (range, book) => styleOf(book, range, (style) => style.horizontal ?? "General"),
    VerticalAlignment: (range, book) => styleOf(book, range, (style) => style.vertical ?? "Bottom"),
    WrapText: (range, book) => styleOf(book, range, (style) => style.wrap ?? false),
    IndentLevel: (range, book) => styleOf(book, range, (style) => style.indent ?? 0),
  },
  set: {
    ColumnWidth: (range, value, book) => {
      mayResize(book, range.sheet);
      for (const column of columns(book, range)) book.grid.setColumnWidth(range.sheet, column, size(value));
    },
    RowHeight: (range, value, book) => {
      mayResize(book, range.sheet);
      for (const row of rows(book, range)) book.grid.setRowHeight(range.sheet, row, size(value));
    },
    HorizontalAlignment: set("horizontal", (value) => oneOf(value, HORIZONTAL)),
    VerticalAlignment: set("vertical", (value) => oneOf(value, VERTICAL)),
    WrapText: set("wrap", flag),
    IndentLevel: set("indent", (value) => {
      const level = integer(value);
      return level >= 0 && level <= 250 ? level : refuse("InvalidArgument");
    }),
  },
  to: {
    Borders: (range) => rangeBorderCollectionType.at(range),
    Fill: (range) => rangeFillType.at(range),
    Font: (range) => rangeFontType.at(range),
    Protection: (range) => formatProtectionType.at(range),
  },
  call: {
    AutofitColumns: (range, _args, book) => {
      mayResize(book, range.sheet);
      autofitColumns(book, range);
    },
    AutofitRows: (range, _args, book) => {
      mayResize(book, range.sheet);
      autofitRows(book, range);
    },
  },
});
