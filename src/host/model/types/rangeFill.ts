import { color } from "../arguments";
import { type ModelType, objectType, type RangeData } from "../book";
import { changeStyle, styleOf } from "../styles";

export const rangeFillType: ModelType<RangeData> = objectType({
  name: "RangeFill",
  get: { Color: (range, book) => styleOf(book, range, ({ fill }) => fill || "#FFFFFF") ?? "" },
  set: { Color: (range, value, book) => changeStyle(book, range, { fill: color(value) }) },
  call: { Clear: (range, _args, book) => changeStyle(book, range, { fill: "" }) },
});
