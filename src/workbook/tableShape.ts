import type { Area } from "./address";
import { excelCan } from "./excelCan";

/** An Excel table as it stands. */
export interface TableShape {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Headings and totals included. */
  readonly area: Area;
  readonly totals: boolean;
  readonly columns: readonly string[];
}

export interface TableRequest {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/** Queues the reading of a table; `readTableShape` takes it after the sync. */
export function queueTableRead(table: Excel.Table): TableRequest {
  table.load("id,name,showTotals");
  table.columns.load("items/name");
  table.worksheet.load("id");
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return { table, range };
}

export function readTableShape({ table, range }: TableRequest): TableShape {
  return {
    id: table.id,
    name: table.name,
    sheetId: table.worksheet.id,
    area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
    totals: table.showTotals,
    columns: table.columns.items.map(({ name }) => name),
  };
}

/**
 * Queues more columns in a table, or fewer, before the column at `end`. At the table's own end the table is resized: cells
 * beside it stay where they are, which adding and deleting columns does not promise.
 */
export function queueTableColumns({ workbook }: Excel.RequestContext, shape: TableShape, end: number, change: number): void {
  if (change === 0) return;
  const { area, totals } = shape;
  const table = workbook.tables.getItem(shape.id);
  const sheet = workbook.worksheets.getItem(shape.sheetId);
  // A totals row would have to be resized with the others.
  const resizes = end === area.columns && !totals && excelCan.resizeTables();
  if (resizes) {
    table.resize(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns + change));
    if (change < 0) sheet.getRangeByIndexes(area.row, area.column + area.columns + change, area.rows, -change).clear();
    return;
  }
  // Columns at the end push filled cells beside the table aside, but not empty ones.
  if (change > 0 && end === area.columns) sheet.getRangeByIndexes(area.row, area.column + end, area.rows, change).clear("Contents");
  for (let i = 0; i < change; i++) table.columns.add(end === area.columns ? undefined : end);
  for (let i = 1; i <= -change; i++) table.columns.getItemAt(end - i).delete();
  // Cells beside the table close up when its last columns go, though they did not move over when those came.
  if (change < 0 && end === area.columns) sheet.getRangeByIndexes(area.row, area.column + area.columns + change, area.rows, -change).insert("Right");
}
