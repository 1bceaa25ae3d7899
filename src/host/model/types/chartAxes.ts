import { refuse } from "../../wire/error";
import { oneOf } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { chartOf, type AxisName, type ChartData } from "../chartState";
import { hasAxes } from "../chartTypes";
import { chartAxisType } from "./chartAxis";

function axis(data: ChartData, name: AxisName, book: Book) {
  const chart = chartOf(book, data);
  const secondary = name.endsWith("Secondary");
  const exists = secondary ? chart.series.some(({ axisGroup }) => axisGroup === "Secondary") : hasAxes(chart.type);
  return exists ? chartAxisType.at({ ...data, axis: name }) : refuse("InvalidArgument", "The chart does not have this axis.");
}

export const chartAxesType: ModelType<ChartData> = objectType({
  name: "ChartAxes",
  to: {
    CategoryAxis: (data, book) => axis(data, "category", book),
    ValueAxis: (data, book) => axis(data, "value", book),
  },
  call: {
    GetItem: (data, [type, group], book) => {
      const base = oneOf(type, ["Category", "Value"]) === "Category" ? "category" : "value";
      return axis(data, oneOf(group ?? "Primary", ["Primary", "Secondary"]) === "Primary" ? base : `${base}Secondary`, book);
    },
  },
});
