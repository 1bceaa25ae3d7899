import { refuse } from "../../wire/error";
import { NULL } from "../../wire/objectType";
import { parseAddress } from "../address";
import { type Book, type ModelType, objectType } from "../book";
import { rangeRef } from "../ranges";
import { applicationType } from "./application";
import { functionsType } from "./functions";
import { namedItemCollectionType } from "./namedItemCollection";
import { runtimeType } from "./runtime";
import { settingCollectionType } from "./settingCollection";
import { tableCollectionType } from "./tableCollection";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetCollectionType } from "./worksheetCollection";

/** The range an event told of: its reference is "sheet id!address". */
function eventRange(book: Book, reference: unknown) {
  const [sheet = "", address = ""] = String(reference).split(/!(?=[^!]*$)/);
  const parsed = parseAddress(address);
  return parsed && book.sheets().some(({ id }) => id === sheet) ? rangeRef(sheet, parsed.rect) : NULL;
}

export const workbookType: ModelType<null> = objectType({
  name: "Workbook",
  get: { Name: () => "Book1.xlsx", ReadOnly: (_, book) => book.readOnly, IsDirty: () => true, AutoSave: () => false, PreviouslySaved: () => true },
  to: {
    Application: () => applicationType.at(null),
    Functions: () => functionsType.at(null),
    Protection: () => workbookProtectionType.at(null),
    Names: () => namedItemCollectionType.at({ scope: undefined }),
    Settings: () => settingCollectionType.at(null),
    Tables: () => tableCollectionType.at({ sheet: undefined }),
    Worksheets: () => worksheetCollectionType.at(null),
    _Runtime: () => runtimeType.at(null),
  },
  call: {
    GetSelectedRange: (_, _args, book) => {
      const selected = book.grid.selection();
      if (selected.length > 1) refuse("InvalidOperation", "This operation is not permitted for the current selection of several areas.");
      const [area] = selected;
      return area ? rangeRef(area.sheetId, area.rect) : refuse("InvalidOperation");
    },
    GetActiveCell: (_, _args, book) => {
      const [area] = book.grid.selection();
      return area ? rangeRef(area.sheetId, { ...area.rect, rows: 1, columns: 1 }) : refuse("InvalidOperation");
    },
    _GetRangeForEventByReferenceId: (_, [reference], book) => {
      const range = eventRange(book, reference);
      return range === NULL ? refuse("ItemNotFound") : range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, [reference], book) => eventRange(book, reference),
  },
});
