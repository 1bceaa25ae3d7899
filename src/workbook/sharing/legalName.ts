import { builtInNames } from "./builtInNames";

const lastColumn = "XFD";
const isColumn = (letters: string): boolean => letters.length < 3 || (letters.length === 3 && letters.toUpperCase() <= lastColumn);

/** What a workbook's name must not look like: a cell (A1 to XFD1048576), a place in R1C1 notation, TRUE or FALSE. */
export function looksLikeReference(name: string): boolean {
  const [, letters = "", row] = /^([a-z]{1,3})(\d+)$/i.exec(name) ?? [];
  if (row !== undefined && isColumn(letters) && Number(row) >= 1 && Number(row) <= 1_048_576) return true;
  return /^(r\d*(c\d*)?|c\d*|true|false)$/i.test(name);
}

export type NameFault = "reference" | "built-in" | "characters";

/** Why a function cannot be called by this name; null where it can. Names may have dots, and be 255 characters long. */
export function nameFault(name: string): NameFault | null {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) return "characters";
  if (looksLikeReference(name)) return "reference";
  return builtInNames.has(name.toUpperCase()) ? "built-in" : null;
}
