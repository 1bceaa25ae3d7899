import type { Book, RangeData } from "./book";
import { assertNoPartOfArray, assertUnlocked, reachable } from "./cells";
import { cellsChanged, formatChanged } from "./changes";
import { takeOutOfFormats } from "./conditionalFormats";
import { matrix } from "./rect";
import { refreshHeaders } from "./tableState";
import { takeOutOfValidations } from "./validations";

/** Empties cells, takes their formats away, or both. */
export function clearRange(book: Book, range: RangeData, what: "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks"): void {
  const { sheet } = range;
  const rect = reachable(book, range);
  assertUnlocked(book, sheet, rect);
  if (what === "All" || what === "Contents") {
    assertNoPartOfArray(book, sheet, rect);
    book.grid.write(sheet, rect, matrix(rect, () => ({})));
    refreshHeaders(book, sheet, rect);
    cellsChanged(book, sheet, rect);
  }
  if (what === "All" || what === "Formats") {
    book.grid.clearStyle(sheet, rect);
    takeOutOfFormats(book, sheet, range.rect);
    formatChanged(book, sheet, rect);
  }
  if (what === "All") takeOutOfValidations(book, sheet, range.rect);
}
