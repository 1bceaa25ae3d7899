import { type ModelType, objectType } from "../book";
import type { FormatData } from "../conditionalFormats";
import { conditionalDataBarPositiveFormatType } from "./conditionalDataBarPositiveFormat";

export const dataBarConditionalFormatType: ModelType<FormatData> = objectType({
  name: "DataBarConditionalFormat",
  to: { PositiveFormat: (data) => conditionalDataBarPositiveFormatType.at(data) },
});
