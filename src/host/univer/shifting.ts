import { Direction, ICommandService } from "@univerjs/core";
import type { Rect } from "../snapshot";
import { toRange } from "./addresses";
import type { Book } from "./book";
import { LIMIT } from "./load";

/** Inserts or deletes cells; formulas, merges and tables follow. Whole rows and columns stay whole. */
export function shiftCells(book: Book, sheetId: string, rect: Rect, shift: "Down" | "Right" | "Up" | "Left"): void {
  const sheet = book.sheet(sheetId);
  const isWholeRows = rect.column === 0 && rect.columns >= Math.min(LIMIT.columns, sheet.getColumnCount());
  const isWholeColumns = rect.row === 0 && rect.rows >= Math.min(LIMIT.rows, sheet.getRowCount());
  const wholeRange = toRange(book.inside(sheetId, rect));
  if (shift === "Down" && isWholeRows) {
    return book.run("sheet.command.insert-row-by-range", { subUnitId: sheetId, range: wholeRange, direction: Direction.UP });
  }
  if (shift === "Right" && isWholeColumns) {
    return book.run("sheet.command.insert-col-by-range", { subUnitId: sheetId, range: wholeRange, direction: Direction.LEFT });
  }
  if (shift === "Up" && isWholeRows) return book.run("sheet.command.remove-row-by-range", { subUnitId: sheetId, range: wholeRange });
  if (shift === "Left" && isWholeColumns) return book.run("sheet.command.remove-col-by-range", { subUnitId: sheetId, range: wholeRange });

  book.grow(sheetId, rect);
  onSheet(book, sheetId, () => {
    const command = { Down: "insert-range-move-down", Right: "insert-range-move-right", Up: "delete-range-move-up", Left: "delete-range-move-left" }[shift];
    // The command is asynchronous in name only: it has moved the cells when the call returns.
    book.asProgram(() => void book.injector.get(ICommandService).executeCommand(`sheet.command.${command}`, { range: toRange(rect) }));
  });
}

/** Those commands know no other sheet than the active one. */
function onSheet(book: Book, sheetId: string, action: () => void): void {
  const active = book.workbook.getActiveSheet()?.getSheetId();
  if (active === sheetId) return action();
  book.run("sheet.operation.set-worksheet-active", { subUnitId: sheetId });
  action();
  if (active) book.run("sheet.operation.set-worksheet-active", { subUnitId: active });
}
