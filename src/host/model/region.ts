import type { Rect } from "../snapshot";
import type { Book } from "./book";
import { bounding, endColumn, endRow, intersect, sameRect } from "./rect";

/** The block of filled cells around a range, bounded by empty rows and columns: what Ctrl+* selects. */
export function surroundingRegion(book: Book, sheet: string, rect: Rect): Rect {
  const used = book.grid.used(sheet, false);
  if (!used) return rect;
  const filled = new Uint8Array(used.rows * used.columns);
  book.grid.each(sheet, used, (row, column, value, _isError, formula) => {
    if (formula !== null || value !== "") filled[(row - used.row) * used.columns + column - used.column] = 1;
  });
  const anyIn = (area: Rect): boolean => {
    const inside = intersect(area, used);
    if (!inside) return false;
    for (let row = inside.row; row < endRow(inside); row++) {
      const from = (row - used.row) * used.columns - used.column;
      for (let column = inside.column; column < endColumn(inside); column++) if (filled[from + column] === 1) return true;
    }
    return false;
  };
  let region = rect;
  for (;;) {
    // One cell further on every side, corners included.
    const { row, column, rows, columns } = region;
    const left = Math.max(0, column - 1);
    const across = { column: left, columns: column + columns + 1 - left };
    const top = Math.max(0, row - 1);
    const down = { row: top, rows: row + rows + 1 - top };
    let grown = region;
    if (row > 0 && anyIn({ row: row - 1, rows: 1, ...across })) grown = bounding(grown, { row: row - 1, rows: 1, column, columns });
    if (anyIn({ row: row + rows, rows: 1, ...across })) grown = bounding(grown, { row: row + rows, rows: 1, column, columns });
    if (column > 0 && anyIn({ column: column - 1, columns: 1, ...down })) grown = bounding(grown, { row, rows, column: column - 1, columns: 1 });
    if (anyIn({ column: column + columns, columns: 1, ...down })) grown = bounding(grown, { row, rows, column: column + columns, columns: 1 });
    if (sameRect(grown, region)) return region;
    region = grown;
  }
}
