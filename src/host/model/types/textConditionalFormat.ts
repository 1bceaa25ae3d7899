import { oneOf, text } from "../arguments";
import { type ModelType, objectType } from "../book";
import { changeFormat, ruleOf, type FormatData } from "../conditionalFormats";
import { conditionalRangeFormatType } from "./conditionalRangeFormat";

export const textConditionalFormatType: ModelType<FormatData> = objectType({
  name: "TextConditionalFormat",
  get: {
    Rule: (data, book) => {
      const { operator, text: sought } = ruleOf(book, data, "containsText");
      return { operator, text: sought };
    },
  },
  set: {
    Rule: (data, value, book) => {
      const given = (value ?? {}) as Record<string, unknown>;
      const operator = oneOf(given["operator"], ["Contains", "NotContains", "BeginsWith", "EndsWith"]);
      const { format } = ruleOf(book, data, "containsText");
      changeFormat(book, data, { rule: { type: "containsText", operator, text: text(given["text"]), format } });
    },
  },
  to: { Format: (data) => conditionalRangeFormatType.at(data) },
});
