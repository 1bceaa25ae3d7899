import { ArrayValueObject, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject, type BaseValueObject, type ErrorType } from "@univerjs/engine-formula";
import type { FunctionResult } from "../functions";
import type { ErrorText } from "../snapshot";
import { isErrorText } from "./cells";

export type CellResult = number | string | boolean | { readonly error: ErrorText };
/** What a function gave, row by row; a scalar is one row of one cell. */
export type ResultRows = readonly (readonly CellResult[])[];

/** The runtime's numbers for errors; every other number is #VALUE!. */
const ERROR_CODES: Readonly<Record<number, ErrorText>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };

export const failure = (error: ErrorText): ResultRows => [[{ error }]];

/**
 * Reads what the runtime answered. An empty or ragged matrix is #VALUE!; null in a matrix is an empty text, as Excel
 * shows it; a returned CustomFunctions.Error is that error, a formatted number its number.
 */
export function readResult(result: FunctionResult): ResultRows {
  if (!result.ok) return failure(ERROR_CODES[result.errorCode ?? 0] ?? "#VALUE!");
  if (!Array.isArray(result.value)) return [[readCellResult(result.value)]];
  const rows: readonly unknown[] = result.value;
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isMatrix = columns > 0 && rows.every((row) => Array.isArray(row) && row.length === columns);
  return isMatrix ? (rows as readonly (readonly unknown[])[]).map((row) => row.map(readCellResult)) : failure("#VALUE!");
}

function readCellResult(value: unknown): CellResult {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "string":
    case "boolean":
      return value;
    case "object": {
      if (value === null) return "";
      const { type, basicValue } = value as { readonly type?: unknown; readonly basicValue?: unknown };
      if (type === "Error") return { error: isErrorText(basicValue) ? basicValue : "#VALUE!" };
      return typeof basicValue === "object" ? { error: "#VALUE!" } : readCellResult(basicValue);
    }
    case "undefined":
      return "";
    default:
      return { error: "#VALUE!" };
  }
}

export const errorVariant = (error: ErrorText): BaseValueObject => ErrorValueObject.create(error as ErrorType);

/** For Univer's engine. Text stays text: its own factory would make a number of "007". */
export function toVariant(rows: ResultRows): BaseValueObject {
  const single = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : undefined;
  if (single !== undefined) return cellVariant(single);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cellVariant)),
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function cellVariant(cell: CellResult): BaseValueObject {
  switch (typeof cell) {
    case "number":
      return NumberValueObject.create(cell);
    case "boolean":
      return BooleanValueObject.create(cell);
    case "string":
      return StringValueObject.create(cell);
    default:
      return errorVariant(cell.error);
  }
}
