import type { Area } from "../address";
import { excelCan } from "../excelCan";
import type { WrittenCells } from "./written";

/** A value, or a formula apart from texts that look like one. */
export type Cell = string | number | boolean | { readonly formula: string };
type Cells = readonly (readonly Cell[])[];

/**
 * The parts of a rectangle that only show what a formula spills, wherever that formula stands: copied they would be
 * values in the formula's way. Excel before ExcelApi 1.12 has no spilling formulas to tell of.
 */
export async function spilledCells(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, cells: Cells): Promise<readonly Area[]> {
  if (!excelCan.tellSpills()) return [];
  const columns = Array.from({ length: area.columns }, (_, i) => sheet.getRangeByIndexes(area.row, area.column + i, area.rows, 1));
  for (const column of columns) column.load("hasSpill");
  await context.sync();
  const asked = columns.flatMap((column, i) => (column.hasSpill === false ? [] : cellsToAsk(cells.map((line) => line[i]!)).map((row) => ({ row: area.row + row, column: area.column + i }))));
  if (asked.length === 0) return [];
  const spills = asked.map(({ row, column }) => {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    const parent = cell.getSpillParentOrNullObject();
    const spill = parent.getSpillingToRangeOrNullObject();
    parent.load("rowIndex,columnIndex");
    spill.load("rowIndex,columnIndex,rowCount,columnCount");
    return { parent, spill };
  });
  await context.sync();
  return spills.flatMap(({ parent, spill }) => {
    if (parent.isNullObject || spill.isNullObject) return [];
    const whole = { row: spill.rowIndex, column: spill.columnIndex, rows: spill.rowCount, columns: spill.columnCount };
    const inside = common(whole, area);
    return inside ? withoutCell(inside, parent.rowIndex, parent.columnIndex) : [];
  });
}

/** Formulas as a run wrote them: nothing where a cell only shows what one of them spills. */
export async function withoutSpilled(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, formulas: WrittenCells): Promise<WrittenCells> {
  const cells = formulas.map((line) => line.map((entered) => (typeof entered === "string" && entered.startsWith("=") ? { formula: entered } : (entered as Cell))));
  const spilled = await spilledCells(context, sheet, area, cells);
  const isSpilled = (row: number, column: number): boolean => spilled.some((part) => row >= part.row && row < part.row + part.rows && column >= part.column && column < part.column + part.columns);
  return formulas.map((line, row) => line.map((entered, column) => (isSpilled(area.row + row, area.column + column) ? "" : entered)));
}

/** Formulas, and the first of the values below one another: what is spilled is in one piece. */
const cellsToAsk = (column: readonly Cell[]): readonly number[] =>
  column.flatMap((cell, row) => (cell !== "" && (isFormula(cell) || row === 0 || column[row - 1] === "" || isFormula(column[row - 1])) ? [row] : []));

const isFormula = (cell: Cell | undefined): boolean => typeof cell === "object";

function common(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The formula's own cell is its top left one. */
function withoutCell(area: Area, row: number, column: number): readonly Area[] {
  if (area.row !== row || area.column !== column) return [area];
  const right = { row, column: column + 1, rows: 1, columns: area.columns - 1 };
  const below = { ...area, row: row + 1, rows: area.rows - 1 };
  return [right, below].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
