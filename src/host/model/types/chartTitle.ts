import { flag, text } from "../arguments";
import { type ModelType, objectType } from "../book";
import { changeChart, chartOf, type ChartData } from "../chartState";

export const chartTitleType: ModelType<ChartData> = objectType({
  name: "ChartTitle",
  get: {
    Text: (data, book) => chartOf(book, data).title.text,
    Visible: (data, book) => chartOf(book, data).title.visible,
  },
  set: {
    Text: (data, value, book) => changeChart(book, data, { title: { text: text(value), visible: true } }),
    Visible: (data, value, book) => changeChart(book, data, { title: { ...chartOf(book, data).title, visible: flag(value) } }),
  },
});
