import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import type { ParameterMetadata } from "../functions";
import type { ErrorText } from "../snapshot";
import { isErrorText } from "./cells";

export type Arguments = { readonly args: unknown[] } | { readonly error: ErrorText };

/**
 * The arguments of a call as the runtime takes them.
 * - omitted: null, in the middle too
 * - matrix parameter: rows; a blank cell is ""; a single value is one row of one cell
 * - scalar parameter: the value; a blank cell is null; more than one cell is #VALUE!
 * - number, string and boolean parameters convert as Excel does, and are #VALUE! where they cannot
 * - repeating parameter: one array of what is left
 * - an error in any argument is the result, and the function is not called; with `allowErrors` it is passed on as the
 *   runtime's own error object. #GETTING_DATA is never passed on: the value is still to come.
 */
export function readArguments(parameters: readonly ParameterMetadata[], given: readonly BaseValueObject[], allowErrors: boolean): Arguments {
  const args: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const values = parameter.repeating ? given.slice(index) : [given[index]];
    const read: unknown[] = [];
    for (const value of values) {
      const argument = readArgument(parameter, value, allowErrors);
      if (isFailure(argument)) return argument;
      read.push(argument);
    }
    args.push(parameter.repeating ? read : read[0]);
  }
  return { args };
}

type Failure = { readonly error: ErrorText };
const isFailure = (value: unknown): value is Failure => typeof value === "object" && value !== null && "error" in value;

function readArgument(parameter: ParameterMetadata, given: BaseValueObject | undefined, allowErrors: boolean): unknown {
  if (!given || (!given.isArray() && given.isNull())) return null;
  const rows = given.isArray() ? rowsOf(given as ArrayValueObject) : [[scalarOf(given)]];
  const error = rows.flat().find(isErrorCell);
  if (error && (!allowErrors || error.error === "#GETTING_DATA" || error.error === "#BUSY!")) return { error: error.error };

  const convert = (cell: Exclude<Cell, null>) => (isErrorCell(cell) ? errorObject(cell.error) : toType(cell, parameter.type));
  if (parameter.dimensionality === "matrix") {
    const matrix = rows.map((row) => row.map((cell) => (cell === null ? "" : convert(cell))));
    return matrix.flat().find(isFailure) ?? matrix;
  }
  if (rows.length !== 1 || rows[0]!.length !== 1) return { error: "#VALUE!" };
  const cell = rows[0]![0] ?? null;
  return cell === null ? null : convert(cell);
}

type Cell = string | number | boolean | null | Failure;
const isErrorCell = (cell: Cell): cell is Failure => typeof cell === "object" && cell !== null;

function rowsOf(array: ArrayValueObject): Cell[][] {
  const columns = Array.from({ length: array.getColumnCount() }, (_, column) => column);
  return Array.from({ length: array.getRowCount() }, (_, row) => columns.map((column) => scalarOf(array.get(row, column))));
}

function scalarOf(value: Nullable<BaseValueObject>): Cell {
  if (!value || value.isNull()) return null;
  const plain = value.getValue();
  return value.isError() ? { error: isErrorText(plain) ? plain : "#VALUE!" } : plain;
}

/** The runtime's documented shape of an error in a value. */
const errorObject = (error: ErrorText) => ({ type: "Error", basicType: "Error", basicValue: error });

function toType(value: string | number | boolean, type: string | undefined): unknown {
  switch (type) {
    case "number": {
      const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
      return Number.isFinite(number) ? number : { error: "#VALUE!" };
    }
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (typeof value !== "string") return Boolean(value);
      return /^(true|false)$/i.test(value) ? /^true$/i.test(value) : { error: "#VALUE!" };
    default:
      return value;
  }
}
