import type { Book, RangeData } from "./book";
import { cellValue, readCells, reachable } from "./cells";
import { cellText } from "./numberText";
import { defaultFont } from "./styles";

/** Width of a digit of 11 point Calibri, and the room Excel leaves beside it, in points. */
const DIGIT = 5.25;
const PADDING = 3.75;
const LINE_HEIGHT = 15 / 11;
const WIDEST = 255 * DIGIT + PADDING;

/** Widens or narrows each column to its longest text. A wide (CJK) character counts as two. */
export function autofitColumns(book: Book, range: RangeData): void {
  const { sheet } = range;
  const rect = reachable(book, range);
  const cells = readCells(book, { sheet, rect });
  for (let j = 0; j < rect.columns; j++) {
    const widths = cells.map((row, i) => {
      const cell = row[j];
      const value = cellValue(cell);
      if (value === "") return 0;
      const style = book.grid.style(sheet, rect.row + i, rect.column + j);
      const text = cell?.e ?? cellText(value, style.numberFormat ?? "General");
      const scale = (style.font?.size ?? defaultFont(book).size) / 11;
      return Math.max(...text.split("\n").map(textWidth)) * DIGIT * scale * (style.font?.bold ? 1.08 : 1) + PADDING;
    });
    const widest = Math.max(0, ...widths);
    if (widest > 0) book.grid.setColumnWidth(sheet, rect.column + j, Math.min(WIDEST, Math.ceil(widest / 0.75) * 0.75));
  }
}

/** Makes each row as high as its largest font and its wrapped lines need. */
export function autofitRows(book: Book, range: RangeData): void {
  const { sheet } = range;
  const rect = reachable(book, range);
  const cells = readCells(book, { sheet, rect });
  for (let i = 0; i < rect.rows; i++) {
    const heights = Array.from({ length: rect.columns }, (_, j) => {
      const style = book.grid.style(sheet, rect.row + i, rect.column + j);
      const line = (style.font?.size ?? defaultFont(book).size) * LINE_HEIGHT;
      const value = cellValue(cells[i]?.[j]);
      if (!style.wrap || typeof value !== "string") return line;
      const room = Math.max(1, (book.grid.columnWidth(sheet, rect.column + j) - PADDING) / DIGIT);
      return line * value.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / room)), 0);
    });
    book.grid.setRowHeight(sheet, rect.row + i, Math.min(409.5, Math.ceil(Math.max(...heights) / 0.75) * 0.75));
  }
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character) ? 2 : 1;
  return width;
}
