import type { CellSnapshot, Rect } from "../snapshot";
import { refuse } from "../wire/error";
import { isEntireColumn, isEntireRow } from "./address";
import type { Book, RangeData } from "./book";
import { bounding, contains, endColumn, endRow, intersect, matrix, sameRect } from "./rect";

/** Excel refuses to hand over more cells than this in one go. */
const MOST_CELLS = 5_000_000;

/** Cells of a range; those outside the used area are undefined without asking the grid. */
export function readCells(book: Book, { sheet, rect }: RangeData): (CellSnapshot | undefined)[][] {
  const used = book.grid.used(sheet, true);
  const inside = used && intersect(rect, used);
  if (!inside) return matrix(rect, () => undefined);
  const cells = book.grid.read(sheet, inside);
  if (inside.rows === rect.rows && inside.columns === rect.columns) return cells;
  return matrix(rect, (row, column) => cells[row - inside.row]?.[column - inside.column]);
}

/** The smallest rectangle around what a range has in it: values, and with `styles` also formatted cells. */
export function usedWithin(book: Book, { sheet, rect }: RangeData, styles: boolean): Rect | undefined {
  const used = book.grid.used(sheet, styles);
  const inside = used && intersect(used, rect);
  if (!used || !inside) return undefined;
  if (sameRect(used, inside)) return used;
  let area: Rect | undefined;
  const add = (row: number, column: number): void => {
    const at: Rect = { row, column, rows: 1, columns: 1 };
    area = area ? bounding(area, at) : at;
  };
  book.grid.each(sheet, inside, (row, column, value, _isError, formula) => {
    if (formula !== null || value !== "") add(row, column);
  });
  if (!styles) return area;
  for (let row = inside.row; row < endRow(inside); row++) {
    for (let column = inside.column; column < endColumn(inside); column++) if (Object.keys(book.grid.style(sheet, row, column)).length > 0) add(row, column);
  }
  return area;
}

/** One answer per cell; null for whole rows and columns, as Excel answers for an unbounded range. */
export function mapCells<T>(book: Book, range: RangeData, answer: (cell: CellSnapshot | undefined, row: number, column: number) => T): T[][] | null {
  const { rect } = range;
  if (isUnbounded(rect)) return null;
  return readCells(book, range).map((cells, i) => cells.map((cell, j) => answer(cell, rect.row + i, rect.column + j)));
}

/** The same of what the filled cells show, without their being read one by one; `empty` for the others. */
export function mapFilled<T>(book: Book, { sheet, rect }: RangeData, empty: T, answer: (value: number | string | boolean, isError: boolean, formula: string | null) => T): T[][] | null {
  if (isUnbounded(rect)) return null;
  const answers = Array.from({ length: rect.rows }, () => new Array<T>(rect.columns).fill(empty));
  const used = book.grid.used(sheet, false);
  const inside = used && intersect(rect, used);
  if (inside) book.grid.each(sheet, inside, (row, column, value, isError, formula) => void (answers[row - rect.row]![column - rect.column] = answer(value, isError, formula)));
  return answers;
}

function isUnbounded(rect: Rect): boolean {
  if (isEntireColumn(rect) || isEntireRow(rect)) return true;
  if (rect.rows * rect.columns > MOST_CELLS) refuse("RangeExceedsLimit");
  return false;
}

export function cellValue(cell: CellSnapshot | undefined): number | string | boolean {
  return cell?.e ?? cell?.v ?? "";
}

/** For whole rows and columns: the part a format or clear has to reach, which is what is used and a sheet's first screenfuls. */
export function reachable(book: Book, { sheet, rect }: RangeData): Rect {
  if (!isEntireColumn(rect) && !isEntireRow(rect)) return rect;
  const used = book.grid.used(sheet, true);
  const rows = Math.max(200, used ? endRow(used) : 0);
  const columns = Math.max(50, used ? used.column + used.columns : 0);
  return intersect(rect, { row: 0, column: 0, rows: Math.max(rows, rect.row + 1), columns: Math.max(columns, rect.column + 1) })!;
}

/** A protected sheet refuses changes to its locked cells. */
export function assertUnlocked(book: Book, sheet: string, rect: Rect): void {
  if (!book.state(sheet).protected) return;
  const part = reachable(book, { sheet, rect });
  const locked = matrix(part, (row, column) => book.grid.style(sheet, row, column).locked !== false);
  if (locked.some((cells) => cells.includes(true))) refuse("AccessDenied");
}

/** Part of an array formula cannot be changed; all of it can. Spilled cells may be overwritten: their formula then shows #SPILL!. */
export function assertNoPartOfArray(book: Book, sheet: string, rect: Rect): void {
  if (!book.state(sheet).hasArrays) return;
  const used = book.grid.used(sheet, false);
  const touched = used && intersect(used, rect);
  if (!used || !touched) return;
  const anchors = { row: used.row, column: used.column, rows: endRow(touched) - used.row, columns: touched.column + touched.columns - used.column };
  book.grid.read(sheet, anchors).forEach((cells, i) =>
    cells.forEach((cell, j) => {
      if (!cell?.array) return;
      const area: Rect = { row: anchors.row + i, column: anchors.column + j, ...cell.array };
      if (intersect(area, rect) && !contains(rect, area)) refuse("InvalidOperation", "You can't change part of an array.");
    }),
  );
}
