import type { AxisSnapshot, ChartSnapshot, Rect, SeriesSnapshot } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book } from "./book";

/** A chart as the client holds it. */
export interface ChartData {
  readonly sheet: string;
  readonly id: string;
}

export interface SeriesData extends ChartData {
  readonly index: number;
}

export type AxisName = keyof ChartSnapshot["axes"];

export interface AxisData extends ChartData {
  readonly axis: AxisName;
}

export function findChart(book: Book, sheet: string, nameOrId: string): ChartSnapshot | undefined {
  const name = nameOrId.toLowerCase();
  return book.state(sheet).charts.find((chart) => chart.id === nameOrId || chart.name.toLowerCase() === name);
}

export function chartOf(book: Book, { sheet, id }: ChartData): ChartSnapshot {
  return book.state(sheet).charts.find((chart) => chart.id === id) ?? refuse("ItemNotFound");
}

export function seriesOf(book: Book, data: SeriesData): SeriesSnapshot {
  return chartOf(book, data).series[data.index] ?? refuse("ItemNotFound");
}

export function axisOf(book: Book, data: AxisData): AxisSnapshot {
  return chartOf(book, data).axes[data.axis] ?? {};
}

export function addChart(book: Book, sheet: string, chart: ChartSnapshot): void {
  if (book.state(sheet).protected) refuse("AccessDenied");
  const state = book.state(sheet);
  state.charts = [...state.charts, chart];
  book.grid.showChart(sheet, chart);
}

export function changeChart(book: Book, data: ChartData, change: Partial<ChartSnapshot>): void {
  const state = book.state(data.sheet);
  if (state.protected) refuse("AccessDenied");
  const changed: ChartSnapshot = { ...chartOf(book, data), ...change, changed: true };
  state.charts = state.charts.map((chart) => (chart.id === data.id ? changed : chart));
  book.grid.showChart(data.sheet, changed);
}

export function changeSeries(book: Book, data: SeriesData, change: Partial<SeriesSnapshot>): void {
  seriesOf(book, data);
  const series = chartOf(book, data).series.map((one, i) => (i === data.index ? { ...one, ...change } : one));
  changeChart(book, data, { series });
}

export function changeAxis(book: Book, data: AxisData, change: Partial<AxisSnapshot>): void {
  const changed = Object.fromEntries(Object.entries({ ...axisOf(book, data), ...change }).filter(([, value]) => value !== undefined));
  changeChart(book, data, { axes: { ...chartOf(book, data).axes, [data.axis]: changed } });
}

export function removeChart(book: Book, { sheet, id }: ChartData): void {
  chartOf(book, { sheet, id });
  const state = book.state(sheet);
  state.charts = state.charts.filter((chart) => chart.id !== id);
  book.grid.hideChart(sheet, id);
}

/** Rewrites the references of a chart after cells moved or a sheet was renamed; an unchanged chart stays as the file had it. */
export function redrawChart(book: Book, sheet: string, id: string, formula: (text: string) => string): void {
  const state = book.state(sheet);
  const chart = chartOf(book, { sheet, id });
  const series = chart.series.map((one) => ({
    ...one,
    values: formula(one.values),
    ...(one.categories === undefined ? {} : { categories: formula(one.categories) }),
    ...(one.nameRef === undefined ? {} : { nameRef: formula(one.nameRef) }),
  }));
  if (JSON.stringify(series) === JSON.stringify(chart.series)) return;
  const redrawn = { ...chart, series, changed: true };
  state.charts = state.charts.map((other) => (other === chart ? redrawn : other));
  book.grid.showChart(sheet, redrawn);
}

/** Left edge of a column and top edge of a row, in points; what is hidden takes no room. */
export function leftOf(book: Book, sheet: string, column: number): number {
  const { hiddenColumns } = book.state(sheet);
  let left = 0;
  for (let i = 0; i < column; i++) if (!hiddenColumns.has(i)) left += book.grid.columnWidth(sheet, i);
  return left;
}

export function topOf(book: Book, sheet: string, row: number): number {
  const { hiddenRows } = book.state(sheet);
  let top = 0;
  for (let i = 0; i < row; i++) if (!hiddenRows.has(i)) top += book.grid.rowHeight(sheet, i);
  return top;
}

/** Where a chart stands when it is to cover cells. */
export function coverCells(book: Book, sheet: string, rect: Rect): Pick<ChartSnapshot, "left" | "top" | "width" | "height"> {
  const left = leftOf(book, sheet, rect.column);
  const top = topOf(book, sheet, rect.row);
  return { left, top, width: leftOf(book, sheet, rect.column + rect.columns) - left, height: topOf(book, sheet, rect.row + rect.rows) - top };
}
