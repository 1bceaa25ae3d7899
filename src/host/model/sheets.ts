import type { SheetSnapshot } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book } from "./book";
import { activationChanged, sheetEvent, tableEvent } from "./changes";
import { redrawChart } from "./chartState";
import { removeName, replaceName } from "./nameState";
import { loseSheetIn } from "./references";

/** Deletes a sheet with its tables, charts and names; what referred to it becomes #REF!. */
export function deleteSheet(book: Book, id: string): void {
  const sheet = book.sheet(id);
  assertStructureFree(book);
  const state = book.state(id);
  if (state.visibility === "VeryHidden") refuse("InvalidOperation", "A very hidden worksheet cannot be deleted; change its visibility first.");
  assertAnotherVisible(book, id);
  for (const table of state.tables) {
    book.grid.removeTable(id, table.id);
    tableEvent(book, "Deleted", id, table);
  }
  for (const chart of state.charts) book.grid.hideChart(id, chart.id);
  for (const name of book.names) {
    if (name.scope?.toLowerCase() === sheet.name.toLowerCase()) removeName(book, name);
    else {
      const formula = loseSheetIn(name.formula, sheet.name);
      if (formula !== name.formula) replaceName(book, name, { formula });
    }
  }
  book.grid.removeSheet(id);
  book.forget(id);
  for (const other of book.sheets()) {
    for (const chart of book.state(other.id).charts) redrawChart(book, other.id, chart.id, (formula) => loseSheetIn(formula, sheet.name));
  }
  sheetEvent(book, "Deleted", id);
  activationChanged(book);
}

export function setVisibility(book: Book, id: string, visibility: SheetSnapshot["visibility"]): void {
  assertStructureFree(book);
  if (visibility !== "Visible") assertAnotherVisible(book, id);
  const state = book.state(id);
  const active = book.grid.activeSheet();
  book.grid.hideSheet(id, visibility !== "Visible");
  // Excel goes on showing the sheet it shows; engines may turn to one that is no longer hidden.
  if (active !== id) book.grid.activate(active);
  state.visibility = visibility;
}

/** Where the structure is protected, sheets are neither added nor deleted, renamed, moved, hidden or shown. */
export function assertStructureFree({ structureProtected }: Book): void {
  if (structureProtected) refuse("AccessDenied");
}

function assertAnotherVisible(book: Book, id: string): void {
  if (!book.sheets().some((sheet) => sheet.id !== id && !sheet.hidden)) {
    refuse("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}
