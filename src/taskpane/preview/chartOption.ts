import type { EChartsCoreOption } from "echarts/core";
import type { AxisSpec } from "../../domain/method/chart";
import type { Text } from "../../domain/method/text";
import { isHeatMap, isMirrored, isOnOneLine } from "../../domain/table/drawnCharts";
import type { ChartData } from "../../domain/table/previewModel";
import type { UnitName } from "../../domain/unit/unit";
import { shownNumber } from "../parts/show";
import { fontFamily } from "../parts/theme";
import { heatMapOption } from "./heatMapOption";

type Series = ChartData["series"][number];

/** The same order everywhere, told apart without colour by shape and, in the legend, by name. */
const colours = { light: ["#0f6cbd", "#a34500", "#00563f", "#7a5195"], dark: ["#62abf5", "#f7a56b", "#54c99d", "#c9a6e6"] };

interface Style {
  readonly text: (text: Text) => string;
  /** Colour of every letter in the chart. */
  readonly ink: string;
  readonly palette: readonly string[];
}

/** A chart as ECharts draws it; text reads the title's language. */
export function chartOption(chart: ChartData, text: (text: Text) => string, dark: boolean): EChartsCoreOption {
  const ink = dark ? "#d6d6d6" : "#424242";
  const palette = colours[dark ? "dark" : "light"];
  const style = { text, ink, palette };
  const common = {
    animation: false,
    color: palette,
    textStyle: { color: ink, fontFamily },
    tooltip: { confine: true, trigger: chart.series[0]?.shape === "doughnut" || isScatter(chart) ? "item" : "axis" },
    legend: { show: chart.series.length > 1, top: 0, type: "scroll", textStyle: { color: ink } },
  };
  if (isHeatMap(chart)) return { ...common, legend: { show: false }, ...heatMapOption(chart, text, dark, ink) };
  if (chart.series[0]?.shape === "doughnut") return { ...common, legend: { ...common.legend, show: true }, series: [doughnut(chart, style)] };
  const lying = chart.series.some(({ shape }) => shape === "bar");
  const category = isScatter(chart) ? valueAxis(chart.axes.category, undefined, style) : categoryAxis(chart, style);
  const primary = valueAxis(chart.axes.primary, chart.series.find(({ axis }) => axis !== "secondary"), style, isMirrored(chart));
  const hasSecondary = chart.series.some(({ axis }) => axis === "secondary");
  const secondary = valueAxis(chart.axes.secondary, chart.series.find(({ axis }) => axis === "secondary"), style);
  const values = hasSecondary ? [primary, { ...secondary, splitLine: { show: false } }] : [primary];
  return {
    ...common,
    grid: { left: 8, right: 8, top: chart.series.length > 1 ? 56 : 32, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "all" },
    xAxis: lying ? values : category,
    yAxis: lying ? { ...category, inverse: true } : values,
    series: chart.series.map((series, i) => drawn(series, i, chart, style, lying)),
  };
}

const isScatter = (chart: ChartData): boolean => chart.series.some(({ shape }) => shape === "points" || shape === "path");

const types = { column: "bar", bar: "bar", line: "line", marks: "line", area: "line", points: "scatter", path: "line", doughnut: "pie", heat: "heatmap" } as const;

function drawn(series: Series, index: number, chart: ChartData, { text, ink, palette }: Style, lying: boolean) {
  const at = series.axis === "secondary" ? 1 : 0;
  const { shape } = series;
  const sign = series.side === "left" ? -1 : 1;
  const points = series.values.map((value, i) => (value === null ? null : isScatter(chart) ? [chart.categories[i], value] : sign * value));
  const own = chart.series.slice(0, index).filter(({ guide }) => !guide).length;
  const color = series.guide ? ink : palette[own % palette.length];
  return {
    name: text(series.label),
    type: types[shape],
    itemStyle: { color },
    lineStyle: { color, ...(series.guide ? { width: 1, type: "dashed" } : shape === "marks" ? { opacity: 0 } : {}) },
    ...(shape === "area" ? { areaStyle: {} } : {}),
    ...(shape === "points" ? { symbolSize: 5 } : shape === "path" ? { showSymbol: false, symbol: "none" } : { showSymbol: shape === "marks" || chart.categories.length <= 12 }),
    ...(shape === "marks" ? { symbolSize: 9 } : {}),
    ...(isOnOneLine(chart) ? { stack: "back to back" } : {}),
    ...(lying ? { xAxisIndex: at } : { yAxisIndex: at }),
    tooltip: { valueFormatter: (value: unknown) => (typeof value === "number" ? shownNumber(sign * value, series.unit) : "–") },
    data: points,
  };
}

function doughnut(chart: ChartData, { text, ink }: Style) {
  const series = chart.series[0]!;
  return {
    type: "pie",
    radius: ["45%", "75%"],
    label: { color: ink },
    name: text(series.label),
    data: chart.categories.map((category, i) => ({ name: String(category), value: series.values[i] })),
  };
}

const categoryAxis = (chart: ChartData, { text, ink }: Style) => ({
  type: "category",
  data: chart.categories.map(String),
  ...named(chart.axes.category, text, ink),
  axisLabel: { color: ink, hideOverlap: true, width: 80, overflow: "truncate" },
});

function valueAxis(axis: AxisSpec | undefined, series: Series | undefined, { text, ink }: Style, mirrored = false) {
  const unit = axis?.unit ?? series?.unit ?? "number";
  return {
    type: "value",
    ...named(axis, text, ink),
    ...(axis?.min === undefined ? {} : { min: axis.min }),
    ...(axis?.max === undefined ? {} : { max: axis.max }),
    splitLine: { lineStyle: { color: ink, opacity: 0.2 } },
    axisLabel: { color: ink, hideOverlap: true, formatter: (value: number) => axisLabel(mirrored ? Math.abs(value) : value, unit) },
  };
}

const axisLabel = (value: number, unit: UnitName): string => (unit === "share" || unit === "ratio" ? `${Math.round(value * 100)} %` : shownNumber(value, unit));

const named = (axis: AxisSpec | undefined, text: Style["text"], ink: string) =>
  axis?.title ? { name: text(axis.title), nameLocation: "middle", nameGap: 28, nameTextStyle: { color: ink } } : {};
