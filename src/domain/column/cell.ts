/** A cell as a method reads it: null is an empty cell, an error is kept as the text Excel shows. */
export type TableCell = number | string | boolean | null | CellError;

export interface CellError {
  readonly error: string;
}

export const isCellError = (cell: TableCell): cell is CellError => typeof cell === "object" && cell !== null;

/** An empty cell, or text of nothing but spaces: both look empty to the user. */
export const isBlank = (cell: TableCell): boolean => cell === null || (typeof cell === "string" && isBlankText(cell));

/** Text that begins with a printing letter of these ranges is not blank, and that is quick to see. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return !((first > 0x20 && first < 0x80) || (first >= 0x4e00 && first < 0xa000)) && text.trim() === "";
}

/** The cell as the user reads it. */
export function cellText(cell: TableCell): string {
  if (cell === null) return "";
  return isCellError(cell) ? cell.error : String(cell);
}
