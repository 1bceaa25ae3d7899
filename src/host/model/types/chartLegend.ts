import { flag, oneOf } from "../arguments";
import { type ModelType, objectType } from "../book";
import { changeChart, chartOf, type ChartData } from "../chartState";

export const chartLegendType: ModelType<ChartData> = objectType({
  name: "ChartLegend",
  get: {
    Visible: (data, book) => chartOf(book, data).legend.visible,
    Position: (data, book) => chartOf(book, data).legend.position,
  },
  set: {
    Visible: (data, value, book) => changeChart(book, data, { legend: { ...chartOf(book, data).legend, visible: flag(value) } }),
    Position: (data, value, book) =>
      changeChart(book, data, { legend: { visible: true, position: oneOf(value, ["Top", "Bottom", "Left", "Right"]) } }),
  },
});
