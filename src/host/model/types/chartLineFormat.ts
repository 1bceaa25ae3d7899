import { refuse } from "../../wire/error";
import { color, number, oneOf } from "../arguments";
import { type ModelType, objectType } from "../book";
import { changeSeries, seriesOf, type SeriesData } from "../chartState";

export const chartLineFormatType: ModelType<SeriesData> = objectType({
  name: "ChartLineFormat",
  get: {
    Color: (data, book) => seriesOf(book, data).color ?? "",
    LineStyle: (data, book) => seriesOf(book, data).lineStyle ?? "Continuous",
    Weight: (data, book) => seriesOf(book, data).lineWeight ?? 2.25,
  },
  set: {
    Color: (data, value, book) => changeSeries(book, data, { color: color(value) }),
    LineStyle: (data, value, book) => {
      const style = oneOf(value, ["None", "Dash", "RoundDot", "Continuous", "Automatic"]);
      changeSeries(book, data, { lineStyle: style === "Continuous" || style === "Automatic" ? undefined : style });
    },
    Weight: (data, value, book) => {
      const lineWeight = number(value);
      if (lineWeight < 0 || lineWeight > 1584) refuse("InvalidArgument");
      changeSeries(book, data, { lineWeight });
    },
  },
});
