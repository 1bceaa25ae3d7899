import type { TableCell } from "../domain/column/cell";
import type { RawCall, RawEntry } from "../domain/method/evaluate";
import type { Issue } from "../domain/issue/issue";
import type { AnyMethod, InputField, Method, ParamField } from "../domain/method/method";
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
/** One input range as a line of cells, not copied: `at` looks into Excel's own matrix. */
interface Line {
  readonly length: number;
  readonly isRow: boolean;
  /** A cell, or all cells of a row for an input of several columns. */
  at(index: number): ExcelCell | readonly ExcelCell[];
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
    else if (argument !== null && !(input.optional && isEmptyRange(argument))) addLine(lines, issues, name, matrixOf(argument), input.several ?? false);
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

function addLine(lines: Record<string, Line>, issues: Issue[], column: string, matrix: Matrix, several: boolean): void {
  if (several) {
    lines[column] = { length: matrix.length, isRow: false, at: (i) => matrix[i]! };
    return;
  }
  const width = matrix[0]?.length ?? 0;
  if (width <= 1) lines[column] = { length: matrix.length, isRow: false, at: (i) => matrix[i]![0] };
  else if (matrix.length === 1) lines[column] = { length: width, isRow: true, at: (i) => matrix[0]![i] };
  else issues.push({ code: "not-one-column", column, rows: matrix.length, columns: width });
}

/** A whole column of the sheet is mostly empty: the rows after the last filled one are not read at all. */
function columns(
  inputs: Readonly<Record<string, InputField>>,
  lines: Readonly<Record<string, Line>>,
  rows: number,
): Record<string, readonly RawEntry[] | undefined> {
  const given = Object.values(lines);
  let used = rows;
  while (used > 1 && given.every((line) => isEmptyEntry(line.at(used - 1)))) used--;
  return Object.fromEntries(Object.keys(inputs).map((name) => [name, lines[name] && readLine(lines[name], used)]));
}

const isEmptyEntry = (entry: unknown): boolean => (Array.isArray(entry) ? entry.every(isEmptyCell) : isEmptyCell(entry));

function readLine(line: Line, length: number): RawEntry[] {
  const cells = new Array<RawEntry>(length);
  for (let i = 0; i < length; i++) {
    const entry = line.at(i);
    cells[i] = Array.isArray(entry) ? entry.map(readCell) : readCell(entry);
  }
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
