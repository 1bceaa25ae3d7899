import { chartRows } from "./charts";
import type { SummaryLayout } from "./summaryLayout";
import { titleHeight } from "./summaryPage";
import { lineHeight } from "./textSize";

/** Points of an A4 page inside Excel's own margins. */
const paper = { width: 494, height: 733 };
/** Columns are as wide as the digits of the reader's font make them, in LibreOffice 6 % wider; a column off the page would be a page more. */
const caution = 0.91;

/** Percent at which the printed columns stand on one page. */
export function printScale({ columnWidths, width }: Pick<SummaryLayout, "columnWidths" | "width">): number {
  const across = columnWidths.slice(0, width).reduce((sum, points) => sum + points, 0);
  return Math.max(10, Math.min(100, Math.floor((caution * 100 * paper.width) / across)));
}

export interface ChartPages {
  /** Where each chart begins. */
  readonly rows: readonly number[];
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  /** First row below the charts. */
  readonly endRow: number;
}

/** The charts below the rest where there is room, otherwise all of them from the next page on; every page but the first begins with the title. */
export function chartPages(layout: Pick<SummaryLayout, "columnWidths" | "width" | "rowHeights" | "chartRow" | "charts">): ChartPages {
  const { rowHeights, chartRow, charts } = layout;
  const rows = charts.map((_, i) => chartRow + i * chartRows);
  const endRow = chartRow + charts.length * chartRows;
  const page = (caution * paper.height * 100) / printScale(layout);
  const heightOf = (from: number, to: number): number => Array.from({ length: to - from }, (_, i) => rowHeights.get(from + i) ?? lineHeight).reduce((sum, points) => sum + points, 0);
  if (charts.length === 0 || heightOf(0, endRow) <= page) return { rows, breaks: [], endRow };

  let top = chartRow - 1;
  const breaks = [top];
  for (const row of rows) {
    if (titleHeight + heightOf(top, row + chartRows) <= page || row === chartRow) continue;
    top = row;
    breaks.push(row);
  }
  return { rows, breaks, endRow };
}
