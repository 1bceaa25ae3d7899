/** Addresses as Excel writes them, from zero-based rows and columns. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** 'It''s'!A1 without the sheet. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** The rectangle of "B3:H454", of "B3" alone, or of either with a sheet and $ in it. */
export function areaOf(address: string): Area {
  const [from, to] = withoutSheet(address).replace(/\$/g, "").split(":");
  const first = cellOf(from!);
  const last = to === undefined ? first : cellOf(to);
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

function cellOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/i.exec(address) ?? [];
  if (letters === undefined) throw new Error(`${address} is not the address of a cell.`);
  const column = [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** Cells, rectangles and whole columns, with or without $: what a person may type as a range. */
export const isAddress = (address: string): boolean =>
  /^\$?[a-z]{1,3}\$?\d{1,7}(:\$?[a-z]{1,3}\$?\d{1,7})?$/iu.test(address) || /^\$?[a-z]{1,3}:\$?[a-z]{1,3}$/iu.test(address);
