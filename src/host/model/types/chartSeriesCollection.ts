import { refuse } from "../../wire/error";
import { integer, optionalText } from "../arguments";
import { type ModelType, objectType } from "../book";
import { changeChart, chartOf, type ChartData } from "../chartState";
import { chartSeriesType } from "./chartSeries";

export const chartSeriesCollectionType: ModelType<ChartData> = objectType({
  name: "ChartSeriesCollection",
  get: { Count: (data, book) => chartOf(book, data).series.length },
  items: (data, book) => chartOf(book, data).series.map((_series, index) => chartSeriesType.at({ ...data, index })),
  call: {
    Add: (data, [name, index], book) => {
      const { series } = chartOf(book, data);
      const at = index === null || index === undefined ? series.length : integer(index);
      if (at < 0 || at > series.length) refuse("InvalidArgument");
      // Until setValues a new series draws nothing.
      const added = { name: optionalText(name) ?? `Series${series.length + 1}`, axisGroup: "Primary" as const, values: "" };
      changeChart(book, data, { series: [...series.slice(0, at), added, ...series.slice(at)] });
      return chartSeriesType.at({ ...data, index: at });
    },
    GetCount: (data, _args, book) => chartOf(book, data).series.length,
    GetItemAt: (data, [index], book) => {
      const at = integer(index);
      return chartOf(book, data).series[at] ? chartSeriesType.at({ ...data, index: at }) : refuse("InvalidArgument");
    },
  },
});
