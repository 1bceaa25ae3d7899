import { color, flag } from "../arguments";
import { type ModelType, objectType } from "../book";
import type { FormatData } from "../conditionalFormats";
import { changeConditionalStyle, conditionalStyleOf } from "../conditionalStyle";

export const conditionalRangeFontType: ModelType<FormatData> = objectType({
  name: "ConditionalRangeFont",
  get: {
    Bold: (data, book) => conditionalStyleOf(book, data).bold ?? false,
    Color: (data, book) => conditionalStyleOf(book, data).fontColor ?? "",
    Italic: (data, book) => conditionalStyleOf(book, data).italic ?? false,
  },
  set: {
    Bold: (data, value, book) => changeConditionalStyle(book, data, { bold: flag(value) }),
    Color: (data, value, book) => changeConditionalStyle(book, data, { fontColor: color(value) }),
    Italic: (data, value, book) => changeConditionalStyle(book, data, { italic: flag(value) }),
  },
  call: {
    Clear: (data, _args, book) => changeConditionalStyle(book, data, { fontColor: undefined, bold: undefined, italic: undefined }),
  },
});
