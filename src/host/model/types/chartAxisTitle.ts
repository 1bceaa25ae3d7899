import { flag, text } from "../arguments";
import { type ModelType, objectType } from "../book";
import { axisOf, changeAxis, type AxisData } from "../chartState";

export const chartAxisTitleType: ModelType<AxisData> = objectType({
  name: "ChartAxisTitle",
  get: {
    Text: (data, book) => axisOf(book, data).title ?? "",
    Visible: (data, book) => axisOf(book, data).title !== undefined,
  },
  set: {
    Text: (data, value, book) => changeAxis(book, data, { title: text(value) }),
    Visible: (data, value, book) => changeAxis(book, data, { title: flag(value) ? (axisOf(book, data).title ?? "Axis Title") : undefined }),
  },
});
