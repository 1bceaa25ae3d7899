import { color } from "../arguments";
import { type ModelType, objectType } from "../book";
import { changeFormat, ruleOf, type FormatData } from "../conditionalFormats";

export const conditionalDataBarPositiveFormatType: ModelType<FormatData> = objectType({
  name: "ConditionalDataBarPositiveFormat",
  get: { FillColor: (data, book) => ruleOf(book, data, "dataBar").color },
  set: { FillColor: (data, value, book) => changeFormat(book, data, { rule: { type: "dataBar", color: color(value) } }) },
});
