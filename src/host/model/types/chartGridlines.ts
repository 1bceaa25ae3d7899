import { flag } from "../arguments";
import { type ModelType, objectType } from "../book";
import { axisOf, changeAxis, type AxisData } from "../chartState";

export const chartGridlinesType: ModelType<AxisData> = objectType({
  name: "ChartGridlines",
  get: { Visible: (data, book) => axisOf(book, data).gridlines ?? false },
  set: { Visible: (data, value, book) => changeAxis(book, data, { gridlines: flag(value) }) },
});
