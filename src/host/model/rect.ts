import type { Rect } from "../snapshot";
import { SHEET_COLUMNS, SHEET_ROWS } from "./address";

export const endRow = (rect: Rect): number => rect.row + rect.rows;
export const endColumn = (rect: Rect): number => rect.column + rect.columns;

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(endRow(a), endRow(b)) - row;
  const columns = Math.min(endColumn(a), endColumn(b)) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(endRow(a), endRow(b)) - row, columns: Math.max(endColumn(a), endColumn(b)) - column };
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row && inner.column >= outer.column && endRow(inner) <= endRow(outer) && endColumn(inner) <= endColumn(outer)
  );
}

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const onSheet = (rect: Rect): boolean =>
  rect.row >= 0 && rect.column >= 0 && rect.rows > 0 && rect.columns > 0 && endRow(rect) <= SHEET_ROWS && endColumn(rect) <= SHEET_COLUMNS;

/** A matrix of the rectangle's size. */
export function matrix<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, i) => Array.from({ length: rect.columns }, (_, j) => cell(rect.row + i, rect.column + j)));
}

/** What `outer` leaves uncovered by `hole`, as up to four rectangles. */
export function subtract(outer: Rect, hole: Rect): Rect[] {
  const common = intersect(outer, hole);
  if (!common) return [outer];
  const parts: Rect[] = [
    { ...outer, rows: common.row - outer.row },
    { ...outer, row: endRow(common), rows: endRow(outer) - endRow(common) },
    { row: common.row, rows: common.rows, column: outer.column, columns: common.column - outer.column },
    { row: common.row, rows: common.rows, column: endColumn(common), columns: endColumn(outer) - endColumn(common) },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
