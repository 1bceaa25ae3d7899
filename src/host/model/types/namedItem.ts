import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { flag, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { nameOf, rangeOfFormula, removeName, replaceName, type NameData } from "../nameState";
import { rangeRef } from "../ranges";
import { worksheetType } from "./worksheet";

function range(data: NameData, book: Book): Ref {
  const found = rangeOfFormula(book, nameOf(book, data).formula, data.scope);
  return found ? rangeRef(found.sheet, found.rect) : NULL;
}

/** What a name stands for: "Range" and its address, or the value of a constant. */
function described({ formula }: { readonly formula: string }, book: Book): { readonly type: string; readonly value: unknown } {
  const body = formula.replace(/^=/, "");
  if (rangeOfFormula(book, formula)) return { type: "Range", value: body };
  if (/#REF!/.test(body)) return { type: "Error", value: "#REF!" };
  if (/^"(?:[^"]|"")*"$/.test(body)) return { type: "String", value: body.slice(1, -1).replace(/""/g, '"') };
  if (/^(TRUE|FALSE)$/i.test(body)) return { type: "Boolean", value: /^true$/i.test(body) };
  const number = Number(body);
  if (body.trim() !== "" && Number.isFinite(number)) return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  return { type: /^\{.*\}$/.test(body) ? "Array" : "String", value: formula };
}

export const namedItemType: ModelType<NameData> = objectType({
  name: "NamedItem",
  id: ({ name }) => name,
  idName: "_Id",
  get: {
    Name: (data, book) => nameOf(book, data).name,
    Comment: (data, book) => nameOf(book, data).comment ?? "",
    Formula: (data, book) => nameOf(book, data).formula,
    Scope: ({ scope }) => (scope === undefined ? "Workbook" : "Worksheet"),
    Type: (data, book) => described(nameOf(book, data), book).type,
    Value: (data, book) => described(nameOf(book, data), book).value,
    Visible: (data, book) => nameOf(book, data).visible,
    _Id: ({ name }) => name,
  },
  set: {
    Comment: (data, value, book) => replaceName(book, nameOf(book, data), { comment: text(value) }),
    Formula: (data, value, book) => {
      const formula = text(value);
      if (!formula.startsWith("=")) refuse("InvalidArgument");
      replaceName(book, nameOf(book, data), { formula });
    },
    Visible: (data, value, book) => replaceName(book, nameOf(book, data), { visible: flag(value) }),
  },
  to: {
    Worksheet: ({ scope }) => (scope === undefined ? refuse("ItemNotFound") : worksheetType.at(scope)),
    WorksheetOrNullObject: ({ scope }) => (scope === undefined ? NULL : worksheetType.at(scope)),
  },
  call: {
    Delete: (data, _args, book) => removeName(book, nameOf(book, data)),
    GetRange: (data, _args, book) => {
      const found = range(data, book);
      return found === NULL ? refuse("ItemNotFound") : found;
    },
    GetRangeOrNullObject: (data, _args, book) => range(data, book),
  },
});
