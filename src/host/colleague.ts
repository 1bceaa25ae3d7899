import { cellsChanged } from "./model/changes";
import type { Book } from "./model/book";
import { deleteSheet } from "./model/sheets";
import { renameSheet } from "./model/sheetName";
import { NO_PERMISSIONS } from "./model/sheetState";
import { refreshHeaders } from "./model/tableState";

/** Somebody else who has the workbook open: what they do happens between two requests, and the add-in is not asked. */
export interface Colleague {
  /** Enters a value in a cell; row and column count from 0. A formula begins with "=". */
  types(sheet: string, row: number, column: number, value: string | number): void;
  renames(sheet: string, name: string): void;
  deletes(sheet: string): void;
  protects(sheet: string): void;
  unprotects(sheet: string): void;
}

/** Sheets are called by their names; one that is not there any more is left alone. */
export function colleagueOf(book: Book): Colleague {
  const at = (name: string, act: (id: string) => void): void => {
    const sheet = book.findSheet(name);
    if (sheet) act(sheet.id);
  };
  const protect = (name: string, on: boolean): void =>
    at(name, (id) => Object.assign(book.state(id), { protected: on, password: undefined, protection: NO_PERMISSIONS }));
  return {
    types: (name, row, column, value) =>
      at(name, (id) => {
        const rect = { row, column, rows: 1, columns: 1 };
        book.grid.write(id, rect, [[typeof value === "string" && value.startsWith("=") ? { f: value } : { v: value }]]);
        refreshHeaders(book, id, rect);
        cellsChanged(book, id, rect, "RangeEdited", undefined, false);
      }),
    renames: (name, to) => at(name, (id) => renameSheet(book, id, to)),
    deletes: (name) => at(name, (id) => deleteSheet(book, id)),
    protects: (name) => protect(name, true),
    unprotects: (name) => protect(name, false),
  };
}
