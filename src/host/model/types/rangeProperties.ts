import type { Rect } from "../../snapshot";
import { refuse } from "../../wire/error";
import { fullAddress, isEntireColumn, isEntireRow } from "../address";
import { common, flag, text } from "../arguments";
import type { Book, RangeData } from "../book";
import { assertUnlocked, cellValue, mapCells, mapFilled, reachable } from "../cells";
import { leftOf, topOf } from "../chartState";
import { formatChanged } from "../changes";
import { cellText } from "../numberText";
import { toMatrix, writeEntries } from "../write";

type Getters = Readonly<Record<string, (range: RangeData, book: Book) => unknown>>;
type Setters = Readonly<Record<string, (range: RangeData, value: unknown, book: Book) => void>>;

const GENERAL = "General";

const formatAt = (book: Book, sheet: string, row: number, column: number): string => book.grid.style(sheet, row, column).numberFormat ?? GENERAL;

const formulas = (range: RangeData, book: Book) => mapFilled(book, range, "" as number | string | boolean, (value, _isError, formula) => formula ?? value);
const numberFormats = (range: RangeData, book: Book) => mapCells(book, range, (_cell, row, column) => formatAt(book, range.sheet, row, column));
const address = ({ sheet, rect }: RangeData, book: Book) => fullAddress(book.sheet(sheet).name, rect);

function valueType(value: number | string | boolean, isError: boolean): string {
  if (isError) return "Error";
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "string" ? "String" : "Boolean";
}

export const rangeGetters: Getters = {
  Address: address,
  AddressLocal: address,
  CellCount: ({ rect }) => (rect.rows * rect.columns > 2 ** 31 - 1 ? -1 : rect.rows * rect.columns),
  ColumnCount: ({ rect }) => rect.columns,
  ColumnHidden: ({ sheet, rect }, book) => hiddenState(book.state(sheet).hiddenColumns, rect.column, rect.columns),
  ColumnIndex: ({ rect }) => rect.column,
  Formulas: formulas,
  FormulasLocal: formulas,
  HasSpill: (range, book) => {
    const spills = mapCells(book, range, (_cell, row, column) => book.grid.spill(range.sheet, row, column) !== null);
    return spills && common(spills.flat());
  },
  Height: ({ sheet, rect }, book) => topOf(book, sheet, rect.row + rect.rows) - topOf(book, sheet, rect.row),
  Hidden: (range, book) => {
    const { sheet, rect } = range;
    const rows = hiddenState(book.state(sheet).hiddenRows, rect.row, rect.rows);
    const columns = hiddenState(book.state(sheet).hiddenColumns, rect.column, rect.columns);
    return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
  },
  IsEntireColumn: ({ rect }) => isEntireColumn(rect),
  IsEntireRow: ({ rect }) => isEntireRow(rect),
  Left: ({ sheet, rect }, book) => leftOf(book, sheet, rect.column),
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
  RowCount: ({ rect }) => rect.rows,
  RowHidden: ({ sheet, rect }, book) => hiddenState(book.state(sheet).hiddenRows, rect.row, rect.rows),
  RowIndex: ({ rect }) => rect.row,
  Text: (range, book) =>
    mapCells(book, range, (cell, row, column) =>
      cell === undefined || cell.e !== undefined ? cellValue(cell) : cellText(cellValue(cell), formatAt(book, range.sheet, row, column)),
    ),
  Top: ({ sheet, rect }, book) => topOf(book, sheet, rect.row),
  Values: (range, book) => mapFilled(book, range, "" as number | string | boolean, (value) => value),
  ValueTypes: (range, book) => mapFilled(book, range, "Empty", valueType),
  Width: ({ sheet, rect }, book) => leftOf(book, sheet, rect.column + rect.columns) - leftOf(book, sheet, rect.column),
};

const setFormulas = (range: RangeData, value: unknown, book: Book) => writeEntries(book, range, value);

export const rangeSetters: Setters = {
  ColumnHidden: ({ sheet, rect }, value, book) => hide(book, sheet, "hiddenColumns", rect.column, rect.columns, flag(value)),
  Formulas: setFormulas,
  FormulasLocal: setFormulas,
  NumberFormat: setNumberFormat,
  NumberFormatLocal: setNumberFormat,
  RowHidden: ({ sheet, rect }, value, book) => hide(book, sheet, "hiddenRows", rect.row, rect.rows, flag(value)),
  Values: (range, value, book) => writeEntries(book, range, value),
};

function setNumberFormat(range: RangeData, value: unknown, book: Book): void {
  const { sheet } = range;
  const rect = reachable(book, range);
  assertUnlocked(book, sheet, rect);
  if (typeof value === "string") {
    book.grid.restyle(sheet, rect, { numberFormat: value || GENERAL });
    return formatChanged(book, sheet, rect);
  }
  const formats = toMatrix(range, rect, value).map((row) => row.map((format) => (format === null ? null : text(format))));
  for (const { format, area } of equalAreas(formats, rect)) book.grid.restyle(sheet, area, { numberFormat: format || GENERAL });
  formatChanged(book, sheet, rect);
}

/** Runs of one format down each column, merged sideways when the whole matrix is one: few calls for the usual cases. */
function equalAreas(formats: readonly (readonly (string | null)[])[], rect: Rect): { readonly format: string; readonly area: Rect }[] {
  const one = common(formats.flat());
  if (one !== null) return [{ format: one, area: rect }];
  const areas: { format: string; area: Rect }[] = [];
  for (let column = 0; column < rect.columns; column++) {
    for (let row = 0; row < rect.rows; ) {
      const format = formats[row]![column]!;
      let end = row + 1;
      while (end < rect.rows && formats[end]![column] === format) end++;
      if (format !== null) areas.push({ format, area: { row: rect.row + row, column: rect.column + column, rows: end - row, columns: 1 } });
      row = end;
    }
  }
  return areas;
}

function hiddenState(hidden: ReadonlySet<number>, from: number, count: number): boolean | null {
  const inside = [...hidden].filter((line) => line >= from && line < from + count).length;
  return inside === 0 ? false : inside === count ? true : null;
}

function hide(book: Book, sheet: string, lines: "hiddenRows" | "hiddenColumns", from: number, count: number, hidden: boolean): void {
  const state = book.state(sheet);
  if (state.protected) refuse("AccessDenied");
  for (let line = from; line < from + count; line++) {
    if (hidden) state[lines].add(line);
    else state[lines].delete(line);
  }
  book.grid.hideLines?.(sheet, lines === "hiddenRows" ? "rows" : "columns", from, count, hidden);
}
