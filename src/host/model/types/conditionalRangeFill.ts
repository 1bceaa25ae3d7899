import { color } from "../arguments";
import { type ModelType, objectType } from "../book";
import type { FormatData } from "../conditionalFormats";
import { changeConditionalStyle, conditionalStyleOf } from "../conditionalStyle";

export const conditionalRangeFillType: ModelType<FormatData> = objectType({
  name: "ConditionalRangeFill",
  get: { Color: (data, book) => conditionalStyleOf(book, data).fill ?? "" },
  set: { Color: (data, value, book) => changeConditionalStyle(book, data, { fill: color(value) }) },
  call: { Clear: (data, _args, book) => changeConditionalStyle(book, data, { fill: undefined }) },
});
