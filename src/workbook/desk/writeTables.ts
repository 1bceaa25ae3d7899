import type { Area } from "../address";
import type { Control } from "../control";
import { writeSlices } from "../slices";
import { queueTableRead, readTableShape } from "../tableShape";
import type { CellValue } from "../units";
import { growthOf, type TableWrite } from "./plan";
import { queueBodyLooks, queueHeights } from "./tableSheet";

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
  queueSize(context, write, bodyRows);
  // Rows that were deleted are gone, and what stood below them has moved up.
  if (bodyRows < state.bodyRows && canResize()) rangeAt(sheet, { ...area, row: area.row + 1 + bodyRows, rows: state.bodyRows - bodyRows }).clear("Contents");
}

const canResize = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.13");

/** Excel before ExcelApi 1.13 cannot resize a table; it adds rows and deletes them. */
function queueSize(context: Excel.RequestContext, { state }: TableWrite, bodyRows: number, now = state.bodyRows): void {
  const { area, id } = state.shape;
  const table = context.workbook.tables.getItem(id);
  if (canResize()) {
    table.resize(rangeAt(context.workbook.worksheets.getItem(state.shape.sheetId), { ...area, rows: bodyRows + 1 }));
    return;
  }
  if (bodyRows > now) table.rows.add(undefined, Array.from({ length: bodyRows - now }, () => Array<CellValue>(area.columns).fill("")));
  for (let row = now - 1; row >= bodyRows; row--) table.rows.getItemAt(row).delete();
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

/** Puts the tables back as they were, however far the writing got. */
export async function restoreTables(context: Excel.RequestContext, writes: readonly TableWrite[]): Promise<void> {
  const requests = writes.map(({ state }) => queueTableRead(context.workbook.tables.getItem(state.shape.id)));
  if (writes.length > 0) await context.sync();
  for (const [i, write] of writes.entries()) {
    const { state } = write;
    const { area, totals } = state.shape;
    const sheet = sheetOf(context, write);
    const now = readTableShape(requests[i]!).area.rows - 1 - (totals ? 1 : 0);
    if (now !== state.bodyRows) queueSize(context, write, state.bodyRows, now);
    const growth = growthOf(write);
    if (growth) rangeAt(sheet, growth).clear();
    const width = write.columns.map(({ at, cells }) => ({ at, columns: cells[0]!.length }));
    const whole = write.bodyRows < state.bodyRows ? [{ at: 0, columns: area.columns }] : width;
    for (const { at, columns } of whole) {
      const cells = state.entered.map((line) => line.slice(at, at + columns));
      await writeSlices(context, sheet, { row: area.row + 1, column: area.column + at, rows: state.bodyRows, columns }, { cells, step: "writing" });
    }
  }
}
