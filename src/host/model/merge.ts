import type { Rect } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book, RangeData } from "./book";
import { assertUnlocked } from "./cells";
import { cellsChanged } from "./changes";
import { intersect } from "./rect";

/** Joins cells into one, or each row's cells; only the first value stays. */
export function mergeCells(book: Book, { sheet, rect }: RangeData, across: boolean): void {
  assertUnlocked(book, sheet, rect);
  if (book.state(sheet).tables.some((table) => intersect(table.range, rect))) {
    refuse("InvalidOperation", "Cells of a table cannot be merged.");
  }
  const areas: Rect[] = across ? Array.from({ length: rect.rows }, (_, i) => ({ ...rect, row: rect.row + i, rows: 1 })) : [rect];
  for (const area of areas) {
    const cells = book.grid.read(sheet, area).map((row, i) => row.map((_cell, j) => (i === 0 && j === 0 ? null : {})));
    book.grid.write(sheet, area, cells);
    book.grid.merge(sheet, area);
  }
  cellsChanged(book, sheet, rect);
}
