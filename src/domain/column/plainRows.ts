import type { InputField } from "../method/method";
import { isNumeric } from "../unit/unit";
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
  fields.forEach((field, i) => (isNumeric(field.unit) ? lookAtNumbers : lookAtOthers)(field, columns[i]!, seen));
  return seen;
}

/** The same loop twice: one that meets columns of numbers and columns of texts makes the engine store each number in an object. */
function lookAtNumbers(field: InputField, cells: readonly Entry[], seen: Uint8Array): void {
  const { unit, min = -Infinity } = field;
  const blankIs = seenInBlank(field);
  for (let row = 0; row < seen.length; row++) {
    const cell = cells[row]!;
    if (typeof cell === "number" && isCalculable(cell) && cell >= min && (unit !== "date" || isDate(cell))) seen[row]! |= filled;
    else seen[row]! |= cell === null ? blankIs : odd;
  }
}

function lookAtOthers(field: InputField, cells: readonly Entry[], seen: Uint8Array): void {
  const isFlag = field.unit === "flag";
  const blankIs = seenInBlank(field);
  for (let row = 0; row < seen.length; row++) {
    const cell = cells[row]!;
    if (isFlag ? typeof cell === "boolean" : typeof cell === "string" && !isBlankText(cell)) seen[row]! |= filled;
    else seen[row]! |= cell === null ? blankIs : odd;
  }
}

const seenInBlank = ({ optional, blank }: InputField): number => (optional || blank === "null" ? 0 : odd);

/** @param seen of a row, as `plainRows` tells it */
export const isPlain = (seen: number): boolean => seen === filled;

export function areAllPlain(seen: Uint8Array): boolean {
  for (let row = 0; row < seen.length; row++) if (!isPlain(seen[row]!)) return false;
  return true;
}
