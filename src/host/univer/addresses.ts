import type { IRange } from "@univerjs/core";
import type { Rect } from "../snapshot";

export function toRange(rect: Rect): IRange {
  return {
    startRow: rect.row,
    startColumn: rect.column,
    endRow: rect.row + rect.rows - 1,
    endColumn: rect.column + rect.columns - 1,
  };
}

export function toRect(range: IRange): Rect {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B2:B21", or "B2" for one cell. */
export function rectToA1(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row + 1}`;
  const last = `${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** Quoted where a formula needs it: `'Q1 sales'`. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits "'Q1 sales'!$B$2:$B$21" into its sheet name and rectangle; null for anything but a plain reference. */
export function parseReference(text: string): { readonly sheet: string | null; readonly rect: Rect } | null {
  const parts = /^=?(?:(?:'((?:[^']|'')+)'|([^!']+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(text.trim());
  if (!parts) return null;
  const [, quoted, plain, startLetters = "A", startRow = "1", endLetters = startLetters, endRow = startRow] = parts;
  const rows = [Number(startRow) - 1, Number(endRow) - 1].sort((a, b) => a - b);
  const columns = [columnIndex(startLetters), columnIndex(endLetters)].sort((a, b) => a - b);
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain ?? null,
    rect: { row: rows[0]!, column: columns[0]!, rows: rows[1]! - rows[0]! + 1, columns: columns[1]! - columns[0]! + 1 },
  };
}

export function intersects(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function union(a: Rect | null, b: Rect): Rect {
  if (!a) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The smallest rectangle around cells added one by one. */
export class Extent {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  rect(): Rect | null {
    if (this.bottom < 0) return null;
    return { row: this.top, column: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }
}
