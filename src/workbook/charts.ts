import type { AxisSpec, ChartSeries } from "../domain/method/chart";
import type { Locale } from "../domain/method/text";
import { isMirrored, isOnOneLine, type DrawnChart, type TableColumn } from "../domain/table/drawnCharts";
import type { UnitName } from "../domain/unit/unit";
import { workbookWords } from "../i18n/workbook";
import type { Area } from "./address";
import type { PlacedChart } from "./summaryLayout";
import { numberFormat } from "./units";

/** Rows of a chart and of the gap below it. */
export const chartRows = 17;
const palette = ["#1F4E79", "#E69F00", "#56B4E9", "#7F7F7F", "#CC79A7"] as const;
const guideColor = "#595959";

const shapes: { readonly [S in Exclude<ChartSeries["shape"], "heat">]: Excel.ChartType } = {
  column: "ColumnClustered" as Excel.ChartType,
  bar: "BarClustered" as Excel.ChartType,
  line: "Line" as Excel.ChartType,
  marks: "LineMarkers" as Excel.ChartType,
  area: "Area" as Excel.ChartType,
  points: "XYScatter" as Excel.ChartType,
  path: "XYScatterLinesNoMarkers" as Excel.ChartType,
  doughnut: "Doughnut" as Excel.ChartType,
};

interface ChartPlaces {
  readonly charts: readonly PlacedChart[];
  /** Cells each chart covers. */
  readonly covers: readonly Area[];
}

/** Charts below one another, each as wide as the printed columns, with a gap below it. */
export const stackedCovers = (rows: readonly number[], columns: number): readonly Area[] => rows.map((row) => ({ row, column: 0, rows: chartRows - 1, columns }));

/**
 * Queues charts, each over cells of its table.
 * @returns names of the charts
 */
export function queueCharts(sheet: Excel.Worksheet, locale: Locale, { charts, covers }: ChartPlaces): readonly string[] {
  return charts.map(({ chart: drawn, cells }, i) => {
    const { spec } = drawn;
    const cover = covers[i]!;
    const range = ({ row, column, rows: height }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, height, 1);
    const category = range(cells(drawn.category));
    const [first] = drawn.series;
    // One column of numbers and nothing else: Excel has nothing to guess about rows, columns and headings.
    const chart = sheet.charts.add(shapeOf(first!, drawn), range(cells(first!)), "Columns" as Excel.ChartSeriesBy);
    chart.name = spec.title[locale];
    chart.title.text = spec.title[locale];
    chart.legend.position = "Bottom";
    chart.legend.visible = drawn.series.length > 1 || first!.shape === "doughnut";
    chart.setPosition(sheet.getRangeByIndexes(cover.row, cover.column, 1, 1), sheet.getRangeByIndexes(cover.row + cover.rows - 1, cover.column + cover.columns - 1, 1, 1));

    drawn.series.forEach((said, number) => {
      const label = said.label[locale];
      const series = number === 0 ? chart.series.getItemAt(0) : chart.series.add(label);
      if (number > 0) series.setValues(range(cells(said)));
      if (said.shape !== first!.shape) series.chartType = shapeOf(said, drawn);
      series.name = label;
      series.setXAxisValues(category);
      dress(series, said, palette[drawn.series.slice(0, number).filter(({ guide }) => !guide).length % palette.length]!);
      if (isOnOneLine(drawn)) series.gapWidth = 40;
    });
    if (first!.shape !== "doughnut") queueAxes(chart, drawn, locale);
    return spec.title[locale];
  });
}

function shapeOf({ shape }: ChartSeries, drawn: DrawnChart): Excel.ChartType {
  if (shape === "heat") throw new Error(`The heat map ${drawn.spec.id} is no chart of Excel.`);
  return shape === "bar" && isOnOneLine(drawn) ? ("BarStacked" as Excel.ChartType) : shapes[shape];
}

function dress(series: Excel.ChartSeries, { shape, axis, guide }: ChartSeries, own: string): void {
  const color = guide ? guideColor : own;
  switch (shape) {
    case "doughnut":
      break;
    case "points":
    case "marks":
      if (shape === "marks") series.format.line.lineStyle = "None";
      series.markerStyle = "Circle";
      series.markerSize = shape === "points" ? 5 : 8;
      series.markerBackgroundColor = color;
      series.markerForegroundColor = color;
      break;
    case "line":
    case "path":
      series.format.line.color = color;
      series.format.line.weight = guide ? 1 : 2;
      if (guide) series.format.line.lineStyle = "Dash";
      break;
    default:
      series.format.fill.setSolidColor(color);
  }
  if (axis === "secondary") series.axisGroup = "Secondary";
}

function queueAxes(chart: Excel.Chart, drawn: DrawnChart, locale: Locale): void {
  const { axes, series } = drawn;
  const on = (side: "primary" | "secondary"): readonly TableColumn[] => series.filter(({ axis = "primary" }) => axis === side);
  const { categoryAxis, valueAxis } = chart.axes;
  const isScatter = series.some(({ shape }) => shape === "points" || shape === "path");
  queueAxis(categoryAxis, axes.category, axisTitle([drawn.category], axes.category, locale), isScatter);
  queueAxis(valueAxis, axes.primary, axisTitle(on("primary"), axes.primary, locale), true);
  // Where numbers fall below zero, the names stay at the edge and not among the bars.
  categoryAxis.tickLabelPosition = "Low";
  if (isScatter) valueAxis.tickLabelPosition = "Low";
  if (series.some(({ shape }) => shape === "bar")) {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  if (isMirrored(drawn)) {
    const format = axisFormat(axes.primary?.unit ?? on("primary")[0]!.unit);
    valueAxis.numberFormat = `${format};${format}`;
  }
  if (on("secondary").length > 0) queueAxis(chart.axes.getItem("Value", "Secondary"), axes.secondary, axisTitle(on("secondary"), axes.secondary, locale), true);
}

/** The axis's own title; else the name of its only column, or what several columns count. */
function axisTitle(columns: readonly TableColumn[], spec: AxisSpec | undefined, locale: Locale): string | undefined {
  const labels = new Set(columns.map(({ label }) => label[locale]));
  const [label] = labels;
  if (spec?.title) return spec.title[locale];
  return labels.size === 1 ? label : workbookWords[locale].measured[spec?.unit ?? columns[0]?.unit ?? "number"];
}

function queueAxis(axis: Excel.ChartAxis, spec: AxisSpec | undefined, title: string | undefined, isValue: boolean): void {
  if (title) axis.title.text = title;
  else axis.title.visible = false;
  if (!spec || !isValue) return;
  if (spec.min !== undefined) axis.minimum = spec.min;
  if (spec.max !== undefined) axis.maximum = spec.max;
  if (spec.unit) axis.numberFormat = axisFormat(spec.unit);
}

/** Axes have no room for decimals. */
const axisFormat = (unit: UnitName): string => (unit === "money" ? "#,##0" : unit === "share" || unit === "ratio" ? "0%" : numberFormat(unit));
