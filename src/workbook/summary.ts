import type { PreparedReady, WriteOptions } from "./contract";
import { areaAddress, type Area } from "./address";
import { queueCharts } from "./charts";
import { summaryLayout, type SummaryLayout } from "./summaryLayout";
import { queueTierColors } from "./tierColors";

const columnWidths = [138, 78, 72, 78, 72, 72, 78, 72, 78];
/** Rows of 15 points on an A4 page with Excel's own margins, once the columns are shrunk to its width. */
const rowsPerPage = Math.floor((columnWidths.reduce((sum, width) => sum + width, 0) * (734 / 494)) / 15);

/** Queues cells and looks of the summary sheet; its charts come by `queueSummaryCharts`. */
export function queueSummary(context: Excel.RequestContext, prepared: PreparedReady, options: WriteOptions, name: string): SummaryLayout {
  const layout = summaryLayout(prepared, options);
  const sheet = context.workbook.worksheets.getItem(name);
  const range = ({ row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
  for (const { row, column, cells } of layout.texts) range({ row, column, rows: cells.length, columns: cells[0]!.length }).values = cells as unknown[][];

  columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  const title = range({ row: 0, column: 0, rows: 1, columns: 1 });
  title.format.font.bold = true;
  title.format.font.size = 16;
  for (const area of layout.titles) {
    const { format } = range(area);
    format.font.bold = true;
    format.font.size = 12;
    format.borders.getItem("EdgeBottom").color = "#1F4E79";
  }
  for (const area of layout.headings) {
    const { format } = range(area);
    format.fill.color = "#1F4E79";
    format.font.color = "#FFFFFF";
    format.font.bold = true;
    format.wrapText = true;
  }
  for (const { area, numberFormat } of layout.formats) range(area).numberFormat = numberFormat as unknown as string[][];
  for (const area of layout.paragraphs) {
    const whole = range(area);
    whole.merge();
    whole.format.wrapText = true;
    whole.format.verticalAlignment = "Top";
    whole.format.rowHeight = 30;
  }
  sheet.getRange("B3:B8").format.horizontalAlignment = "Left";
  if (layout.tierCells.rows > 0) {
    const tiers = range(layout.tierCells);
    tiers.format.horizontalAlignment = "Center";
    queueTierColors(tiers, layout.tiers);
  }
  sheet.showGridlines = false;
  return layout;
}

/** Queues charts and the printed page: A4, one page wide, the title on every page. */
export function queueSummaryCharts(context: Excel.RequestContext, prepared: PreparedReady, { locale }: WriteOptions, name: string, layout: SummaryLayout): readonly string[] {
  const sheet = context.workbook.worksheets.getItem(name);
  const { names: charts, endRow } = queueCharts(sheet, prepared.method, locale, { tables: layout.tables, row: layout.chartRow, columns: layout.width, rowsPerPage });
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintArea(areaAddress({ row: 0, column: 0, rows: endRow, columns: layout.width }));
  pageLayout.setPrintTitleRows("$1:$1");
  return charts;
}
