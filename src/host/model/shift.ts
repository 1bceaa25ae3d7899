import type { Rect } from "../snapshot";
import { endColumn, endRow } from "./rect";

/** Cells put in (insert) or taken out (delete) at a rectangle; the cells beyond move along one axis. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly rect: Rect;
}

/**
 * Where a rectangle lies after a shift; undefined when all of it was deleted.
 * It moves when the shift pushes its whole width (or height); a shift beside or across part of it leaves it where it is.
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  const { rect: at } = shift;
  if (shift.axis === "rows") {
    if (at.column > rect.column || endColumn(at) < endColumn(rect)) return rect;
    const span = shiftSpan(rect.row, rect.rows, at.row, at.rows, shift.kind);
    return span && { ...rect, row: span.from, rows: span.count };
  }
  if (at.row > rect.row || endRow(at) < endRow(rect)) return rect;
  const span = shiftSpan(rect.column, rect.columns, at.column, at.columns, shift.kind);
  return span && { ...rect, column: span.from, columns: span.count };
}

export function shiftSpan(
  from: number,
  count: number,
  at: number,
  moved: number,
  kind: Shift["kind"],
): { readonly from: number; readonly count: number } | undefined {
  if (kind === "insert") {
    if (at <= from) return { from: from + moved, count };
    return at < from + count ? { from, count: count + moved } : { from, count };
  }
  const deletedBefore = Math.max(0, Math.min(at + moved, from) - at);
  const deletedInside = Math.max(0, Math.min(at + moved, from + count) - Math.max(at, from));
  return deletedInside === count ? undefined : { from: from - deletedBefore, count: count - deletedInside };
}
