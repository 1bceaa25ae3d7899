import { queueBookObstacle } from "../bookObstacle";
import type { Evaluated, RollupOptions, RollupReport, WorkbookIssue } from "../contract";
import { areaAddress, type Area } from "../address";
import type { Control } from "../control";
import { cellsPortion, little, send } from "../portions";
import { addsSheet } from "../recovery/recoverSheet";
import { sheetTitle } from "../sheetTitle";
import { rereadSource } from "../source";
import { customerSheet, lineCounts, type CustomerSheet } from "./sheet";

/** Row of the table's headings; above it the note and an empty line. */
const headRow = 2;
/** Points: room for headings that wrap. */
const twoLines = 33;

/** Writes the customers to a sheet of their own: all of it, or nothing. Trouble Excel reports, and `Cancelled`, is thrown after the workbook is as it was. */
export async function writeRollup(prepared: Evaluated, options: RollupOptions): Promise<RollupReport> {
  const { locale, onProgress } = options;
  onProgress?.("writing");
  const { findings, places, evaluation, notes } = prepared;
  const sheet = customerSheet(prepared, locale);
  const plan = await Excel.run({ delayForCellEdit: true }, (context) => planSheet(context, prepared, sheet, options));
  if ("issue" in plan) return { ok: false, issues: [plan.issue], findings, places };
  await addsSheet(plan.name, (context) => writeSheet(context, sheet, plan, options));
  onProgress?.("done");
  const { counted, leftOut } = lineCounts(prepared);
  return {
    ok: true,
    sheet: plan.name,
    table: plan.table,
    address: areaAddress(areaOf(sheet)),
    customers: evaluation.tables["customers"]!.length,
    lines: counted,
    leftOut,
    notes,
    findings,
    places,
  };
}

interface SheetPlan {
  readonly name: string;
  readonly table: string;
}

/** The lines must still be what was previewed; sheet and table get names that are free. */
async function planSheet(context: Excel.RequestContext, { source }: Evaluated, { name, table }: CustomerSheet, control: Control): Promise<SheetPlan | { readonly issue: WorkbookIssue }> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  const obstacle = queueBookObstacle(context);
  const now = await rereadSource(context, source, control);
  if (now === null) return { issue: { code: "source-gone", sheet: source.sheetName } };
  if (!now.answer.ok || now.answer.source.hash !== source.hash) return { issue: { code: "input-changed", address: source.address } };
  const issue = obstacle({ changesSheets: true });
  if (issue) return { issue };
  const taken = [...tables.items, ...names.items].map((item) => item.name.toLowerCase());
  return { name: sheetTitle(name, worksheets.items.map((item) => item.name)), table: freeName(table, taken) };
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

const areaOf = ({ columns, rows }: CustomerSheet) => ({ row: headRow, column: 0, rows: rows + 1, columns: columns.length });

async function writeSheet(context: Excel.RequestContext, { note, columns, rows, ...rest }: CustomerSheet, plan: SheetPlan, control: Control): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = (): Excel.Worksheet => worksheets.getItem(plan.name);
  const area = areaOf({ note, columns, rows, ...rest });
  const cells = [columns.map(({ heading }) => `'${heading}`), ...Array.from({ length: rows }, (_, row) => columns.map(({ values }) => values[row]!))];
  const onSent = (done: number): void => control.onProgress?.("writing", { done, total: cells.length });
  const values = cellsPortion({ sheet, area, cells, onSent });
  // First, for a workbook whose structure is protected refuses it before a cell is touched.
  const add = (): void => {
    worksheets.add(plan.name).getRange("A1").values = [[note]];
  };
  await send(context, [little(add), values, little(() => queueLooks(sheet(), area, columns, plan))], control);
}

function queueLooks(sheet: Excel.Worksheet, area: Area, columns: CustomerSheet["columns"], plan: SheetPlan): void {
  const table = sheet.tables.add(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns), true);
  table.name = plan.table;
  const headings = sheet.getRangeByIndexes(area.row, area.column, 1, area.columns);
  headings.format.wrapText = true;
  headings.format.verticalAlignment = "Center";
  headings.format.rowHeight = twoLines;
  columns.forEach(({ numberFormat, width, align }, i) => {
    const column = sheet.getRangeByIndexes(area.row, i, area.rows, 1);
    column.format.columnWidth = width;
    column.format.horizontalAlignment = align;
    // One format for all cells: Excel takes a single value where the types ask for a matrix.
    if (area.rows > 1) sheet.getRangeByIndexes(area.row + 1, i, area.rows - 1, 1).numberFormat = numberFormat as unknown as string[][];
  });
  sheet.getRange("A1").format.horizontalAlignment = "Left";
  sheet.freezePanes.freezeRows(headRow + 1);
  sheet.activate();
}
