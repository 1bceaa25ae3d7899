import { type ModelType, objectType } from "../book";
import type { FormatData } from "../conditionalFormats";
import { conditionalRangeFillType } from "./conditionalRangeFill";
import { conditionalRangeFontType } from "./conditionalRangeFont";

export const conditionalRangeFormatType: ModelType<FormatData> = objectType({
  name: "ConditionalRangeFormat",
  to: {
    Fill: (data) => conditionalRangeFillType.at(data),
    Font: (data) => conditionalRangeFontType.at(data),
  },
});
