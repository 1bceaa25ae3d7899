import type { Rect } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book, RangeData } from "./book";
import { cellValue } from "./cells";
import { cellsChanged } from "./changes";
import { endRow, intersect } from "./rect";
import { deleteCells, insertCells } from "./structure";
import { bodyOf, headings, replaceTable, tableOf, uniqueHeadings, writeHeadings, type TableData } from "./tableState";
import { toMatrix, writeEntries } from "./write";

/** Gives a table another range, which keeps its header row where it is. */
export function resizeTable(book: Book, data: TableData, { sheet, rect }: RangeData): void {
  const table = tableOf(book, data);
  const overlaps = book.state(sheet).tables.some((other) => other.id !== data.id && intersect(other.range, rect));
  if (sheet !== data.sheet || rect.row !== table.range.row || !intersect(rect, table.range) || rect.rows < 2 || overlaps) refuse("InvalidArgument");
  const resized = replaceTable(book, sheet, data.id, { range: rect, columns: headings(book, sheet, rect) });
  writeHeadings(book, sheet, resized);
}

export function setHeadersShown(book: Book, data: TableData, shown: boolean): void {
  const table = tableOf(book, data);
  if (table.headers === shown) return;
  const { range } = table;
  if (!shown) {
    book.grid.write(data.sheet, { ...range, rows: 1 }, [table.columns.map(() => ({}))]);
    replaceTable(book, data.sheet, data.id, { headers: false, range: { ...range, row: range.row + 1, rows: range.rows - 1 } });
    return;
  }
  if (range.row === 0) insertCells(book, data.sheet, { ...range, rows: 1 }, "Down");
  const moved = tableOf(book, data).range;
  writeHeadings(book, data.sheet, replaceTable(book, data.sheet, data.id, { headers: true, range: { ...moved, row: moved.row - 1, rows: moved.rows + 1 } }));
}

/** The totals row starts with "Total" and the sum of the last column, as Excel's does. */
export function setTotalsShown(book: Book, data: TableData, shown: boolean): void {
  const table = tableOf(book, data);
  if (table.totals === shown) return;
  const { range } = table;
  if (!shown) {
    replaceTable(book, data.sheet, data.id, { totals: false, range: { ...range, rows: range.rows - 1 } });
    deleteCells(book, data.sheet, { ...range, row: endRow(range) - 1, rows: 1 }, "Up");
    return;
  }
  const below: Rect = { ...range, row: endRow(range), rows: 1 };
  const taken = book.grid.read(data.sheet, below)[0]!.some((cell) => cellValue(cell) !== "");
  if (taken) insertCells(book, data.sheet, below, "Down");
  replaceTable(book, data.sheet, data.id, { totals: true, range: { ...range, rows: range.rows + 1 } });
  const last = table.columns.length - 1;
  const totals = table.columns.map(({ name }, i) =>
    i === last ? { f: `=SUBTOTAL(${last === 0 ? 103 : 109},[${name.replace(/(['#[\]])/g, "'$1")}])` } : i === 0 ? { v: "Total" } : null,
  );
  book.grid.write(data.sheet, below, [totals]);
}

/** Adds a column at an index (at the end without one); cells to the right of the table make room. */
export function addColumn(book: Book, data: TableData, index: number | undefined, values: unknown, name: string | undefined): number {
  const table = tableOf(book, data);
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length) refuse("InvalidArgument");
  const { range } = table;
  const room: Rect = { ...range, column: range.column + at, columns: 1 };
  const filled = book.grid.read(data.sheet, room).some((row) => row.some((cell) => cellValue(cell) !== "" || cell?.f !== undefined));
  if (at < table.columns.length || filled) insertCells(book, data.sheet, room, "Right");
  const old = table.columns.map((column) => column.name);
  const names = uniqueHeadings([...old.slice(0, at), name ?? "", ...old.slice(at)]);
  const grown = replaceTable(book, data.sheet, data.id, { range: { ...range, columns: range.columns + 1 }, columns: names });
  writeHeadings(book, data.sheet, grown);
  if (values !== null && values !== undefined) writeColumn(book, data, at, values);
  else cellsChanged(book, data.sheet, room);
  return at;
}

/** Values of a whole column, heading included when the table shows its headings. */
export function writeColumn(book: Book, data: TableData, index: number, values: unknown): void {
  const { range } = tableOf(book, data);
  const column: RangeData = { sheet: data.sheet, rect: { ...range, column: range.column + index, columns: 1 } };
  toMatrix(column, column.rect, values);
  writeEntries(book, column, values);
}

/** Adds rows at an index (at the end without one); filled cells below the table make room. */
export function addRows(book: Book, data: TableData, index: number | undefined, values: readonly unknown[]): number {
  const table = tableOf(book, data);
  const body = bodyOf(table);
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows || values.length === 0) refuse("InvalidArgument");
  const { range } = table;
  const added: Rect = { ...range, row: body.row + at, rows: values.length };
  const taken = book.grid.read(data.sheet, added).some((row) => row.some((cell) => cellValue(cell) !== "" || cell?.f !== undefined));
  if (taken || at < body.rows || table.totals) insertCells(book, data.sheet, added, "Down");
  replaceTable(book, data.sheet, data.id, { range: { ...range, rows: range.rows + values.length } });
  writeEntries(book, { sheet: data.sheet, rect: added }, values);
  return at;
}

/** The only row left is emptied: a table has one always. */
export function deleteRow(book: Book, data: TableData, index: number): void {
  const table = tableOf(book, data);
  const body = bodyOf(table);
  const row: Rect = { ...body, row: body.row + index, rows: 1 };
  if (body.rows === 1) {
    book.grid.write(data.sheet, row, [table.columns.map(() => ({}))]);
    return;
  }
  deleteCells(book, data.sheet, row, "Up");
  replaceTable(book, data.sheet, data.id, { range: { ...table.range, rows: table.range.rows - 1 } });
}

export function deleteColumn(book: Book, data: TableData, index: number): void {
  const table = tableOf(book, data);
  if (table.columns.length === 1) refuse("InvalidOperation");
  deleteCells(book, data.sheet, { ...table.range, column: table.range.column + index, columns: 1 }, "Left");
  const { range } = tableOf(book, data);
  replaceTable(book, data.sheet, data.id, { range, columns: table.columns.filter((_column, i) => i !== index) });
}
