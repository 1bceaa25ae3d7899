import { type ModelType, objectType } from "../book";
import type { FormatData } from "../conditionalFormats";
import { conditionalFormatRuleType } from "./conditionalFormatRule";
import { conditionalRangeFormatType } from "./conditionalRangeFormat";

export const customConditionalFormatType: ModelType<FormatData> = objectType({
  name: "CustomConditionalFormat",
  to: {
    Format: (data) => conditionalRangeFormatType.at(data),
    Rule: (data) => conditionalFormatRuleType.at(data),
  },
});
