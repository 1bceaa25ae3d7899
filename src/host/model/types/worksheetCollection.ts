import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { optionalText, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { sheetEvent } from "../changes";
import { checkSheetName, freeSheetName } from "../sheetName";
import { assertStructureFree } from "../sheets";
import { worksheetType } from "./worksheet";

function ends(book: Book, visibleOnly: unknown, last: boolean): Ref {
  const sheets = book.sheets().filter(({ hidden }) => visibleOnly !== true || !hidden);
  const sheet = sheets[last ? sheets.length - 1 : 0];
  return sheet ? worksheetType.at(sheet.id) : refuse("ItemNotFound");
}

export const worksheetCollectionType: ModelType<null> = objectType({
  name: "WorksheetCollection",
  events: ["DataChanged", "Activated", "Deactivated", "Added", "Deleted", "SelectionChanged", "FormatChanged", "Calculated"],
  items: (_, book) => book.sheets().map(({ id }) => worksheetType.at(id)),
  item: (_, key, book) => {
    const sheet = book.findSheet(text(key));
    return sheet ? worksheetType.at(sheet.id) : refuse("ItemNotFound");
  },
  call: {
    Add: (_, [name], book) => {
      assertStructureFree(book);
      const given = optionalText(name);
      if (given !== undefined) checkSheetName(book, given);
      const active = book.grid.activeSheet();
      const { id } = book.grid.addSheet(given ?? freeSheetName(book), book.sheets().length);
      // Excel shows a new sheet only when it is activated; engines may show it at once.
      book.grid.activate(active);
      sheetEvent(book, "Added", id);
      return worksheetType.at(id);
    },
    GetActiveWorksheet: (_, _args, book) => worksheetType.at(book.grid.activeSheet()),
    GetCount: (_, [visibleOnly], book) => book.sheets().filter(({ hidden }) => visibleOnly !== true || !hidden).length,
    GetFirst: (_, [visibleOnly], book) => ends(book, visibleOnly, false),
    GetLast: (_, [visibleOnly], book) => ends(book, visibleOnly, true),
    GetItemOrNullObject: (_, [key], book) => {
      const sheet = book.findSheet(text(key));
      return sheet ? worksheetType.at(sheet.id) : NULL;
    },
  },
});
