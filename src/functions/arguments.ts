import type { TableCell } from "../domain/column/cell";
import type { RawCall, RawEntry } from "../domain/method/evaluate";
import type { Issue } from "../domain/issue/issue";
import type { AnyMethod, InputField, Method, ParamField } from "../domain/method/method";
import { isNumeric } from "../domain/unit/unit";
import { isEmptyCell, readCell, type ExcelCell } from "./cell";

/** A worksheet call's arguments as `evaluate` wants them, and the shape its answer should have. */
export interface WorksheetCall {
  readonly raw: RawCall;
  /** Rows of the input ranges, trailing empty ones included. */
  readonly rows: number;
  /** The inputs lie side by side in a row, and so should the answer. */
  readonly isRow: boolean;
  readonly issues: readonly Issue[];
}

type Matrix = readonly (readonly ExcelCell[])[];
/** One input range as a line of cells, not copied: it looks into Excel's own matrix. */
interface Line {
  readonly length: number;
  readonly isRow: boolean;
  readonly matrix: Matrix;
  readonly field: InputField;
}

/** Reads the arguments of a method's own signature; null or undefined is an omitted one. */
export function readArguments(method: AnyMethod, args: readonly unknown[]): WorksheetCall {
  const plain: Method = method;
  const issues: Issue[] = [];
  const lines: Record<string, Line> = {};
  const params: Record<string, unknown> = {};
  plain.signature.forEach((name, position) => {
    const argument = args[position] ?? null;
    const input = plain.inputs[name];
    if (!input) params[name] = readParam(plain.params[name]!, argument);
    else if (argument !== null && !(input.optional && isEmptyRange(argument))) addLine(lines, issues, name, matrixOf(argument), input);
  });

  const lengths = Object.values(lines).map((line) => line.length);
  const rows = Math.max(0, ...lengths);
  if (lengths.some((length) => length !== rows)) {
    issues.push({ code: "different-lengths", lengths: Object.fromEntries(Object.entries(lines).map(([name, { length }]) => [name, length])) });
  }
  return {
    raw: { inputs: issues.length > 0 ? {} : columns(plain.inputs, lines, rows), params },
    rows,
    isRow: rows > 1 && Object.values(lines).every((line) => line.isRow),
    issues,
  };
}

const matrixOf = (argument: unknown): Matrix =>
  Array.isArray(argument) ? (Array.isArray(argument[0]) ? argument : [argument]) : [[argument]];

const isEmptyRange = (argument: unknown): boolean => {
  const matrix = matrixOf(argument);
  return matrix.length === 1 && matrix[0]!.length === 1 && isEmptyCell(matrix[0]![0]);
};

function addLine(lines: Record<string, Line>, issues: Issue[], column: string, matrix: Matrix, field: InputField): void {
  const width = matrix[0]?.length ?? 0;
  const isRow = !field.several && width > 1;
  if (isRow && matrix.length > 1) issues.push({ code: "not-one-column", column, rows: matrix.length, columns: width });
  else lines[column] = { length: isRow ? width : matrix.length, isRow, matrix, field };
}

/** A whole column of the sheet is mostly empty: the rows after the last filled one are not read at all. */
function columns(
  inputs: Readonly<Record<string, InputField>>,
  lines: Readonly<Record<string, Line>>,
  rows: number,
): Record<string, readonly RawEntry[] | undefined> {
  const given = Object.values(lines);
  let used = rows;
  while (used > 1 && given.every(({ isRow, matrix }) => (isRow ? isEmptyCell(matrix[0]![used - 1]) : matrix[used - 1]!.every(isEmptyCell)))) used--;
  return Object.fromEntries(Object.keys(inputs).map((name) => [name, lines[name] && readLine(lines[name], used)]));
}

function readLine({ isRow, matrix, field }: Line, length: number): readonly RawEntry[] {
  if (isRow) return matrix[0]!.slice(0, length).map(readCell);
  if (field.several) return matrix.slice(0, length).map((row) => row.map(readCell));
  return (isNumeric(field.unit) && readNumbers(matrix, length)) || readCells(matrix, length);
}

/**
 * A column of nothing but numbers; null for any other. It has a loop of its own because a loop that meets lists of numbers
 * and lists of anything makes the engine store every number in an object: twice the memory, and half the time of a call.
 */
function readNumbers(matrix: Matrix, length: number): readonly number[] | null {
  const numbers = new Array<number>(length);
  for (let row = 0; row < length; row++) {
    const cell = matrix[row]![0];
    if (typeof cell !== "number" || !Number.isFinite(cell)) return null;
    numbers[row] = cell;
  }
  return numbers;
}

function readCells(matrix: Matrix, length: number): readonly RawEntry[] {
  const cells = new Array<RawEntry>(length);
  for (let row = 0; row < length; row++) cells[row] = readCell(matrix[row]![0]);
  return cells;
}

/** Lists in reading order; a range of one cell given for a single value is that value. */
function readParam(field: ParamField, argument: unknown): unknown {
  if (argument === null) return undefined;
  if (field.kind === "rows") return matrixOf(argument).map((row) => row.map(readCell));
  const cells = matrixOf(argument).flat().map(readCell);
  return cells.length === 1 || field.kind === "numbers" || field.kind === "codes" ? single(cells) : cells;
}

const single = (cells: readonly TableCell[]): unknown => (cells.length === 1 ? cells[0] : cells);
