import type { EChartsCoreOption } from "echarts/core";
import type { AxisSpec } from "../../domain/method/chart";
import type { Text } from "../../domain/method/text";
import type { ChartData } from "../../domain/table/previewModel";
import { shownNumber } from "../parts/show";
import { fontFamily } from "../parts/theme";

type Series = ChartData["series"][number];

/** The same order everywhere, told apart without colour by shape and, in the legend, by name. */
const colours = { light: ["#0f6cbd", "#a34500", "#00563f", "#7a5195"], dark: ["#62abf5", "#f7a56b", "#54c99d", "#c9a6e6"] };

interface Style {
  readonly text: (text: Text) => string;
  /** Colour of every letter in the chart. */
  readonly ink: string;
}

/** A chart as ECharts draws it; text reads the title's language. */
export function chartOption(chart: ChartData, text: (text: Text) => string, dark: boolean): EChartsCoreOption {
  const ink = dark ? "#d6d6d6" : "#424242";
  const style = { text, ink };
  const common = {
    animation: false,
    color: colours[dark ? "dark" : "light"],
    textStyle: { color: ink, fontFamily },
    tooltip: { confine: true, trigger: chart.series[0]?.shape === "doughnut" || isScatter(chart) ? "item" : "axis" },
    legend: { show: chart.series.length > 1, top: 0, type: "scroll", textStyle: { color: ink } },
  };
  if (chart.series[0]?.shape === "doughnut") return { ...common, legend: { ...common.legend, show: true }, series: [doughnut(chart, style)] };
  const lying = chart.series.some(({ shape }) => shape === "bar");
  const category = isScatter(chart) ? valueAxis(chart.axes.category, undefined, style) : categoryAxis(chart, style);
  const primary = valueAxis(chart.axes.primary, chart.series.find(({ axis }) => axis !== "secondary"), style);
  const hasSecondary = chart.series.some(({ axis }) => axis === "secondary");
  const secondary = valueAxis(chart.axes.secondary, chart.series.find(({ axis }) => axis === "secondary"), style);
  const values = hasSecondary ? [primary, { ...secondary, splitLine: { show: false } }] : [primary];
  return {
    ...common,
    grid: { left: 8, right: 8, top: chart.series.length > 1 ? 56 : 32, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "all" },
    xAxis: lying ? values : category,
    yAxis: lying ? { ...category, inverse: true } : values,
    series: chart.series.map((series) => drawn(series, chart, text, lying)),
  };
}

const isScatter = (chart: ChartData): boolean => chart.series.some(({ shape }) => shape === "points");

function drawn(series: Series, chart: ChartData, text: (text: Text) => string, lying: boolean) {
  const at = series.axis === "secondary" ? 1 : 0;
  const points = isScatter(chart) ? series.values.map((value, i) => [chart.categories[i], value]) : series.values;
  return {
    name: text(series.label),
    type: series.shape === "points" ? "scatter" : series.shape === "column" || series.shape === "bar" ? "bar" : "line",
    ...(series.shape === "area" ? { areaStyle: {} } : {}),
    ...(series.shape === "points" ? { symbolSize: 5 } : { showSymbol: chart.categories.length <= 12 }),
    ...(lying ? { xAxisIndex: at } : { yAxisIndex: at }),
    tooltip: { valueFormatter: (value: unknown) => (typeof value === "number" ? shownNumber(value, series.unit) : "–") },
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
  ...named(chart.axes.category, { text, ink }),
  axisLabel: { color: ink, hideOverlap: true, width: 80, overflow: "truncate" },
});

function valueAxis(axis: AxisSpec | undefined, series: Series | undefined, { text, ink }: Style) {
  const unit = axis?.unit ?? series?.unit ?? "number";
  return {
    type: "value",
    ...named(axis, { text, ink }),
    ...(axis?.min === undefined ? {} : { min: axis.min }),
    ...(axis?.max === undefined ? {} : { max: axis.max }),
    axisLabel: { color: ink, hideOverlap: true, formatter: (value: number) => (unit === "share" || unit === "ratio" ? `${Math.round(value * 100)} %` : shownNumber(value, unit)) },
  };
}

const named = (axis: AxisSpec | undefined, { text, ink }: Style) =>
  axis?.title ? { name: text(axis.title), nameLocation: "middle", nameGap: 28, nameTextStyle: { color: ink } } : {};
