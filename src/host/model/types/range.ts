import { type ModelType, objectType, type RangeData } from "../book";
import { conditionalFormatCollectionType } from "./conditionalFormatCollection";
import { dataValidationType } from "./dataValidation";
import { rangeActions } from "./rangeActions";
import { rangeFormatType } from "./rangeFormat";
import { rangeMoves } from "./rangeMoves";
import { rangeGetters, rangeSetters } from "./rangeProperties";
import { worksheetType } from "./worksheet";

export const rangeType: ModelType<RangeData> = objectType({
  name: "Range",
  get: rangeGetters,
  set: rangeSetters,
  to: {
    ConditionalFormats: ({ sheet, rect }) => conditionalFormatCollectionType.at({ sheet, rect }),
    DataValidation: ({ sheet, rect }) => dataValidationType.at({ sheet, rect }),
    Format: (range) => rangeFormatType.at(range),
    Worksheet: ({ sheet }) => worksheetType.at(sheet),
  },
  call: { ...rangeMoves, ...rangeActions },
});
