import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { color, flag, integer, oneOf, text } from "../arguments";
import { WHOLE_SHEET } from "../address";
import { type Book, type ModelType, objectType } from "../book";
import { activationChanged } from "../changes";
import { rangeFromText, rangeRef } from "../ranges";
import { assertStructureFree, deleteSheet, setVisibility } from "../sheets";
import { renameSheet } from "../sheetName";
import { chartCollectionType } from "./chartCollection";
import { namedItemCollectionType } from "./namedItemCollection";
import { pageBreakCollectionType } from "./pageBreakCollection";
import { pageLayoutType } from "./pageLayout";
import { rangeType } from "./range";
import { tableCollectionType } from "./tableCollection";
import { worksheetFreezePanesType } from "./worksheetFreezePanes";
import { worksheetProtectionType } from "./worksheetProtection";

function neighbour(book: Book, id: string, visibleOnly: unknown, step: 1 | -1): Ref {
  const sheets = book.sheets();
  let at = sheets.findIndex((sheet) => sheet.id === id) + step;
  while (visibleOnly === true && sheets[at]?.hidden) at += step;
  const sheet = sheets[at];
  return sheet ? worksheetType.at(sheet.id) : NULL;
}

const orRefuse = (found: Ref): Ref => (found === NULL ? refuse("ItemNotFound") : found);

/** A worksheet as the client holds it: the id of the grid's sheet. */
export const worksheetType: ModelType<string> = objectType({
  name: "Worksheet",
  events: ["DataChanged", "Activated", "Deactivated", "SelectionChanged", "FormatChanged", "Calculated"],
  id: (id, book) => book.sheet(id).id,
  get: {
    Id: (id, book) => book.sheet(id).id,
    Name: (id, book) => book.sheet(id).name,
    Position: (id, book) => book.sheets().findIndex((sheet) => sheet.id === book.sheet(id).id),
    Visibility: (id, book) => book.state(id).visibility,
    TabColor: (id, book) => book.state(id).tabColor,
    ShowGridlines: (id, book) => book.state(id).showGridlines,
    EnableCalculation: () => true,
  },
  set: {
    Name: (id, value, book) => {
      assertStructureFree(book);
      renameSheet(book, id, text(value));
    },
    Position: (id, value, book) => {
      assertStructureFree(book);
      const position = integer(value);
      if (position < 0 || position >= book.sheets().length) refuse("InvalidArgument");
      book.grid.moveSheet(id, position);
    },
    Visibility: (id, value, book) => setVisibility(book, id, oneOf(value, ["Visible", "Hidden", "VeryHidden"])),
    TabColor: (id, value, book) => {
      book.state(id).tabColor = value === "" ? "" : color(value);
    },
    // Set under another name than it is read under.
    Gridlines: (id, value, book) => {
      book.state(id).showGridlines = flag(value);
    },
  },
  to: {
    Charts: (id) => chartCollectionType.at({ sheet: id }),
    FreezePanes: (id) => worksheetFreezePanesType.at(id),
    HorizontalPageBreaks: (id) => pageBreakCollectionType.at({ sheet: id, axis: "rows" }),
    Names: (id) => namedItemCollectionType.at({ scope: id }),
    PageLayout: (id) => pageLayoutType.at(id),
    Protection: (id) => worksheetProtectionType.at(id),
    Tables: (id) => tableCollectionType.at({ sheet: id }),
    VerticalPageBreaks: (id) => pageBreakCollectionType.at({ sheet: id, axis: "columns" }),
  },
  call: {
    Activate: (id, _args, book) => {
      if (book.sheet(id).hidden) refuse("InvalidOperation", "A hidden worksheet cannot be activated.");
      book.grid.activate(id);
      activationChanged(book);
    },
    Calculate: (_id, _args, book) => book.grid.recalculate(),
    Delete: (id, _args, book) => deleteSheet(book, id),
    GetCell: (id, [row, column]) => rangeRef(id, { row: integer(row), column: integer(column), rows: 1, columns: 1 }),
    GetNext: (id, [visibleOnly], book) => orRefuse(neighbour(book, id, visibleOnly, 1)),
    GetNextOrNullObject: (id, [visibleOnly], book) => neighbour(book, id, visibleOnly, 1),
    GetPrevious: (id, [visibleOnly], book) => orRefuse(neighbour(book, id, visibleOnly, -1)),
    GetPreviousOrNullObject: (id, [visibleOnly], book) => neighbour(book, id, visibleOnly, -1),
    GetRange: (id, [address], book) => {
      if (address === null || address === undefined) return rangeType.at({ sheet: id, rect: WHOLE_SHEET });
      const range = rangeFromText(book, id, text(address));
      // "Other!A1" asked of this sheet is a mistake Excel refuses.
      return range.sheet === id ? rangeType.at(range) : refuse("InvalidArgument");
    },
    GetRangeByIndexes: (id, [row, column, rows, columns]) =>
      rangeRef(id, { row: integer(row), column: integer(column), rows: integer(rows), columns: integer(columns) }),
    GetUsedRange: (id, [valuesOnly], book) => {
      const used = book.grid.used(book.sheet(id).id, valuesOnly !== true);
      return rangeRef(id, used ?? { row: 0, column: 0, rows: 1, columns: 1 });
    },
    GetUsedRangeOrNullObject: (id, [valuesOnly], book) => {
      const used = book.grid.used(book.sheet(id).id, valuesOnly !== true);
      return used ? rangeRef(id, used) : NULL;
    },
  },
});
