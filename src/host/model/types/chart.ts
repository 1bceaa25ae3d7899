import { refuse } from "../../wire/error";
import { number, oneOf, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { readSeries } from "../chartSource";
import { changeChart, chartOf, coverCells, findChart, removeChart, type ChartData } from "../chartState";
import { CHART_TYPES } from "../chartTypes";
import { rangeArgument } from "../ranges";
import { bounding } from "../rect";
import { chartAxesType } from "./chartAxes";
import { chartDataLabelsType } from "./chartDataLabels";
import { chartLegendType } from "./chartLegend";
import { chartSeriesCollectionType } from "./chartSeriesCollection";
import { chartTitleType } from "./chartTitle";
import { worksheetType } from "./worksheet";

function rename(data: ChartData, name: string, book: Book): void {
  if (name === "") refuse("InvalidArgument");
  const other = findChart(book, data.sheet, name);
  if (other && other.id !== data.id) refuse("InvalidArgument", "Another chart on the sheet has this name.");
  changeChart(book, data, { name });
}

const length = (key: "left" | "top" | "width" | "height") => (data: ChartData, value: unknown, book: Book) => {
  const points = number(value);
  if (points < 0) refuse("InvalidArgument");
  changeChart(book, data, { [key]: points });
};

export const chartType: ModelType<ChartData> = objectType({
  name: "Chart",
  id: (data, book) => chartOf(book, data).id,
  get: {
    Id: (data, book) => chartOf(book, data).id,
    Name: (data, book) => chartOf(book, data).name,
    ChartType: (data, book) => chartOf(book, data).type,
    Left: (data, book) => chartOf(book, data).left,
    Top: (data, book) => chartOf(book, data).top,
    Width: (data, book) => chartOf(book, data).width,
    Height: (data, book) => chartOf(book, data).height,
  },
  set: {
    Name: (data, value, book) => rename(data, text(value), book),
    ChartType: (data, value, book) => {
      const series = chartOf(book, data).series.map(({ type: _own, ...one }) => one);
      changeChart(book, data, { type: oneOf(value, CHART_TYPES), series });
    },
    Left: length("left"),
    Top: length("top"),
    Width: length("width"),
    Height: length("height"),
  },
  to: {
    Axes: (data) => chartAxesType.at(data),
    DataLabels: (data) => chartDataLabelsType.at({ ...data, index: undefined }),
    Legend: (data) => chartLegendType.at(data),
    Series: (data) => chartSeriesCollectionType.at(data),
    Title: (data) => chartTitleType.at(data),
    Worksheet: ({ sheet }) => worksheetType.at(sheet),
  },
  call: {
    Activate: (data, _args, book) => book.grid.activate(data.sheet),
    Delete: (data, _args, book) => removeChart(book, data),
    SetData: (data, [source, seriesBy], book) => {
      const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
      changeChart(book, data, { series: readSeries(book, rangeArgument(book, data.sheet, source), chartOf(book, data).type, by) });
    },
    SetPosition: (data, [startCell, endCell], book) => {
      const start = rangeArgument(book, data.sheet, startCell).rect;
      if (endCell !== null && endCell !== undefined) {
        changeChart(book, data, coverCells(book, data.sheet, bounding(start, rangeArgument(book, data.sheet, endCell).rect)));
      } else {
        const { left, top } = coverCells(book, data.sheet, start);
        changeChart(book, data, { left, top });
      }
    },
  },
});
