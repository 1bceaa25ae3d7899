import { color } from "../arguments";
import { type ModelType, objectType } from "../book";
import { changeSeries, type SeriesData } from "../chartState";

export const chartFillType: ModelType<SeriesData> = objectType({
  name: "ChartFill",
  call: {
    SetSolidColor: (data, [value], book) => changeSeries(book, data, { color: color(value) }),
  },
});
