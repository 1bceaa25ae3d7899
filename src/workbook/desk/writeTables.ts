import type { DeskTableName } from "../../domain/desk/tables";
import type { Area } from "../address";
import type { Control } from "../control";
import { writeSlices } from "../slices";
import { journalSheet } from "../recovery/journal";
import { queueTableRead, readTableShape, type TableShape } from "../tableShape";
import type { CellValue } from "../units";
import { growthOf, type ColumnsWrite, type TableWrite } from "./plan";
import { queueBodyLooks, queueHeights } from "./tableSheet";
import { excelCan } from "../excelCan";

const rangeAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

const sheetOf = (context: Excel.RequestContext, { state }: TableWrite): Excel.Worksheet => context.workbook.worksheets.getItem(state.shape.sheetId);

/** Writes what changes in the tables, in as many requests as it takes; the last is only queued. */
export async function writeTables(context: Excel.RequestContext, writes: readonly TableWrite[], control: Control): Promise<void> {
  for (const write of writes) {
    queueRows(context, write);
    const sheet = sheetOf(context, write);
    const { area } = write.state.shape;
    for (const { at, cells } of write.columns) {
      await writeSlices(context, sheet, { row: area.row + 1, column: area.column + at, rows: cells.length, columns: cells[0]!.length }, { cells, step: "writing", control });
    }
    queueFilledDown(sheet, write);
    if (write.columns.length > 0) queueHeights(sheet, write.state.name, { row: area.row + 1, rows: write.bodyRows });
  }
}

/** Queues a table's new size. Rows that go are emptied; their looks stay for those that come again. */
function queueRows(context: Excel.RequestContext, write: TableWrite): void {
  const { state, bodyRows } = write;
  const { area } = state.shape;
  const sheet = sheetOf(context, write);
  const growth = growthOf(write);
  if (growth) queueBodyLooks(sheet, state.name, growth, (column) => area.column + state.columns.get(column)!);
  if (bodyRows === state.bodyRows) return;
  queueSize(context, state.shape, { from: state.bodyRows, to: bodyRows });
  // Rows that were deleted are gone, and what stood below them has moved up.
  if (bodyRows < state.bodyRows && excelCan.resizeTables()) rangeAt(sheet, { ...area, row: area.row + 1 + bodyRows, rows: state.bodyRows - bodyRows }).clear("Contents");
}

/** Excel before ExcelApi 1.13 cannot resize a table; it adds rows and deletes them. */
function queueSize({ workbook }: Excel.RequestContext, { id, sheetId, area }: TableShape, { from, to }: { readonly from: number; readonly to: number }): void {
  const table = workbook.tables.getItem(id);
  if (excelCan.resizeTables()) {
    table.resize(rangeAt(workbook.worksheets.getItem(sheetId), { ...area, rows: to + 1 }));
    return;
  }
  if (to > from) table.rows.add(undefined, Array.from({ length: to - from }, () => Array<CellValue>(area.columns).fill("")));
  for (let row = from - 1; row >= to; row--) table.rows.getItemAt(row).delete();
}

/** Formulas in columns of the user's own go on beside rows that were added. */
function queueFilledDown(sheet: Excel.Worksheet, write: TableWrite): void {
  const growth = growthOf(write);
  if (!growth) return;
  for (const at of write.filledDown) {
    const column = growth.column + at;
    sheet.getRangeByIndexes(growth.row, column, growth.rows, 1).copyFrom(sheet.getRangeByIndexes(growth.row - 1, column, 1, 1), "All");
  }
}

/** What putting a table back needs to know. */
export interface TableBack {
  readonly name: DeskTableName;
  readonly shape: TableShape;
  readonly bodyRows: number;
  /** Rows it may have grown by, and where on the journal's sheet they are kept. */
  readonly growth: { readonly area: Area; readonly keptAt: Pick<Area, "row" | "column"> } | null;
  /** What was entered in the columns that change; in all of them where rows go. */
  readonly columns: readonly ColumnsWrite[];
}

/** The tables as they are before they are written. */
export function tablesBack(writes: readonly TableWrite[]): readonly TableBack[] {
  let row = 0;
  return writes.map((write): TableBack => {
    const { state, bodyRows } = write;
    const { name, shape, entered } = state;
    const area = growthOf(write);
    const growth = area && { area, keptAt: { row, column: keptColumn } };
    row += area?.rows ?? 0;
    const parts = bodyRows < state.bodyRows ? [{ at: 0, columns: shape.area.columns }] : write.columns.map(({ at, cells }) => ({ at, columns: cells[0]!.length }));
    return { name, shape, bodyRows: state.bodyRows, growth, columns: parts.map(({ at, columns }) => ({ at, cells: entered.map((line) => line.slice(at, at + columns)) })) };
  });
}

/** Beside the journal's own cells. */
const keptColumn = 2;

/** Queues copies of the rows that tables grow into, with their looks and rules, on the journal's sheet. */
export function queueKeepGrowth(context: Excel.RequestContext, tables: readonly TableBack[]): void {
  for (const { shape, growth } of tables) if (growth) keptRange(context, growth).copyFrom(rangeAt(context.workbook.worksheets.getItem(shape.sheetId), growth.area), "All");
}

const keptRange = ({ workbook }: Excel.RequestContext, { area, keptAt }: NonNullable<TableBack["growth"]>): Excel.Range =>
  rangeAt(workbook.worksheets.getItem(journalSheet), { ...keptAt, rows: area.rows, columns: area.columns });

/** Puts the tables back as they were, however far the writing got. */
export async function restoreTables(context: Excel.RequestContext, tables: readonly TableBack[]): Promise<void> {
  if (tables.length === 0) return;
  const requests = tables.map(({ shape }) => queueTableRead(context.workbook.tables.getItem(shape.id)));
  await context.sync();
  for (const [i, table] of tables.entries()) {
    const { shape, bodyRows, growth } = table;
    const sheet = context.workbook.worksheets.getItem(shape.sheetId);
    const now = readTableShape(requests[i]!).area.rows - 1 - (shape.totals ? 1 : 0);
    if (now !== bodyRows) queueSize(context, shape, { from: now, to: bodyRows });
    if (growth) {
      rangeAt(sheet, growth.area).clear();
      rangeAt(sheet, growth.area).copyFrom(keptRange(context, growth), "All");
    }
    for (const { at, cells } of table.columns) {
      await writeSlices(context, sheet, { row: shape.area.row + 1, column: shape.area.column + at, rows: bodyRows, columns: cells[0]!.length }, { cells, step: "writing" });
    }
    queueHeights(sheet, table.name, { row: shape.area.row + 1, rows: bodyRows + (growth?.area.rows ?? 0) });
  }
}
