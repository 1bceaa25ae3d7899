import type { Book } from "./book";

type Results = Record<number, Record<number, unknown> | null | undefined>;

/**
 * Leaves out the results of formulas that were taken away while they were calculated: Univer would write them as values of their own,
 * which nobody entered and which stand in the way of what spills there.
 */
export function leaveOutLateResults(book: Book): void {
  book.beforeResults((sheetId, results: Results) => {
    const sheet = book.sheet(sheetId);
    for (const [row, columns] of Object.entries(results)) {
      for (const column of Object.keys(columns ?? {})) {
        const cell = sheet.getCellRaw(Number(row), Number(column));
        if (!cell?.f && !cell?.si) delete columns![Number(column)];
      }
    }
  });
}
