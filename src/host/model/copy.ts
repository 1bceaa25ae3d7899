import type { CellSnapshot, CellStyle, Rect } from "../snapshot";
import type { Book, RangeData } from "./book";
import { assertNoPartOfArray, assertUnlocked, readCells, reachable } from "./cells";
import { cellsChanged } from "./changes";
import { copyFormats, copyValidations } from "./copyRules";
import { endRow, intersect, matrix } from "./rect";
import { rangeRef } from "./ranges";
import { moveFormula } from "./references";
import { refreshHeaders } from "./tableState";

export interface CopyOptions {
  readonly what: "All" | "Formulas" | "Values" | "Formats";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells as Paste Special does. A target that is a multiple of the source is filled with copies of it;
 * any other target only says where the top left cell goes.
 */
export function copyRange(book: Book, source: RangeData, target: RangeData, { what, skipBlanks, transpose }: CopyOptions): void {
  const from = intersectUsed(book, source);
  const cells = readCells(book, { sheet: source.sheet, rect: from });
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const fits = target.rect.rows % rows === 0 && target.rect.columns % columns === 0;
  const to: Rect = fits ? reachable(book, target) : { ...target.rect, rows, columns };
  rangeRef(target.sheet, to);
  assertUnlocked(book, target.sheet, to);
  assertNoPartOfArray(book, target.sheet, to);

  if (isBare(book, { sheet: source.sheet, rect: from }) && isBare(book, { sheet: target.sheet, rect: to })) return cellsChanged(book, target.sheet, to);

  const at = (row: number, column: number) => {
    const [i, j] = [(row - to.row) % rows, (column - to.column) % columns];
    return transpose ? { i: j, j: i } : { i, j };
  };
  if (what !== "Formats") {
    const copies = matrix(to, (row, column): CellSnapshot | null => {
      const { i, j } = at(row, column);
      const cell = cells[i]?.[j];
      if (cell === undefined || (cell.f === undefined && cell.v === undefined && cell.e === undefined)) return skipBlanks ? null : {};
      if (cell.f === undefined || what === "Values") return cell.e === undefined ? { v: cell.v } : { e: cell.e };
      return { f: moveFormula(cell.f, row - (from.row + i), column - (from.column + j)) };
    });
    book.grid.write(target.sheet, to, copies as readonly (readonly CellSnapshot[])[]);
    refreshHeaders(book, target.sheet, to);
  }
  if (what === "All" || what === "Formats") {
    const styles = matrix(from, (row, column) => book.grid.style(source.sheet, row, column));
    copyStyles(book, target.sheet, to, (row, column) => {
      const { i, j } = at(row, column);
      return styles[i]![j]!;
    });
    if (!transpose) {
      const places = copiesOf(from, to);
      copyFormats(book, { sheet: source.sheet, rect: from }, target.sheet, places);
      if (what === "All") copyValidations(book, { sheet: source.sheet, rect: from }, target.sheet, places);
    }
  }
  cellsChanged(book, target.sheet, to);
}

/** Nothing in it, no look and no rule: copied to cells of which the same is true, it changes nothing. */
function isBare(book: Book, { sheet, rect }: RangeData): boolean {
  const { conditionalFormats, tables, validations } = book.state(sheet);
  const ruled = [...conditionalFormats, ...validations].some(({ ranges }) => ranges.some((range) => intersect(range, rect)));
  const used = book.grid.used(sheet, true);
  return !ruled && !tables.some(({ range }) => intersect(range, rect)) && !(used && intersect(used, rect));
}

/** Where the top left cells of the copies go. */
function copiesOf(from: Rect, to: Rect): readonly Rect[] {
  const [down, across] = [to.rows / from.rows, to.columns / from.columns];
  return matrix({ row: 0, column: 0, rows: down, columns: across }, (i, j): Rect => ({ ...from, row: to.row + i * from.rows, column: to.column + j * from.columns })).flat();
}

/** Equal styles below one another are one change. */
function copyStyles(book: Book, sheet: string, to: Rect, styleAt: (row: number, column: number) => CellStyle): void {
  for (let column = to.column; column < to.column + to.columns; column++) {
    for (let row = to.row; row < endRow(to); ) {
      const style = styleAt(row, column);
      let end = row + 1;
      while (end < endRow(to) && styleAt(end, column) === style) end++;
      restyle(book, sheet, { row, column, rows: end - row, columns: 1 }, style);
      row = end;
    }
  }
}

function restyle(book: Book, sheet: string, cells: Rect, style: CellStyle): void {
  book.grid.clearStyle(sheet, cells);
  if (Object.keys(style).length > 0) book.grid.restyle(sheet, cells, style);
}

/** Of whole rows and columns, the part that has anything in it. */
function intersectUsed(book: Book, source: RangeData): Rect {
  const reach = reachable(book, source);
  return intersect(reach, source.rect) ?? reach;
}
