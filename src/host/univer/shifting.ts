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
  const wholeCommand = { Down: isWholeRows && "insert-row", Up: isWholeRows && "remove-row", Right: isWholeColumns && "insert-col", Left: isWholeColumns && "remove-col" }[shift];
  if (wholeCommand) {
    const direction = shift === "Down" ? Direction.UP : Direction.LEFT;
    return onSheet(book, sheetId, () => book.run(`sheet.command.${wholeCommand}-by-range`, { subUnitId: sheetId, range: wholeRange, direction }));
  }

  book.grow(sheetId, rect);
  onSheet(book, sheetId, () => {
    const command = { Down: "insert-range-move-down", Right: "insert-range-move-right", Up: "delete-range-move-up", Left: "delete-range-move-left" }[shift];
    // The command is asynchronous in name only: it has moved the cells when the call returns.
    book.asProgram(() => void book.injector.get(ICommandService).executeCommand(`sheet.command.${command}`, { range: toRange(rect) }));
  });
}

/** Those commands, or those who follow them, know no other sheet than the active one. */
function onSheet(book: Book, sheetId: string, action: () => void): void {
  const active = book.workbook.getActiveSheet()?.getSheetId();
  if (active === sheetId) return action();
  book.run("sheet.operation.set-worksheet-active", { subUnitId: sheetId });
  action();
  if (active) book.run("sheet.operation.set-worksheet-active", { subUnitId: active });
}
