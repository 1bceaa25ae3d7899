import { dashboardOf } from "../../domain/desk/dashboard";
import type { DeskBook } from "../../domain/desk/book";
import type { Locale } from "../../domain/method/text";
import type { SerialDate } from "../../domain/unit/unit";
import { deskWords } from "../../i18n/desk";
import { areaAddress, type Area } from "../address";
import { queueCharts } from "../charts";
import { sheetTitle } from "../sheetTitle";
import { dashboardLayout, printedColumns, type DashboardLayout } from "./dashboardLayout";
import { queueDashboardPointer, type FoundDesk, type FoundSheet } from "./pointer";

/** Points. */
const columnWidth = 52;

/** Queues a dashboard on a sheet that has nothing on it. */
export function queueDashboard(sheet: Excel.Worksheet, book: DeskBook, asOf: SerialDate, locale: Locale): void {
  const layout = dashboardLayout(dashboardOf(book, { asOf }), locale);
  const range = ({ row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
  queueCells(sheet, layout);
  for (const area of [layout.note, ...layout.empty]) queueSentence(range(area));
  for (const { label, value, numberFormat } of layout.tiles) {
    queueSentence(range(label));
    range(label).format.font.color = "#595959";
    range(value).merge();
    range(value).numberFormat = numberFormat as unknown as string[][];
    const { format } = range(value);
    format.font.bold = true;
    format.font.size = 14;
    format.horizontalAlignment = "Left";
    format.borders.getItem("EdgeBottom").color = "#1F4E79";
  }
  queueCharts(sheet, locale, { charts: layout.charts, covers: layout.covers });
  queuePage(sheet, layout);
}

function queueCells(sheet: Excel.Worksheet, { texts, headings, formats }: DashboardLayout): void {
  const range = ({ row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
  for (const { row, column, cells } of texts) range({ row, column, rows: cells.length, columns: cells[0]!.length }).values = cells as unknown[][];
  for (const area of headings) {
    const { format } = range(area);
    format.font.bold = true;
    format.wrapText = true;
    format.borders.getItem("EdgeBottom").color = "#1F4E79";
  }
  for (const { area, numberFormat } of formats) range(area).numberFormat = numberFormat as unknown as string[][];
  sheet.getRangeByIndexes(0, 0, 1, printedColumns).format.columnWidth = columnWidth;
  const title = sheet.getRange("A1");
  title.format.font.bold = true;
  title.format.font.size = 18;
  title.format.rowHeight = 27;
  sheet.showGridlines = false;
}

function queueSentence(cells: Excel.Range): void {
  cells.merge();
  cells.format.wrapText = true;
  cells.format.verticalAlignment = "Top";
  cells.format.rowHeight = 30;
}

/** One page of A4. */
function queuePage(sheet: Excel.Worksheet, { endRow }: DashboardLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.setPrintArea(areaAddress({ row: 0, column: 0, rows: endRow, columns: printedColumns }));
}

export interface DashboardPlan {
  /** The sheet it is drawn on until all else is written. */
  readonly provisionalName: string;
  readonly name: string;
  readonly replaces: FoundSheet | null;
}
export function planDashboard({ dashboard, sheets }: Pick<FoundDesk, "dashboard" | "sheets">, locale: Locale): DashboardPlan {
  const taken = sheets.map(({ name }) => name);
  const provisionalName = sheetTitle(deskWords[locale].dashboard.sheet, taken);
  return { provisionalName, name: dashboard?.name ?? provisionalName, replaces: dashboard };
}

/**
 * Queues how the former dashboard gives its place and name to the new one, once all else is written. Can be done again
 * from wherever it stopped.
 */
export async function replaceDashboard(context: Excel.RequestContext, { name, provisionalName, replaces }: DashboardPlan): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  const named = (wanted: string): Excel.Worksheet | undefined => worksheets.items.find((sheet) => sheet.name === wanted);
  const provisional = named(provisionalName);
  const fresh = provisional ?? named(name);
  if (!fresh) return;
  const former = replaces === null ? undefined : (worksheets.items.find(({ id }) => id === replaces.id) ?? named(name));
  if (former && former !== fresh) {
    if (active.id === former.id) fresh.activate();
    former.delete();
  }
  fresh.position = Math.min(replaces?.position ?? 0, worksheets.items.length - 1);
  if (provisional && provisionalName !== name) fresh.name = name;
  queueDashboardPointer(context, fresh.getRange("A1"));
}
