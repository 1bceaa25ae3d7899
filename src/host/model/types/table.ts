import type { Rect } from "../../snapshot";
import { refuse } from "../../wire/error";
import { flag, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { rangeArgument, rangeRef } from "../ranges";
import { resizeTable, setHeadersShown, setTotalsShown } from "../tableShape";
import { bodyOf, headerOf, removeTable, renameTable, replaceTable, tableOf, totalsOf, type TableData } from "../tableState";
import { deleteCells } from "../structure";
import { tableColumnCollectionType } from "./tableColumnCollection";
import { tableRowCollectionType } from "./tableRowCollection";
import { worksheetType } from "./worksheet";

const part = ({ sheet }: TableData, rect: Rect | undefined) => (rect ? rangeRef(sheet, rect) : refuse("InvalidArgument"));

function unprotected(book: Book, data: TableData): TableData {
  if (book.state(data.sheet).protected) refuse("AccessDenied");
  return data;
}

export const tableType: ModelType<TableData> = objectType({
  name: "Table",
  events: ["DataChanged", "SelectionChanged"],
  id: (data, book) => tableOf(book, data).id,
  get: {
    Id: (data, book) => tableOf(book, data).id,
    Name: (data, book) => tableOf(book, data).name,
    ShowHeaders: (data, book) => tableOf(book, data).headers,
    ShowTotals: (data, book) => tableOf(book, data).totals,
    Style: (data, book) => tableOf(book, data).style,
    ShowBandedRows: (data, book) => tableOf(book, data).showBandedRows ?? true,
    ShowFilterButton: (data, book) => tableOf(book, data).showFilter ?? true,
  },
  set: {
    Name: (data, value, book) => renameTable(book, unprotected(book, data), text(value)),
    ShowHeaders: (data, value, book) => setHeadersShown(book, unprotected(book, data), flag(value)),
    ShowTotals: (data, value, book) => setTotalsShown(book, unprotected(book, data), flag(value)),
    Style: (data, value, book) => {
      const style = text(value);
      if (style !== "" && !/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style)) refuse("InvalidArgument");
      replaceTable(book, unprotected(book, data).sheet, data.id, { style });
    },
    ShowBandedRows: (data, value, book) => void replaceTable(book, unprotected(book, data).sheet, data.id, { showBandedRows: flag(value) }),
    ShowFilterButton: (data, value, book) => void replaceTable(book, unprotected(book, data).sheet, data.id, { showFilter: flag(value) }),
  },
  to: {
    Columns: (data) => tableColumnCollectionType.at(data),
    Rows: (data) => tableRowCollectionType.at(data),
    Worksheet: ({ sheet }) => worksheetType.at(sheet),
  },
  call: {
    ConvertToRange: (data, _args, book) => {
      const { range } = tableOf(book, unprotected(book, data));
      removeTable(book, data);
      return rangeRef(data.sheet, range);
    },
    Delete: (data, _args, book) => {
      const { range } = tableOf(book, unprotected(book, data));
      removeTable(book, data);
      deleteCells(book, data.sheet, range, "Up");
    },
    GetDataBodyRange: (data, _args, book) => part(data, bodyOf(tableOf(book, data))),
    GetHeaderRowRange: (data, _args, book) => part(data, headerOf(tableOf(book, data))),
    GetRange: (data, _args, book) => part(data, tableOf(book, data).range),
    GetTotalRowRange: (data, _args, book) => part(data, totalsOf(tableOf(book, data))),
    Resize: (data, [range], book) => resizeTable(book, unprotected(book, data), rangeArgument(book, data.sheet, range)),
  },
});
