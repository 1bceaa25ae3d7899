import { flag, number, oneOf, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { axisOf, changeAxis, type AxisData } from "../chartState";
import { chartAxisTitleType } from "./chartAxisTitle";
import { chartGridlinesType } from "./chartGridlines";

/** "" stands for a bound the chart chooses itself. */
const bound = (key: "minimum" | "maximum" | "majorUnit") => (data: AxisData, value: unknown, book: Book) =>
  changeAxis(book, data, { [key]: value === "" ? undefined : number(value) });

/** A name, or nothing where it is the usual one. */
function named<T extends string>(value: unknown, names: readonly T[], usual: string): T | undefined {
  const name = oneOf(value, [...names, usual]);
  return names.find((one) => one === name);
}

export const chartAxisType: ModelType<AxisData> = objectType({
  name: "ChartAxis",
  get: {
    Minimum: (data, book) => axisOf(book, data).minimum ?? "",
    Maximum: (data, book) => axisOf(book, data).maximum ?? "",
    MajorUnit: (data, book) => axisOf(book, data).majorUnit ?? "",
    NumberFormat: (data, book) => axisOf(book, data).numberFormat ?? "General",
    Visible: (data, book) => axisOf(book, data).visible ?? true,
    ReversePlotOrder: (data, book) => axisOf(book, data).reversed ?? false,
    Position: (data, book) => axisOf(book, data).crossedAt ?? "Automatic",
    TickLabelPosition: (data, book) => axisOf(book, data).tickLabels ?? "NextToAxis",
    Type: ({ axis }) => (axis.startsWith("category") ? "Category" : "Value"),
    AxisGroup: ({ axis }) => (axis.endsWith("Secondary") ? "Secondary" : "Primary"),
  },
  set: {
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    MajorUnit: bound("majorUnit"),
    NumberFormat: (data, value, book) => changeAxis(book, data, { numberFormat: text(value) }),
    Visible: (data, value, book) => changeAxis(book, data, { visible: flag(value) }),
    ReversePlotOrder: (data, value, book) => changeAxis(book, data, { reversed: flag(value) }),
    Position: (data, value, book) => changeAxis(book, data, { crossedAt: named(value, ["Maximum", "Minimum"], "Automatic") }),
    TickLabelPosition: (data, value, book) => changeAxis(book, data, { tickLabels: named(value, ["Low", "High", "None"], "NextToAxis") }),
  },
  to: {
    MajorGridlines: (data) => chartGridlinesType.at(data),
    Title: (data) => chartAxisTitleType.at(data),
  },
});
