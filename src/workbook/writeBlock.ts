import type { Area } from "./address";
import type { Block } from "./block";
import type { Control } from "./control";
import type { PutAside } from "./history/begin";
import { putBack } from "./history/keep";
import { overridePortions } from "./history/overrideColumns";
import type { Plan } from "./plan";
import { cellsPortion, little, send, type Portion } from "./portions";
import { restoring, type Saved } from "./saved";
import { queueTableColumns, queueTableRead, readTableShape, type TableShape } from "./tableShape";
import { queueTierColors } from "./tierColors";
import type { CellValue } from "./units";

/** The columns of a run, values first. */
export function blockPortions(context: Excel.RequestContext, plan: Plan, note: string, control: Control): readonly Portion[] {
  const { area, block, former, table } = plan;
  const { worksheets } = context.workbook;
  const sheet = (): Excel.Worksheet => worksheets.getItem(plan.sheetId ?? plan.sheetName);
  const room = (): void => {
    if (plan.sheetId === null) worksheets.add(plan.sheetName);
    if (former) queueClearSurplus(sheet(), former.area, area);
    if (!table) return;
    const had = former?.area.columns ?? 0;
    queueTableColumns(context, table, area.column + had - table.area.column, area.columns - had);
  };
  const line = (at: number): readonly CellValue[] => block.columns.map(({ heading, values }) => (at === 0 ? headingCell(heading) : values[at - 1]!));
  const cells = { length: block.rows + 1, slice: (from: number, to: number) => Array.from({ length: to - from }, (_, i) => line(from + i)) };
  const onSent = (done: number): void => control.onProgress?.("writing", { done, total: cells.length });
  const values = cellsPortion({ sheet, area, cells, onSent });
  const looks = (): void => {
    queueLooks(sheet(), area, block, table !== null);
    const headings = sheet().getRangeByIndexes(area.row, area.column, 1, area.columns);
    // A cell note needs ExcelApi 1.18; an input message shows the same words when the heading is selected.
    headings.dataValidation.prompt = notePrompt(note);
    if (plan.sheetId !== null) return;
    sheet().freezePanes.freezeRows(1);
    sheet().activate();
  };
  const overrides = block.overrideColumn === undefined ? [] : overridePortions(sheet, area, { ...block, overrideColumn: block.overrideColumn });
  return [little(room), values, little(looks), ...overrides];
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

/** What taking a block back needs to know of the plan it was written by. */
export type BlockBack = Pick<Plan, "sheetId" | "sheetName" | "area" | "table" | "former" | "target"> & { readonly block: Pick<Block, "tierColumn"> };

/** What stood there: a copy Excel keeps or, in a workbook that lets no sheet be added, what was read of it. */
export interface Before {
  readonly aside: PutAside | null;
  readonly saved: Saved | null;
}

/** The cells as they were before `blockPortions`, however far those got. */
export async function undoBlock(context: Excel.RequestContext, plan: BlockBack, { aside, saved }: Before): Promise<void> {
  const { worksheets } = context.workbook;
  if (plan.sheetId === null) {
    worksheets.getItemOrNullObject(plan.sheetName).delete();
    await context.sync();
    return;
  }
  const sheet = worksheets.getItem(plan.sheetId);
  if (plan.table) await putColumnsBack(context, plan.table, plan.area.column + (plan.former?.area.columns ?? 0));
  if (aside) {
    const { area } = plan.target!;
    await putBack(context, { sheetId: plan.sheetId, area }, { ...aside, area });
    return;
  }
  const { area, block, former } = plan;
  const tiers = sheet.getRangeByIndexes(area.row, area.column + block.tierColumn, area.rows, 1);
  tiers.conditionalFormats.clearAll();
  sheet.getRangeByIndexes(area.row, area.column, 1, area.columns).dataValidation.clear();
  await context.sync();
  await send(context, restoring(() => worksheets.getItem(plan.sheetId!), saved!));
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
