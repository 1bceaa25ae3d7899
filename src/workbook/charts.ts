import type { AxisSpec, ChartSeries, ChartSpec } from "../domain/method/chart";
import type { AnyMethod, OutputField, TableRow } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { place } from "../domain/table/chartData";
import { workbookWords } from "../i18n/workbook";
import type { Area } from "./address";
import { numberFormat } from "./units";

/** Rows of a chart and of the gap below it. */
export const chartRows = 17;
const palette = ["#1F4E79", "#E69F00", "#56B4E9", "#7F7F7F", "#CC79A7"] as const;

const shapes: { readonly [S in ChartSeries["shape"]]: Excel.ChartType } = {
  column: "ColumnClustered" as Excel.ChartType,
  bar: "BarClustered" as Excel.ChartType,
  line: "Line" as Excel.ChartType,
  area: "Area" as Excel.ChartType,
  points: "XYScatter" as Excel.ChartType,
  doughnut: "Doughnut" as Excel.ChartType,
};

/** The method's charts that have something to show: a series without a number is left out, and so is a chart without series. */
export function drawnCharts(method: AnyMethod, tables: Readonly<Record<string, readonly TableRow[]>>): readonly ChartSpec[] {
  const specs: readonly ChartSpec[] = method.charts;
  return specs.flatMap((spec) => {
    const fields: Readonly<Record<string, OutputField>> = method.tables[spec.table].columns;
    const series = spec.series.filter(({ column }) => (tables[spec.table] ?? []).some((row) => typeof row[place(fields, column, spec)] === "number"));
    return series.length > 0 ? [{ ...spec, series }] : [];
  });
}

/**
 * Queues charts, each over cells of its table.
 * @param tables the cells of each table, heading row not counted
 * @param rows where each chart begins
 * @returns names of the charts
 */
export function queueCharts(
  sheet: Excel.Worksheet,
  method: AnyMethod,
  locale: Locale,
  { charts, tables, rows, columns }: { readonly charts: readonly ChartSpec[]; readonly tables: Readonly<Record<string, Area>>; readonly rows: readonly number[]; readonly columns: number },
): readonly string[] {
  return charts.map((spec, i) => {
    const top = rows[i]!;
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
    if (first!.shape !== "doughnut") queueAxes(chart, spec, fields, locale);
    return spec.title[locale];
  });
}

const cellsOf = (sheet: Excel.Worksheet, { row, column, rows }: Area, at: number): Excel.Range => sheet.getRangeByIndexes(row, column + at, rows, 1);

type Fields = Readonly<Record<string, OutputField>>;

function queueAxes(chart: Excel.Chart, { axes = {}, category, series }: ChartSpec, fields: Fields, locale: Locale): void {
  const on = (side: "primary" | "secondary") => series.filter(({ axis = "primary" }) => axis === side).map(({ column }) => fields[column]!);
  const points = fields[category ?? Object.keys(fields)[0]!]!;
  queueAxis(chart.axes.categoryAxis, axes.category, axisTitle([points], axes.category, locale), series.some(({ shape }) => shape === "points"));
  queueAxis(chart.axes.valueAxis, axes.primary, axisTitle(on("primary"), axes.primary, locale), true);
  if (on("secondary").length > 0) queueAxis(chart.axes.getItem("Value", "Secondary"), axes.secondary, axisTitle(on("secondary"), axes.secondary, locale), true);
}

/** The axis's own title; else the name of its only column, or what several columns count. */
function axisTitle(fields: readonly OutputField[], spec: AxisSpec | undefined, locale: Locale): string | undefined {
  const labels = new Set(fields.map(({ label }) => label[locale]));
  const [label] = labels;
  if (spec?.title) return spec.title[locale];
  return labels.size === 1 ? label : workbookWords[locale].measured[spec?.unit ?? fields[0]?.unit ?? "number"];
}

function queueAxis(axis: Excel.ChartAxis, spec: AxisSpec | undefined, title: string | undefined, isValue: boolean): void {
  if (title) axis.title.text = title;
  else axis.title.visible = false;
  if (!spec || !isValue) return;
  if (spec.min !== undefined) axis.minimum = spec.min;
  if (spec.max !== undefined) axis.maximum = spec.max;
  // Axes have no room for decimals.
  if (spec.unit) axis.numberFormat = spec.unit === "money" ? "#,##0" : spec.unit === "share" || spec.unit === "ratio" ? "0%" : numberFormat(spec.unit);
}
