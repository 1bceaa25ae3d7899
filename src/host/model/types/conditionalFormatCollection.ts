import type { ConditionalFormatSnapshot, Rect } from "../../snapshot";
import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { integer, oneOf, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { addFormat, formatsIn, takeOutOfFormats } from "../conditionalFormats";
import { conditionalFormatType } from "./conditionalFormat";

/** The conditional formats that touch a range. */
interface FormatsData {
  readonly sheet: string;
  readonly rect: Rect;
}

const NEW_RULES: Readonly<Record<string, ConditionalFormatSnapshot["rule"]>> = {
  Custom: { type: "custom", formula: "", format: {} },
  CellValue: { type: "cellValue", operator: "Between", formula1: "", format: {} },
  ContainsText: { type: "containsText", operator: "Contains", text: "", format: {} },
  DataBar: { type: "dataBar", color: "#638EC6" },
  ColorScale: { type: "colorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] },
};

function find({ sheet, rect }: FormatsData, key: unknown, book: Book): Ref {
  const format = formatsIn(book, sheet, rect).find(({ id }) => id === text(key));
  return format ? conditionalFormatType.at({ sheet, id: format.id }) : NULL;
}

export const conditionalFormatCollectionType: ModelType<FormatsData> = objectType({
  name: "ConditionalFormatCollection",
  items: ({ sheet, rect }, book) => formatsIn(book, sheet, rect).map(({ id }) => conditionalFormatType.at({ sheet, id })),
  item: (data, key, book) => {
    const format = find(data, key, book);
    return format === NULL ? refuse("ItemNotFound") : format;
  },
  call: {
    Add: ({ sheet, rect }, [type], book) => {
      const kind = oneOf(type, ["Custom", "CellValue", "ContainsText", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria"]);
      const rule = NEW_RULES[kind] ?? refuse("NotImplemented", `Conditional formats of type ${kind} are not implemented by this workbook host.`);
      return conditionalFormatType.at(addFormat(book, sheet, rect, rule));
    },
    ClearAll: ({ sheet, rect }, _args, book) => takeOutOfFormats(book, sheet, rect),
    GetCount: ({ sheet, rect }, _args, book) => formatsIn(book, sheet, rect).length,
    GetItemAt: ({ sheet, rect }, [index], book) => {
      const format = formatsIn(book, sheet, rect)[integer(index)];
      return format ? conditionalFormatType.at({ sheet, id: format.id }) : refuse("InvalidArgument");
    },
    GetItemOrNullObject: (data, [key], book) => find(data, key, book),
  },
});
