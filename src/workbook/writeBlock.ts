import type { Area } from "./address";
import type { Block } from "./block";
import type { Control } from "./control";
import type { PutAside } from "./history/begin";
import { putBack } from "./history/keep";
import { queueOverrides } from "./history/overrideColumns";
import type { Plan } from "./plan";
import { queueRestore } from "./saved";
import { writeSlices } from "./slices";
import { queueTableColumns, queueTableRead, readTableShape, type TableShape } from "./tableShape";
import { queueTierColors } from "./tierColors";

/** Writes the columns of a run: values first, in as many requests as they take; the looks are queued. */
export async function writeBlock(context: Excel.RequestContext, plan: Plan, note: string, control: Control): Promise<void> {
  const { area, block, former, table } = plan;
  const sheet = plan.sheetId === null ? context.workbook.worksheets.add(plan.sheetName) : context.workbook.worksheets.getItem(plan.sheetId);
  if (former) queueClearSurplus(sheet, former.area, area);
  if (table) {
    const had = former?.area.columns ?? 0;
    queueTableColumns(context, table, area.column + had - table.area.column, area.columns - had);
  }

  const cells = [block.columns.map(({ heading }) => headingCell(heading)), ...Array.from({ length: block.rows }, (_, row) => block.columns.map(({ values }) => values[row]!))];
  await writeSlices(context, sheet, area, { cells, step: "writing", control });
  queueLooks(sheet, area, block, table !== null);
  if (block.overrideColumn !== undefined) queueOverrides(sheet, area, { ...block, overrideColumn: block.overrideColumn });
  const headings = sheet.getRangeByIndexes(area.row, area.column, 1, area.columns);
  // A cell note needs ExcelApi 1.18; an input message shows the same words when the heading is selected.
  headings.dataValidation.prompt = notePrompt(note);
  if (plan.sheetId === null) {
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
  }
}

const notePrompt = (note: string): Excel.DataValidationPrompt => ({ showPrompt: true, title: "Tierbook", message: note.slice(0, 255) });

const headingCell = (heading: string): string => (/^[=+\-@'\d]/.test(heading) ? `'${heading}` : heading);

/** What the former block covers beyond the new one: rows of customers that are gone, columns no longer written. */
function queueClearSurplus(sheet: Excel.Worksheet, former: Area, area: Area): void {
  const below = former.row + former.rows - (area.row + area.rows);
  if (below > 0) sheet.getRangeByIndexes(area.row + area.rows, former.column, below, former.columns).clear();
  const right = former.column + former.columns - (area.column + area.columns);
  if (right > 0) sheet.getRangeByIndexes(former.row, area.column + area.columns, former.rows, right).clear();
}

function queueLooks(sheet: Excel.Worksheet, area: Area, block: Block, inTable: boolean): void {
  const headings = sheet.getRangeByIndexes(area.row, area.column, 1, area.columns);
  headings.format.wrapText = true;
  headings.format.verticalAlignment = "Center";
  if (!inTable) {
    headings.format.fill.color = "#1F4E79";
    headings.format.font.color = "#FFFFFF";
    headings.format.font.bold = true;
  }
  block.columns.forEach(({ numberFormat, width, align }, i) => {
    const { format } = sheet.getRangeByIndexes(area.row, area.column + i, 1, 1);
    format.columnWidth = width;
    format.horizontalAlignment = align;
    if (block.rows === 0) return;
    const body = sheet.getRangeByIndexes(area.row + 1, area.column + i, block.rows, 1);
    // One format for all cells: Excel takes a single value where the types ask for a matrix.
    body.numberFormat = numberFormat as unknown as string[][];
    body.format.horizontalAlignment = align;
  });
  if (block.rows > 0) queueTierColors(sheet.getRangeByIndexes(area.row + 1, area.column + block.tierColumn, block.rows, 1), block.tiers);
}

/** Queues the workbook as it was before `writeBlock`, however far that got. */
export async function undoBlock(context: Excel.RequestContext, plan: Plan, aside: PutAside | null): Promise<void> {
  const { worksheets } = context.workbook;
  if (plan.sheetId === null) {
    worksheets.getItemOrNullObject(plan.sheetName).delete();
    await context.sync();
    return;
  }
  const sheet = worksheets.getItem(plan.sheetId);
  if (plan.table) await putColumnsBack(context, plan.table, plan.area.column + (plan.former?.area.columns ?? 0));
  if (aside) {
    await putBack(context, { sheetId: plan.sheetId, area: plan.saved!.area }, { ...aside, area: plan.saved!.area });
    return;
  }
  const { area, block, former, saved } = plan;
  const tiers = sheet.getRangeByIndexes(area.row, area.column + block.tierColumn, area.rows, 1);
  tiers.conditionalFormats.clearAll();
  sheet.getRangeByIndexes(area.row, area.column, 1, area.columns).dataValidation.clear();
  queueRestore(sheet, saved!);
  if (former) {
    sheet.getRangeByIndexes(former.area.row, former.area.column, 1, former.area.columns).dataValidation.prompt = notePrompt(former.note);
    const column = sheet.getRangeByIndexes(former.area.row + 1, former.area.column + former.tierColumn, former.area.rows - 1, 1);
    queueTierColors(column, former.tiers);
  }
  await context.sync();
}

/** The table as wide as it was, however many of its new columns are there. @param end sheet column before which they stand */
async function putColumnsBack(context: Excel.RequestContext, before: TableShape, end: number): Promise<void> {
  const request = queueTableRead(context.workbook.tables.getItem(before.id));
  await context.sync();
  const now = readTableShape(request);
  const added = now.columns.length - before.columns.length;
  queueTableColumns(context, now, end - now.area.column + added, -added);
  await context.sync();
}
