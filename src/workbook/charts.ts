import type { AxisSpec, ChartSeries, ChartSpec } from "../domain/method/chart";
import type { AnyMethod, OutputField } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { place } from "../domain/table/chartData";
import type { Area } from "./address";
import { numberFormat } from "./units";

const chartRows = 17;
const palette = ["#1F4E79", "#E69F00", "#56B4E9", "#7F7F7F", "#CC79A7"] as const;

const shapes: { readonly [S in ChartSeries["shape"]]: Excel.ChartType } = {
  column: "ColumnClustered" as Excel.ChartType,
  bar: "BarClustered" as Excel.ChartType,
  line: "Line" as Excel.ChartType,
  area: "Area" as Excel.ChartType,
  points: "XYScatter" as Excel.ChartType,
  doughnut: "Doughnut" as Excel.ChartType,
};

/**
 * Queues a method's charts one below the other, each over cells of its table.
 * @param tables the cells of each table, heading row not counted
 * @param row the first row free
 * @param rowsPerPage no chart runs over the end of a page
 * @returns names of the charts, and the first row below them
 */
export function queueCharts(
  sheet: Excel.Worksheet,
  method: AnyMethod,
  locale: Locale,
  { tables, row, columns, rowsPerPage }: { readonly tables: Readonly<Record<string, Area>>; readonly row: number; readonly columns: number; readonly rowsPerPage: number },
): { readonly names: readonly string[]; readonly endRow: number } {
  const specs: readonly ChartSpec[] = method.charts;
  const drawn = specs.filter((spec) => (tables[spec.table]?.rows ?? 0) > 0);
  let endRow = row;
  const names = drawn.map((spec) => {
    const top = topOnPage(endRow, rowsPerPage);
    endRow = top + chartRows;
    const fields: Readonly<Record<string, OutputField>> = method.tables[spec.table].columns;
    const column = (name: string): Excel.Range => cellsOf(sheet, tables[spec.table]!, place(fields, name, spec));
    const category = column(spec.category ?? Object.keys(fields)[0]!);
    const [first, ...more] = spec.series;
    // One column of numbers and nothing else: Excel has nothing to guess about rows, columns and headings.
    const chart = sheet.charts.add(shapes[first!.shape], column(first!.column), "Columns" as Excel.ChartSeriesBy);
    chart.name = spec.title[locale];
    chart.title.text = spec.title[locale];
    chart.legend.position = "Bottom";
    chart.legend.visible = spec.series.length > 1 || first!.shape === "doughnut";
    chart.setPosition(sheet.getRangeByIndexes(top, 0, 1, 1), sheet.getRangeByIndexes(top + chartRows - 2, columns - 1, 1, 1));

    const dress = (series: Excel.ChartSeries, said: ChartSeries, number: number): void => {
      series.name = fields[said.column]!.label[locale];
      series.setXAxisValues(category);
      if (said.shape !== "doughnut") series.format.fill.setSolidColor(palette[number % palette.length]!);
      if (said.shape === "line") series.format.line.color = palette[number % palette.length]!;
      if (said.axis === "secondary") series.axisGroup = "Secondary";
    };
    dress(chart.series.getItemAt(0), first!, 0);
    more.forEach((said, number) => {
      const series = chart.series.add(fields[said.column]!.label[locale]);
      series.setValues(column(said.column));
      if (said.shape !== first!.shape) series.chartType = shapes[said.shape];
      dress(series, said, number + 1);
    });
    if (first!.shape !== "doughnut") queueAxes(chart, spec, locale);
    return spec.title[locale];
  });
  return { names, endRow };
}

/** The row itself, or the top of the next page if a chart would not fit; every page but the first begins with the title row again. */
function topOnPage(row: number, rowsPerPage: number): number {
  const perPage = rowsPerPage - 1;
  const page = Math.floor((row - 1) / perPage);
  const last = Math.floor((row + chartRows - 2) / perPage);
  return last === page ? row : last * perPage + 1;
}

const cellsOf = (sheet: Excel.Worksheet, { row, column, rows }: Area, at: number): Excel.Range => sheet.getRangeByIndexes(row, column + at, rows, 1);

function queueAxes(chart: Excel.Chart, { axes = {}, series }: ChartSpec, locale: Locale): void {
  queueAxis(chart.axes.categoryAxis, axes.category, locale, series.some(({ shape }) => shape === "points"));
  queueAxis(chart.axes.valueAxis, axes.primary, locale, true);
  if (series.some(({ axis }) => axis === "secondary")) queueAxis(chart.axes.getItem("Value", "Secondary"), axes.secondary, locale, true);
}

function queueAxis(axis: Excel.ChartAxis, spec: AxisSpec | undefined, locale: Locale, isValue: boolean): void {
  if (spec?.title) axis.title.text = spec.title[locale];
  else axis.title.visible = false;
  if (!spec || !isValue) return;
  if (spec.min !== undefined) axis.minimum = spec.min;
  if (spec.max !== undefined) axis.maximum = spec.max;
  // Axes have no room for decimals.
  if (spec.unit) axis.numberFormat = spec.unit === "money" ? "#,##0" : spec.unit === "share" || spec.unit === "ratio" ? "0%" : numberFormat(spec.unit);
}
