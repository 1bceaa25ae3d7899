import type { PreparedReady, WriteOptions } from "./contract";
import { areaAddress, type Area } from "./address";
import { queueCharts, stackedCovers } from "./charts";
import { queueHeatMap } from "./heatMap";
import { chartPages, printScale } from "./printedPage";
import { little, textPortions, type Portion } from "./portions";
import { summaryLayout, type SummaryLayout } from "./summaryLayout";
import type { Plan } from "./plan";
import { liveSummary } from "./summaryTiers";
import { queueTierColors } from "./tierColors";

/** Cells, looks, charts and printed pages of the summary sheet. @param onCharts told the names of the charts */
export function summaryPortions(context: Excel.RequestContext, prepared: PreparedReady, options: WriteOptions, name: string, plan: Pick<Plan, "block" | "area" | "sheetName">, onCharts: (charts: readonly string[]) => void): readonly Portion[] {
  const layout = summaryLayout(prepared, options, liveSummary(plan));
  return [
    ...layoutPortions(context, name, layout),
    little(() => {
      options.onProgress?.("charts");
      onCharts(queueSummaryCharts(context, options, name, layout));
    }),
  ];
}

export function layoutPortions(context: Excel.RequestContext, name: string, layout: SummaryLayout): readonly Portion[] {
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  return [...textPortions(sheet, layout.texts), little(() => queueLooks(sheet(), layout))];
}

function queueLooks(sheet: Excel.Worksheet, layout: SummaryLayout): void {
  const range = ({ row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
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
    format.wrapText = area.column < layout.width;
  }
  for (const { area, numberFormat } of layout.formats) range(area).numberFormat = numberFormat as unknown as string[][];
  for (const area of layout.right) range(area).format.horizontalAlignment = "Right";
  for (const area of layout.paragraphs) {
    const whole = range(area);
    whole.merge();
    whole.format.wrapText = true;
    whole.format.verticalAlignment = "Top";
  }
  range(layout.facts).format.horizontalAlignment = "Left";
  if (layout.tierCells.rows > 0) {
    const tiers = range(layout.tierCells);
    tiers.format.horizontalAlignment = "Center";
    queueTierColors(tiers, layout.tiers);
  }
  for (const area of layout.heatMaps) queueHeatMap(range(area));
  layout.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  for (const [row, height] of layout.rowHeights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  sheet.showGridlines = false;
}

/** Queues charts and the printed pages: A4, one page wide, the title on every page and no chart over two of them. */
export function queueSummaryCharts(context: Excel.RequestContext, { locale }: Pick<WriteOptions, "locale">, name: string, layout: SummaryLayout): readonly string[] {
  const sheet = context.workbook.worksheets.getItem(name);
  const { rows, breaks, endRow } = chartPages(layout);
  const charts = queueCharts(sheet, locale, { charts: layout.charts, covers: stackedCovers(rows, layout.width) });
  for (const row of breaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.centerHorizontally = true;
  // Fitted to a number of pages, Excel would not mind the page breaks.
  pageLayout.zoom = { scale: printScale(layout) };
  pageLayout.setPrintArea(areaAddress({ row: 0, column: 0, rows: endRow, columns: layout.width }));
  pageLayout.setPrintTitleRows("$1:$1");
  return charts;
}
