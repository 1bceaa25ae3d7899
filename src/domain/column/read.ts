import type { InputField } from "../method/method";
import { isDate } from "../unit/range";
import { isTextual } from "../unit/unit";
import { cellText, isBlank, isCellError, type TableCell } from "./cell";
import type { Finding } from "./finding";
import { readFlag } from "./flag";
import { readDate, readNumber } from "./number";

/** One column read for one input: the cells as they are, as they would be converted, and what stood out. */
export interface ColumnReading {
  /** Text columns: numbers as their text, so that customer numbers are names. Else the cells untouched. */
  readonly asIs: readonly TableCell[];
  /** With every number, yes or no in disguise as what its finding promises. */
  readonly converted: readonly TableCell[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a column for an input of a method. Nothing is converted silently: `converted` is for a user who agreed.
 * @param column the column's place in the table, for the findings
 * @param skip body rows that are no customers (blank rows, subtotals): nothing is found in them
 * @param scale the scale of the heading's unit, null where it states none
 */
export function readColumn(
  cells: readonly TableCell[],
  field: InputField,
  column: number,
  { skip, scale }: { readonly skip: ReadonlySet<number>; readonly scale: number | null },
): ColumnReading {
  const findings: Finding[] = [];
  const asIs: TableCell[] = [];
  const converted: TableCell[] = [];
  cells.forEach((cell, row) => {
    const readable = isTextual(field.unit) && typeof cell === "number" ? String(cell) : cell;
    const found = skip.has(row) ? null : judge(readable, field, scale ?? 1);
    if (found) findings.push({ ...found, row, column, found: cellText(cell) });
    asIs.push(isBlank(readable) ? null : readable);
    converted.push(found?.becomes ?? found?.says ?? asIs[row]!);
  });
  return { asIs, converted, findings };
}

type Judged = Pick<Finding, "kind" | "becomes" | "says" | "disguise">;

function judge(cell: TableCell, field: InputField, scale: number): Judged | null {
  if (isCellError(cell)) return { kind: "cell-error" };
  if (isBlank(cell)) return field.optional || field.blank === "null" ? null : { kind: "blank-cell" };
  if (isTextual(field.unit)) return null;
  if (field.unit === "flag") return judgeFlag(cell);
  if (field.unit === "date") return judgeDate(cell);
  if (typeof cell === "number") return isBelow(cell, field) ? { kind: "below-minimum" } : null;
  if (typeof cell === "boolean" && field.yesNo) return null;
  if (typeof cell !== "string") return { kind: "not-a-number" };
  const number = readNumber(cell, scale);
  const says = field.yesNo && number === null ? readFlag(cell) : null;
  if (says !== null) return { kind: "text-flag", says };
  // A number that would not be allowed even as a number is not worth converting.
  if (number === null || isBelow(number.value, field)) return { kind: "not-a-number" };
  return { kind: "text-number", becomes: number.value, disguise: number.disguise };
}

/** 1 and 0 are TRUE and FALSE, as in Excel; other numbers are neither. */
function judgeFlag(cell: TableCell): Judged | null {
  if (typeof cell === "boolean" || cell === 1 || cell === 0) return null;
  const says = typeof cell === "string" ? readFlag(cell) : null;
  return says === null ? { kind: "not-a-flag" } : { kind: "text-flag", says };
}

/** 20260131 is a day as well, though no serial number of Excel's. */
function judgeDate(cell: TableCell): Judged | null {
  if (typeof cell === "number" && isDate(cell)) return null;
  const text = typeof cell === "number" ? String(cell) : cell;
  if (typeof text !== "string") return { kind: "not-a-date" };
  const serial = readDate(text) ?? readNumber(text)?.value;
  return serial !== undefined && isDate(serial) ? { kind: "text-number", becomes: serial, disguise: ["date"] } : { kind: "not-a-date" };
}

const isBelow = (value: number, field: InputField): boolean => field.min !== undefined && value < field.min;
