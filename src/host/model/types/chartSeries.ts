import type { SeriesSnapshot } from "../../snapshot";
import { refuse } from "../../wire/error";
import { fullAddress } from "../address";
import { color, flag, integer, number, oneOf, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { changeChart, changeSeries, chartOf, seriesOf, type SeriesData } from "../chartState";
import { CHART_TYPES } from "../chartTypes";
import { rangeArgument } from "../ranges";
import { chartDataLabelsType } from "./chartDataLabels";
import { chartSeriesFormatType } from "./chartSeriesFormat";

const MARKERS = ["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"] as const;

const change = (read: (value: unknown) => Partial<SeriesSnapshot>) => (data: SeriesData, value: unknown, book: Book) =>
  changeSeries(book, data, read(value));

/** A reference of a series: one row or one column of cells. */
function reference(data: SeriesData, source: unknown, book: Book): string {
  const { sheet, rect } = rangeArgument(book, data.sheet, source);
  if (rect.rows !== 1 && rect.columns !== 1) refuse("InvalidArgument");
  return fullAddress(book.sheet(sheet).name, rect, true);
}

function within(value: unknown, least: number, most: number): number {
  const read = number(value);
  return read >= least && read <= most ? read : refuse("InvalidArgument");
}

/** The first series on the second axis group brings that group's value axis into being. */
function setAxisGroup(data: SeriesData, value: unknown, book: Book): void {
  changeSeries(book, data, { axisGroup: oneOf(value, ["Primary", "Secondary"]) });
  const { series, axes } = chartOf(book, data);
  const { categorySecondary: _category, valueSecondary, ...primary } = axes;
  const secondary = series.some(({ axisGroup }) => axisGroup === "Secondary");
  changeChart(book, data, { axes: secondary ? { ...axes, valueSecondary: valueSecondary ?? {} } : primary });
}

function rename(data: SeriesData, value: unknown, book: Book): void {
  const { series } = chartOf(book, data);
  const { nameRef: _reference, ...old } = seriesOf(book, data);
  changeChart(book, data, { series: series.map((one, i) => (i === data.index ? { ...old, name: text(value) } : one)) });
}

export const chartSeriesType: ModelType<SeriesData> = objectType({
  name: "ChartSeries",
  get: {
    Name: (data, book) => seriesOf(book, data).name,
    AxisGroup: (data, book) => seriesOf(book, data).axisGroup,
    ChartType: (data, book) => seriesOf(book, data).type ?? chartOf(book, data).type,
    GapWidth: (data, book) => seriesOf(book, data).gapWidth ?? 150,
    HasDataLabels: (data, book) => seriesOf(book, data).dataLabels ?? false,
    MarkerSize: (data, book) => seriesOf(book, data).markerSize ?? 5,
    MarkerStyle: (data, book) => seriesOf(book, data).marker ?? "Automatic",
    Overlap: (data, book) => seriesOf(book, data).overlap ?? 0,
    PlotOrder: ({ index }) => index,
    Smooth: (data, book) => seriesOf(book, data).smooth ?? false,
    MarkerBackgroundColor: (data, book) => seriesOf(book, data).color ?? "",
    MarkerForegroundColor: (data, book) => seriesOf(book, data).color ?? "",
  },
  set: {
    Name: rename,
    AxisGroup: setAxisGroup,
    ChartType: change((value) => ({ type: oneOf(value, CHART_TYPES) })),
    GapWidth: change((value) => ({ gapWidth: within(value, 0, 500) })),
    HasDataLabels: change((value) => ({ dataLabels: flag(value) })),
    MarkerSize: change((value) => ({ markerSize: within(integer(value), 2, 72) })),
    MarkerStyle: change((value) => ({ marker: oneOf(value, MARKERS) })),
    Overlap: change((value) => ({ overlap: within(value, -100, 100) })),
    Smooth: change((value) => ({ smooth: flag(value) })),
    MarkerBackgroundColor: change((value) => ({ color: color(value) })),
    MarkerForegroundColor: change((value) => ({ color: color(value) })),
  },
  to: {
    DataLabels: (data) => chartDataLabelsType.at(data),
    Format: (data) => chartSeriesFormatType.at(data),
  },
  call: {
    Delete: (data, _args, book) => {
      seriesOf(book, data);
      changeChart(book, data, { series: chartOf(book, data).series.filter((_series, i) => i !== data.index) });
    },
    SetValues: (data, [source], book) => changeSeries(book, data, { values: reference(data, source, book) }),
    SetXAxisValues: (data, [source], book) => changeSeries(book, data, { categories: reference(data, source, book) }),
  },
});
