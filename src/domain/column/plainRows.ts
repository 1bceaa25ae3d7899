import type { InputField } from "../method/method";
import { isCalculable, isDate } from "../unit/range";
import { isBlankText, type TableCell } from "./cell";

type Entry = TableCell | readonly TableCell[];

/** A row with a value, and one that has to be looked at cell by cell. */
const filled = 1;
const odd = 2;

/**
 * Tells the rows in which every cell is the value it looks like: `isPlain` where the row holds such values and at most
 * blanks that are allowed beside them. All other rows, blank ones among them, are for `readCell` to judge.
 */
export function plainRows(fields: readonly InputField[], columns: readonly (readonly Entry[])[], rows: number): Uint8Array {
  const seen = new Uint8Array(rows);
  fields.forEach((field, i) => look(field, columns[i]!, seen));
  return seen;
}

function look({ unit, min = -Infinity, optional, blank }: InputField, cells: readonly Entry[], seen: Uint8Array): void {
  const textual = unit === "code" || unit === "text";
  const flag = unit === "flag";
  const numeric = !textual && !flag;
  const mayBeBlank = optional || blank === "null";
  for (let row = 0; row < seen.length; row++) {
    const cell = cells[row]!;
    if (typeof cell === "number" ? numeric && isCalculable(cell) && cell >= min && (unit !== "date" || isDate(cell)) : typeof cell === "string" ? textual && !isBlankText(cell) : flag && typeof cell === "boolean") seen[row]! |= filled;
    else if (!(cell === null && mayBeBlank)) seen[row]! |= odd;
  }
}

/** @param seen of a row, as `plainRows` tells it */
export const isPlain = (seen: number): boolean => seen === filled;
