import type { Rect } from "../snapshot";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

export function rectName({ row, column, rows, columns }: Rect): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** "B2:C9", "$B$2", "B:C", "2:9"; null for anything else. */
export function parseRect(text: string): Rect | null {
  const [first = "", last = first, more] = text.replace(/\$/g, "").split(":");
  const from = corner(first);
  const to = corner(last);
  if (!from || !to || more !== undefined) return null;
  const row = Math.min(from.row ?? 0, to.row ?? 0);
  const column = Math.min(from.column ?? 0, to.column ?? 0);
  const bottom = Math.max(from.row ?? MAX_ROWS - 1, to.row ?? MAX_ROWS - 1);
  const right = Math.max(from.column ?? MAX_COLUMNS - 1, to.column ?? MAX_COLUMNS - 1);
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

function corner(text: string): { row?: number; column?: number } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return null;
  return {
    ...(match[1] !== undefined && { column: columnIndex(match[1]) }),
    ...(match[2] !== undefined && { row: Number(match[2]) - 1 }),
  };
}

/** A list of ranges as `sqref` writes it. */
export function parseRects(text: string): Rect[] {
  return text.split(/\s+/).map(parseRect).filter((rect): rect is Rect => rect !== null);
}

export function rectNames(rects: readonly Rect[]): string {
  return rects.map(rectName).join(" ");
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
}

/** A sheet name as it stands before "!" in a formula. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\u0080-\uFFFF][\w.\u0080-\uFFFF]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** "'My data'!$B$2:$B$21" → sheet and rectangle; null for a name, an external or a multiple reference. */
export function parseSheetRef(text: string): { readonly sheet: string; readonly rect: Rect } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!,()]+))!([$A-Za-z0-9:]+)$/.exec(text.trim());
  if (!match) return null;
  const rect = parseRect(match[3] ?? "");
  return rect && { sheet: match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? ""), rect };
}
