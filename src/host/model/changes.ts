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

/** A sheet came, went or became the active one. */
export function sheetEvent(book: Book, event: "Added" | "Deleted" | "Activated" | "Deactivated", sheet: string): void {
  const type = EventType[`worksheet${event}`];
  const args = { worksheetId: sheet, source: "Local" };
  const targets = event === "Added" || event === "Deleted" ? [WORKBOOK_TARGET] : [sheet, WORKBOOK_TARGET];
  for (const target of targets) book.emit(event, eventEntry(type, target, args));
}

export function selectionChanged(book: Book): void {
  const [selected] = book.grid.selection();
  if (!selected) return;
  const args = { address: localAddress(selected.rect), worksheetId: selected.sheetId };
  for (const target of [selected.sheetId, WORKBOOK_TARGET]) book.emit("SelectionChanged", eventEntry(EventType.worksheetSelectionChanged, target, args));
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
