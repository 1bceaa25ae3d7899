import type { CellSnapshot, Rect, SeriesSnapshot } from "../snapshot";
import { fullAddress } from "./address";
import type { Book, RangeData } from "./book";
import { cellValue, readCells } from "./cells";
import { isDateFormat } from "./numberText";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** XYScatter and its kin take their first column as x, whatever is in it. */
export const hasNumericX = (type: string): boolean => /^(XYScatter|Bubble)/.test(type);

/**
 * The series Excel reads out of a source range: one per column (or row, where there are more columns than rows).
 * A first row of text gives the names; a first column of text or dates, or under an empty corner, the categories.
 */
export function readSeries(book: Book, source: RangeData, type: string, seriesBy: SeriesBy): SeriesSnapshot[] {
  const { sheet, rect } = source;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && rect.columns > rect.rows);
  const cells = readCells(book, source);
  const lines = byRows ? rect.rows : rect.columns;
  const length = byRows ? rect.columns : rect.rows;
  const at = (line: number, i: number): CellSnapshot | undefined => (byRows ? cells[line]?.[i] : cells[i]?.[line]);
  const part = (line: number, from: number, count: number): string =>
    fullAddress(book.sheet(sheet).name, byRows ? sub(rect, line, from, 1, count) : sub(rect, from, line, count, 1), true);
  const isDate = (line: number, i: number): boolean => {
    const row = rect.row + (byRows ? line : i);
    const column = rect.column + (byRows ? i : line);
    return isDateFormat(book.grid.style(sheet, row, column).numberFormat ?? "General");
  };

  const cornerEmpty = at(0, 0) === undefined || cellValue(at(0, 0)) === "";
  const first = lines > 1 ? Array.from({ length: lines - 1 }, (_, i) => at(i + 1, 0)) : [at(0, 0)];
  const named = length > 1 && first.some((cell) => typeof cell?.v === "string");
  const start = named ? 1 : 0;
  const body = Array.from({ length: length - start }, (_, i) => i + start);
  const categorised =
    lines > 1 &&
    (hasNumericX(type) ||
      (cornerEmpty && named) ||
      body.some((i) => typeof at(0, i)?.v === "string") ||
      body.every((i) => typeof at(0, i)?.v === "number" && isDate(0, i)));

  const series: SeriesSnapshot[] = [];
  for (let line = categorised ? 1 : 0; line < lines; line++) {
    series.push({
      name: named ? String(cellValue(at(line, 0))) : `Series${series.length + 1}`,
      ...(named ? { nameRef: part(line, 0, 1) } : {}),
      axisGroup: "Primary",
      values: part(line, start, length - start),
      ...(categorised ? { categories: part(0, start, length - start) } : {}),
    });
  }
  return series;
}

const sub = (rect: Rect, row: number, column: number, rows: number, columns: number): Rect => ({
  row: rect.row + row,
  column: rect.column + column,
  rows,
  columns,
});
