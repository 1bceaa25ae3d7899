import { refuse } from "../../wire/error";
import { NULL, type ObjectType, type Ref } from "../../wire/objectType";
import { flag, integer } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { changeFormat, formatOf, removeFormat, setPriority, type FormatData } from "../conditionalFormats";
import { rangeRef } from "../ranges";
import { cellValueConditionalFormatType } from "./cellValueConditionalFormat";
import { colorScaleConditionalFormatType } from "./colorScaleConditionalFormat";
import { customConditionalFormatType } from "./customConditionalFormat";
import { dataBarConditionalFormatType } from "./dataBarConditionalFormat";
import { rangeAreasType } from "./rangeAreas";
import { textConditionalFormatType } from "./textConditionalFormat";

const TYPES = { custom: "Custom", cellValue: "CellValue", containsText: "ContainsText", dataBar: "DataBar", colorScale: "ColorScale", other: "IconSet" } as const;

function onlyIf(rule: keyof typeof TYPES, type: () => ObjectType<FormatData, Book>, absent: () => Ref) {
  return (data: FormatData, book: Book): Ref => (formatOf(book, data).rule.type === rule ? type().at(data) : absent());
}

const missing = () => refuse("ItemNotFound");
const none = () => NULL;

export const conditionalFormatType: ModelType<FormatData> = objectType({
  name: "ConditionalFormat",
  id: (data, book) => formatOf(book, data).id,
  get: {
    Id: (data, book) => formatOf(book, data).id,
    Priority: (data, book) => formatOf(book, data).priority,
    StopIfTrue: (data, book) => formatOf(book, data).stopIfTrue ?? false,
    Type: (data, book) => TYPES[formatOf(book, data).rule.type],
  },
  set: {
    Priority: (data, value, book) => setPriority(book, data, integer(value)),
    StopIfTrue: (data, value, book) => changeFormat(book, data, { stopIfTrue: flag(value) }),
  },
  to: {
    CellValue: onlyIf("cellValue", () => cellValueConditionalFormatType, missing),
    CellValueOrNullObject: onlyIf("cellValue", () => cellValueConditionalFormatType, none),
    ColorScale: onlyIf("colorScale", () => colorScaleConditionalFormatType, missing),
    ColorScaleOrNullObject: onlyIf("colorScale", () => colorScaleConditionalFormatType, none),
    Custom: onlyIf("custom", () => customConditionalFormatType, missing),
    CustomOrNullObject: onlyIf("custom", () => customConditionalFormatType, none),
    DataBar: onlyIf("dataBar", () => dataBarConditionalFormatType, missing),
    DataBarOrNullObject: onlyIf("dataBar", () => dataBarConditionalFormatType, none),
    TextComparison: onlyIf("containsText", () => textConditionalFormatType, missing),
    TextComparisonOrNullObject: onlyIf("containsText", () => textConditionalFormatType, none),
  },
  call: {
    Delete: (data, _args, book) => removeFormat(book, data),
    GetRange: (data, _args, book) => {
      const { ranges } = formatOf(book, data);
      return ranges.length === 1 ? rangeRef(data.sheet, ranges[0]!) : refuse("InvalidOperation");
    },
    GetRangeOrNullObject: (data, _args, book) => {
      const { ranges } = formatOf(book, data);
      return ranges.length === 1 ? rangeRef(data.sheet, ranges[0]!) : NULL;
    },
    GetRanges: (data, _args, book) => rangeAreasType.at({ sheet: data.sheet, rects: formatOf(book, data).ranges }),
  },
});
