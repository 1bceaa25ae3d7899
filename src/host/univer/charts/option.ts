import { numfmt } from "@univerjs/core";
import type { EChartsCoreOption } from "echarts/core";
import type { AxisSnapshot, ChartSnapshot, SeriesSnapshot } from "../../snapshot";
import type { SeriesData, SeriesReader } from "../engine";
import { exactPixels } from "../styles";
import { palette, seriesColor, seriesShape, shapeOf, type Shape } from "./shapes";

type Point = number | null | readonly [number, number];
interface SeriesParts {
  readonly snapshot: SeriesSnapshot;
  readonly shape: Shape;
  readonly name: string;
  readonly color: string;
  readonly values: SeriesData;
  readonly categories: readonly string[];
  /** The categories as numbers, for a scatter; the position where one is none. */
  readonly x: readonly number[];
}

const GREY = "#595959";
const LINE = "#D9D9D9";

/** The chart as ECharts draws it, from the values its series refer to now. */
export function chartOption(chart: ChartSnapshot, read: SeriesReader): EChartsCoreOption {
  const series = chart.series.map((snapshot, index) => readSeries(chart, snapshot, index, read));
  const isRound = ["pie", "doughnut"].includes(shapeOf(chart.type).kind);
  return {
    animation: false,
    aria: { enabled: true, ...(chart.altText ? { label: { description: chart.altText } } : {}) },
    color: palette(),
    title: { show: chart.title.visible, text: chart.title.text, left: "center", top: 8, textStyle: { fontSize: 14, fontWeight: "normal", color: GREY } },
    tooltip: { trigger: isRound || shapeOf(chart.type).kind === "scatter" ? "item" : "axis" },
    legend: legendOption(chart),
    ...(isRound ? roundOption(chart, series[0]) : axesOption(chart, series)),
  };
}

function readSeries(chart: ChartSnapshot, snapshot: SeriesSnapshot, index: number, read: SeriesReader): SeriesParts {
  const name = snapshot.nameRef ? read(snapshot.nameRef).values[0] : null;
  const values = read(snapshot.values);
  const categories = snapshot.categories ? read(snapshot.categories) : { values: values.values.map((_, position) => position + 1) };
  return {
    snapshot,
    shape: seriesShape(chart, snapshot),
    name: String(name ?? snapshot.name),
    color: seriesColor(snapshot, index),
    values,
    x: categories.values.map((value, position) => numberOrGap(value) ?? position + 1),
    categories: categories.values.map((value) => (typeof value === "number" ? formatter(categories)(value) : String(value ?? ""))),
  };
}

/** Shows numbers in a number format of Excel; "General" and none show them as they are. */
function formatter(data: Pick<SeriesData, "numberFormat">, axis?: AxisSnapshot): (value: number) => string {
  const pattern = axis?.numberFormat ?? data.numberFormat;
  if (!pattern || pattern === "General") return (value) => String(Number(value.toPrecision(12)));
  return (value) => numfmt.format(pattern, value);
}

const numberOrGap = (value: SeriesData["values"][number]): number | null => (typeof value === "number" ? value : null);

function legendOption({ legend, title }: ChartSnapshot): object {
  const edge = { Top: { top: title.visible ? 34 : 8 }, Bottom: { bottom: 8 }, Left: { left: 8, top: "middle" }, Right: { right: 8, top: "middle" } }[legend.position];
  const isVertical = legend.position === "Left" || legend.position === "Right";
  return { show: legend.visible, type: "scroll", orient: isVertical ? "vertical" : "horizontal", textStyle: { color: GREY }, ...edge };
}

function roundOption(chart: ChartSnapshot, parts: SeriesParts | undefined): object {
  if (!parts) return { series: [] };
  const format = formatter(parts.values);
  const radius = parts.shape.kind === "doughnut" ? ["42%", "66%"] : "66%";
  return {
    tooltip: { trigger: "item", formatter: "{b}: {c} ({d}%)" },
    series: [
      {
        type: "pie",
        name: parts.name,
        radius,
        center: ["50%", chart.title.visible ? "54%" : "50%"],
        data: parts.values.values.map((value, index) => ({ name: parts.categories[index] ?? "", value: numberOrGap(value) ?? 0 })),
        label: { show: parts.snapshot.dataLabels ?? false, formatter: ({ value }: { value: number }) => format(value) },
      },
    ],
  };
}

function axesOption(chart: ChartSnapshot, series: readonly SeriesParts[]): object {
  const isScatter = shapeOf(chart.type).kind === "scatter";
  const isBar = shapeOf(chart.type).kind === "bar";
  const groups = (["Primary", "Secondary"] as const).filter((group) => group === "Primary" || series.some((parts) => parts.snapshot.axisGroup === group));
  const valueAxes = groups.map((group) => {
    const axis = group === "Primary" ? chart.axes.value : chart.axes.valueSecondary;
    const first = series.find((parts) => parts.snapshot.axisGroup === group);
    const share = first?.shape.stack === "share" && axis?.numberFormat === undefined ? { numberFormat: "0%" } : {};
    const format = formatter(first?.values ?? {}, { ...axis, ...share });
    const drawn = series.filter((parts) => parts.snapshot.axisGroup === group && parts.shape.stack !== "share");
    const option = valueAxis({ ...axis, ...share }, format, isBar, group === "Secondary", labelRoom(drawn, format));
    return isBar && group === "Primary" && crossedAtTop(chart.axes.category) ? { ...option, position: "top" } : option;
  });
  const categoryAxis = isScatter
    ? valueAxis(chart.axes.category, formatter({}, chart.axes.category), true, false)
    : namedAxis(chart.axes.category, { type: "category", data: series[0]?.categories ?? [], axisLabel: { color: GREY, hideOverlap: true } }, !isBar);
  const shares = shareTotals(series);
  return {
    grid: gridOption(chart),
    xAxis: isBar ? valueAxes : categoryAxis,
    yAxis: isBar ? categoryAxis : valueAxes,
    series: series.map((parts) => drawnSeries(chart, parts, isBar, isScatter, shares)),
  };
}

/** Room around the plot; ECharts counts the labels of the axes itself, but not their titles. */
function gridOption({ type, title, legend, axes }: ChartSnapshot): object {
  const isBar = shapeOf(type).kind === "bar";
  const space = (side: ChartSnapshot["legend"]["position"], taken: number) => (legend.visible && legend.position === side ? taken : 0);
  const below = isBar ? axes.value : axes.category;
  const beside = isBar ? axes.category : axes.value;
  return {
    top: (title.visible ? 44 : 20) + space("Top", 24),
    bottom: 12 + space("Bottom", 24) + (below?.title ? 20 : 0),
    left: 16 + space("Left", 94) + (beside?.title ? 20 : 0),
    right: 20 + space("Right", 90) + (axes.valueSecondary?.title ? 20 : 0),
    containLabel: true,
  };
}

/** Lying bars begin at the foot; turned over, their value axis goes up with the first of them, unless it crosses at the last. */
const crossedAtTop = (category: AxisSnapshot | undefined): boolean => (category?.reversed ?? false) !== (category?.crossedAt === "Maximum");

function valueAxis(axis: AxisSnapshot | undefined, format: (value: number) => string, isHorizontal: boolean, isSecondary: boolean, room = 56): object {
  return namedAxis(
    axis,
    {
      type: "value",
      boundaryGap: [0, "5%"],
      ...(axis?.minimum === undefined ? {} : { min: axis.minimum }),
      ...(axis?.maximum === undefined ? {} : { max: axis.maximum }),
      axisLabel: { color: GREY, hideOverlap: true, formatter: format },
      axisLine: { show: false },
      splitLine: { show: axis?.gridlines ?? !isSecondary, lineStyle: { color: LINE } },
    },
    isHorizontal,
    room,
  );
}

/** Pixels from a vertical axis to its title: past the widest label. */
function labelRoom(series: readonly SeriesParts[], format: (value: number) => string): number {
  const numbers = series.flatMap(({ values }) => values.values.map((value) => Math.abs(numberOrGap(value) ?? 0)));
  const largest = numbers.reduce((most, value) => Math.max(most, value), 0);
  // Labels stand at round numbers, which are no longer than this one; the plot keeps about as much room beside them.
  return Math.max(3, format(largest > 10 ? Math.ceil(largest) : Math.ceil(largest * 10) / 10).length) * 7 + 14;
}

function namedAxis(axis: AxisSnapshot | undefined, option: object, isHorizontal: boolean, room = 56): object {
  return {
    show: axis?.visible ?? true,
    inverse: axis?.reversed ?? false,
    ...(axis?.title ? { name: axis.title, nameLocation: "middle", nameGap: isHorizontal ? 28 : room, nameTextStyle: { color: GREY } } : {}),
    axisTick: { show: false },
    ...option,
  };
}

/** Sum of the absolute values at each point, for charts that stack to 100 %. */
function shareTotals(series: readonly SeriesParts[]): readonly number[] {
  const totals: number[] = [];
  for (const { shape, values } of series) {
    if (shape.stack !== "share") continue;
    values.values.forEach((value, index) => (totals[index] = (totals[index] ?? 0) + Math.abs(numberOrGap(value) ?? 0)));
  }
  return totals;
}

function drawnSeries(chart: ChartSnapshot, parts: SeriesParts, isBar: boolean, isScatter: boolean, shares: readonly number[]): object {
  const { shape, snapshot, values, color } = parts;
  const axis = snapshot.axisGroup === "Secondary" ? 1 : 0;
  const format = formatter(values, axis === 1 ? chart.axes.valueSecondary : chart.axes.value);
  const data: Point[] = values.values.map((value, index) => {
    const number = numberOrGap(value);
    if (isScatter) return number === null ? null : [parts.x[index] ?? index + 1, number];
    return shape.stack === "share" && number !== null ? number / (shares[index] || 1) : number;
  });
  return {
    name: parts.name,
    type: { column: "bar", bar: "bar", line: "line", area: "line", scatter: shape.joined ? "line" : "scatter", pie: "pie", doughnut: "pie" }[shape.kind],
    [isBar ? "xAxisIndex" : "yAxisIndex"]: axis,
    data,
    itemStyle: { color },
    ...(shape.stack === "none" ? {} : { stack: snapshot.axisGroup }),
    ...(shape.kind === "area" ? { areaStyle: { color, opacity: 0.6 } } : {}),
    ...(shape.kind === "column" || shape.kind === "bar" ? { barCategoryGap: `${gapPercent(snapshot.gapWidth)}%`, barGap: `${-(snapshot.overlap ?? 0)}%` } : {}),
    ...(shape.kind === "line" || shape.kind === "area" || shape.joined
      ? { showSymbol: shape.markers || (snapshot.marker !== undefined && snapshot.marker !== "None"), smooth: shape.smooth, lineStyle: { color, width: exactPixels(snapshot.lineWeight ?? 2.25), ...lineStyle(snapshot) } }
      : {}),
    ...(snapshot.markerSize === undefined ? {} : { symbolSize: snapshot.markerSize }),
    label: { show: snapshot.dataLabels ?? false, position: isBar ? "right" : "top", formatter: ({ value }: { value: number | number[] }) => format(Array.isArray(value) ? value[1]! : value) },
    tooltip: { valueFormatter: (value: unknown) => (typeof value === "number" ? format(value) : String(value ?? "")) },
  };
}

const lineStyle = ({ lineStyle: style }: SeriesSnapshot): object =>
  style === "None" ? { opacity: 0 } : style === undefined ? {} : { type: style === "Dash" ? "dashed" : "dotted" };

/** Excel's gap is a percentage of the column; ECharts' a percentage of the category. */
const gapPercent = (gapWidth = 150): number => Math.round((100 * gapWidth) / (100 + gapWidth));
