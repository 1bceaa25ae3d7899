import type { CellStyle } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book, RangeData } from "./book";
import { reachable } from "./cells";
import { formatChanged } from "./changes";

/** One property of all cells of a range; null where they differ. */
export function styleOf<T>(book: Book, range: RangeData, property: (style: CellStyle) => T): T | null {
  const rect = reachable(book, range);
  const first = property(book.grid.style(range.sheet, rect.row, rect.column));
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (property(book.grid.style(range.sheet, row, column)) !== first) return null;
    }
  }
  return first;
}

/** Formats cells; a protected sheet refuses unless it allows formatting. */
export function changeStyle(book: Book, range: RangeData, change: CellStyle): void {
  const state = book.state(range.sheet);
  if (state.protected && state.protection["allowFormatCells"] !== true) refuse("AccessDenied");
  const rect = reachable(book, range);
  book.grid.restyle(range.sheet, rect, change);
  formatChanged(book, range.sheet, rect);
}

export function defaultFont(book: Book): { readonly name: string; readonly size: number } {
  const font = book.snapshot.styles[0]?.font;
  return { name: font?.name ?? "Calibri", size: font?.size ?? 11 };
}
