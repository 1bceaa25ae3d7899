import type { ChartSnapshot } from "../../snapshot";
import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { integer, oneOf, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { readSeries } from "../chartSource";
import { addChart, findChart } from "../chartState";
import { CHART_TYPES, hasAxes } from "../chartTypes";
import { rangeArgument } from "../ranges";
import { chartType } from "./chart";

interface ChartsData {
  readonly sheet: string;
}

/** Excel's size for a new chart, in points. */
const SIZE = { width: 360, height: 216 };
const PLACE = { left: 150, top: 75 };

function freeName(book: Book, sheet: string): string {
  let number = book.state(sheet).charts.length + 1;
  while (findChart(book, sheet, `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

function find({ sheet }: ChartsData, key: unknown, book: Book): Ref {
  const chart = findChart(book, sheet, text(key));
  return chart ? chartType.at({ sheet, id: chart.id }) : NULL;
}

const orRefuse = (found: Ref): Ref => (found === NULL ? refuse("ItemNotFound") : found);

export const chartCollectionType: ModelType<ChartsData> = objectType({
  name: "ChartCollection",
  get: { Count: ({ sheet }, book) => book.state(sheet).charts.length },
  items: ({ sheet }, book) => book.state(sheet).charts.map(({ id }) => chartType.at({ sheet, id })),
  item: (data, key, book) => orRefuse(find(data, key, book)),
  call: {
    Add: ({ sheet }, [type, source, seriesBy], book) => {
      const kind = oneOf(type, CHART_TYPES);
      const series = readSeries(book, rangeArgument(book, sheet, source), kind, oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]));
      const [first] = series;
      const several = series.length > 1;
      const chart: ChartSnapshot = {
        origin: null,
        changed: true,
        id: book.newId(),
        name: freeName(book, sheet),
        type: kind,
        ...PLACE,
        ...SIZE,
        title: { text: several || !first?.nameRef ? "Chart Title" : first.name, visible: true },
        legend: { visible: several || /pie|doughnut/i.test(kind), position: "Bottom" },
        series,
        axes: hasAxes(kind) ? { category: {}, value: { gridlines: true } } : {},
      };
      addChart(book, sheet, chart);
      return chartType.at({ sheet, id: chart.id });
    },
    GetCount: ({ sheet }, _args, book) => book.state(sheet).charts.length,
    GetItem: (data, [key], book) => orRefuse(find(data, key, book)),
    GetItemAt: ({ sheet }, [index], book) => {
      const chart = book.state(sheet).charts[integer(index)];
      return chart ? chartType.at({ sheet, id: chart.id }) : refuse("InvalidArgument");
    },
    GetItemOrNullObject: (data, [key], book) => find(data, key, book),
  },
});
