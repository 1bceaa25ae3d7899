import { ChangedMeanwhile, queueLook } from "../recovery/changed";
import { queueTableRead, readTableShape } from "../tableShape";
import type { CellValue } from "../units";
import { growthOf, type TableWrite } from "./plan";

/** Queues a look at all that tables are about to be written over, in the same request. @returns throws where somebody changed it since it was read */
export function queueLookAtTables(context: Excel.RequestContext, writes: readonly TableWrite[]): () => void {
  const looks = writes.flatMap((write) => {
    const { shape, entered, bodyRows } = write.state;
    const { area } = shape;
    const sheet = context.workbook.worksheets.getItem(shape.sheetId);
    const at = (column: number, columns: number) => ({ row: area.row + 1, column: area.column + column, rows: bodyRows, columns });
    const parts = write.bodyRows < bodyRows ? [at(0, area.columns)] : write.columns.map((part) => at(part.at, part.cells[0]!.length));
    const growth = growthOf(write);
    const known = { area: at(0, area.columns), formulas: entered.map((line) => line.map(asItReads)) };
    return [
      ...parts.map((part) => queueLook(sheet, { sheetId: shape.sheetId, area: part }, known)),
      ...(growth ? [queueLook(sheet, { sheetId: shape.sheetId, area: growth }, null)] : []),
    ];
  });
  const shapes = writes.map(({ state }) => ({ before: state.shape, request: queueTableRead(context.workbook.tables.getItem(state.shape.id)) }));
  return () => {
    const changed = looks.flatMap((look) => look());
    if (changed.length > 0) throw new ChangedMeanwhile(changed);
    const moved = shapes.some(({ before, request }) => JSON.stringify(readTableShape(request).area) !== JSON.stringify(before.area));
    if (moved) throw new ChangedMeanwhile([]);
  };
}

/** Without the apostrophe that keeps the face of a text. */
const asItReads = (entered: CellValue): CellValue => (typeof entered === "string" && entered.startsWith("'") ? entered.slice(1) : entered);
