import type { Rect, TableSnapshot } from "../snapshot";
import { eventEntry, EventType, WORKBOOK_TARGET } from "../wire/events";
import { localAddress } from "./address";
import type { Book } from "./book";
import { intersect } from "./rect";
import type { Shift } from "./shift";

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Tells listeners of the sheet, of all sheets and of the tables it touches that cells have changed. */
export function cellsChanged(book: Book, sheet: string, rect: Rect, changeType: ChangeType = "RangeEdited", shift?: Shift, byAddIn = true): void {
  if (!(book.listening.get("DataChanged") ?? 0)) return;
  const args = {
    address: localAddress(rect),
    changeType,
    source: "Local",
    triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheet,
    shiftDirection: shift ? direction(shift) : "None",
    referenceId: `${sheet}!${localAddress(rect)}`,
  };
  for (const target of [sheet, WORKBOOK_TARGET]) book.emit("DataChanged", eventEntry(EventType.worksheetChanged, target, args));
  for (const table of book.state(sheet).tables) {
    const touched = intersect(table.range, rect);
    if (touched) tableChanged(book, sheet, table, touched, changeType, args.referenceId);
  }
}

function tableChanged(book: Book, sheet: string, table: TableSnapshot, rect: Rect, changeType: ChangeType, referenceId: string): void {
  const args = { address: localAddress(rect), changeType, source: "Local", tableId: table.id, worksheetId: sheet, referenceId };
  for (const target of [table.id, sheet, WORKBOOK_TARGET]) book.emit("DataChanged", eventEntry(EventType.tableChanged, target, args));
}

function direction(shift: Shift): string {
  if (shift.axis === "rows") return shift.kind === "insert" ? "ShiftCellDown" : "ShiftCellUp";
  return shift.kind === "insert" ? "ShiftCellRight" : "ShiftCellLeft";
}

/** A sheet came or went. */
export function sheetEvent(book: Book, event: "Added" | "Deleted", sheet: string): void {
  book.emit(event, eventEntry(EventType[`worksheet${event}`], WORKBOOK_TARGET, { worksheetId: sheet, source: "Local" }));
}

/** Another sheet may have become the active one. */
export function activationChanged(book: Book): void {
  const before = book.told.active;
  const now = book.grid.activeSheet();
  if (now === before) return;
  book.told.active = now;
  const tell = (event: "Activated" | "Deactivated", worksheetId: string) => {
    for (const target of [worksheetId, WORKBOOK_TARGET]) book.emit(event, eventEntry(EventType[`worksheet${event}`], target, { worksheetId }));
  };
  if (book.sheets().some(({ id }) => id === before)) tell("Deactivated", before);
  tell("Activated", now);
}

/** Another range may have been selected. */
export function selectionChanged(book: Book): void {
  const areas = book.grid.selection();
  const key = JSON.stringify(areas);
  const [selected] = areas;
  if (!selected || key === book.told.selection) return;
  book.told.selection = key;
  const args = { address: areas.map(({ rect }) => localAddress(rect)).join(","), worksheetId: selected.sheetId };
  for (const target of [selected.sheetId, WORKBOOK_TARGET]) book.emit("SelectionChanged", eventEntry(EventType.worksheetSelectionChanged, target, args));
  book.tell(eventEntry(EventType.documentSelectionChanged, "", {}));
}

export function formatChanged(book: Book, sheet: string, rect: Rect): void {
  const args = { address: localAddress(rect), source: "Local", worksheetId: sheet, referenceId: `${sheet}!${localAddress(rect)}` };
  for (const target of [sheet, WORKBOOK_TARGET]) book.emit("FormatChanged", eventEntry(EventType.worksheetFormatChanged, target, args));
}

export function tableEvent(book: Book, event: "Added" | "Deleted", sheet: string, table: TableSnapshot): void {
  const type = event === "Added" ? EventType.tableAdded : EventType.tableDeleted;
  const args = { tableId: table.id, tableName: table.name, worksheetId: sheet, source: "Local" };
  for (const target of [sheet, WORKBOOK_TARGET]) book.emit(event, eventEntry(type, target, args));
}
