import type { SheetSnapshot } from "../../snapshot";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import type { SheetDefaults } from "../sheet/columns";

/** English metric units in a point. */
export const EMU = 12_700;

/** What many sizes added up may be off by, in points: a chart on a cell stays on it. */
const ROUNDING = 1e-3;

/** Where columns and rows lie, in points from the top left corner. Hidden ones have no width. */
export class SheetGeometry {
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly hiddenColumns: ReadonlySet<number>;

  constructor(
    private readonly sheet: Pick<SheetSnapshot, "columnWidths" | "rowHeights" | "hiddenRows" | "hiddenColumns">,
    private readonly defaults: SheetDefaults,
  ) {
    this.hiddenRows = new Set(sheet.hiddenRows);
    this.hiddenColumns = new Set(sheet.hiddenColumns);
  }

  private width = (column: number): number => (this.hiddenColumns.has(column) ? 0 : (this.sheet.columnWidths[column] ?? this.defaults.columnWidth));
  private height = (row: number): number => (this.hiddenRows.has(row) ? 0 : (this.sheet.rowHeights[row] ?? this.defaults.rowHeight));

  left(column: number): number {
    return offset(column, this.width);
  }

  top(row: number): number {
    return offset(row, this.height);
  }

  columnAt(points: number): Position {
    return locate(points, this.width, MAX_COLUMNS);
  }

  rowAt(points: number): Position {
    return locate(points, this.height, MAX_ROWS);
  }
}

export interface Position {
  readonly index: number;
  /** Points into that column or row. */
  readonly into: number;
}

function offset(index: number, size: (i: number) => number): number {
  let at = 0;
  for (let i = 0; i < index; i++) at += size(i);
  return at;
}

function locate(points: number, size: (i: number) => number, count: number): Position {
  let left = Math.max(0, points);
  for (let i = 0; i < count - 1; i++) {
    if (left < size(i) - ROUNDING) return { index: i, into: Math.max(0, left) };
    left -= size(i);
  }
  return { index: count - 1, into: 0 };
}
