import { type ModelType, objectType } from "../book";
import type { SeriesData } from "../chartState";
import { chartFillType } from "./chartFill";
import { chartLineFormatType } from "./chartLineFormat";

export const chartSeriesFormatType: ModelType<SeriesData> = objectType({
  name: "ChartSeriesFormat",
  to: {
    Fill: (data) => chartFillType.at(data),
    Line: (data) => chartLineFormatType.at(data),
  },
});
