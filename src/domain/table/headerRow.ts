import { isBlank, isCellError, type TableCell } from "../column/cell";
import { readNumber } from "../column/number";

/** Title lines, report dates and notes above the headings are looked through as far as this. */
const searched = 20;

/**
 * The row of the headings, or null where there is none: text only (years may be headings too), filled in at least 60 % of the
 * table's width, with a number below in one of the three rows that follow. Of several, the fullest; then the first.
 */
export function findHeaderRow(rows: readonly (readonly TableCell[])[]): number | null {
  const filled = rows.slice(0, searched + 30).map((row) => row.filter((cell) => !isBlank(cell)).length);
  const width = Math.max(0, ...filled);
  let best: number | null = null;
  for (let at = 0; at < Math.min(searched, rows.length); at++) {
    const cells = rows[at]!;
    if (filled[at] === 0 || filled[at]! < Math.ceil(0.6 * width)) continue;
    if (!isHeadingRow(cells)) continue;
    if (!hasNumberBelow(rows, at)) continue;
    if (best === null || filled[at]! > filled[best]!) best = at;
  }
  return best;
}

/** Text only, years among it: what may name columns. */
export const isHeadingRow = (cells: readonly TableCell[]): boolean => cells.every((cell) => isBlank(cell) || isName(cell) || isYear(cell)) && cells.some(isName);

const isName = (cell: TableCell): boolean => typeof cell === "string" && !isBlank(cell) && (readNumber(cell) === null || isPeriod(cell));

/** 3月, 2025年: a number with its unit elsewhere, but as good a heading as any. */
const isPeriod = (text: string): boolean => /^\s*\d{1,4}\s*(月|年)\s*$/u.test(text);

const isYear = (cell: TableCell): boolean => {
  const year = typeof cell === "string" ? Number(cell) : cell;
  return typeof year === "number" && Number.isInteger(year) && year >= 1990 && year <= 2100;
};

/** Whether a column named in this row holds a number in one of the next three rows that hold anything. */
export function hasNumberBelow(rows: readonly (readonly TableCell[])[], at: number): boolean {
  const below: (readonly TableCell[])[] = [];
  for (let row = at + 1; row < rows.length && below.length < 3; row++) if (!rows[row]!.every(isBlank)) below.push(rows[row]!);
  return rows[at]!.some((heading, column) => !isBlank(heading) && below.some((row) => isNumeric(row[column] ?? null)));
}

const isNumeric = (cell: TableCell): boolean =>
  typeof cell === "number" || isCellError(cell) || (typeof cell === "string" && readNumber(cell) !== null);
