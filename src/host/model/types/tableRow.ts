import { refuse } from "../../wire/error";
import { type Book, type ModelType, objectType, type RangeData } from "../book";
import { cellValue, mapCells } from "../cells";
import { rangeRef } from "../ranges";
import { deleteRow } from "../tableShape";
import { bodyOf, tableOf, type TableData } from "../tableState";

interface RowData extends TableData {
  readonly index: number;
}

function rangeOf(data: RowData, book: Book): RangeData {
  const body = bodyOf(tableOf(book, data));
  return data.index < body.rows ? { sheet: data.sheet, rect: { ...body, row: body.row + data.index, rows: 1 } } : refuse("ItemNotFound");
}

export const tableRowType: ModelType<RowData> = objectType({
  name: "TableRow",
  get: {
    Index: ({ index }) => index,
    Values: (data, book) => mapCells(book, rangeOf(data, book), cellValue),
  },
  call: {
    Delete: (data, _args, book) => {
      if (book.state(data.sheet).protected) refuse("AccessDenied");
      rangeOf(data, book);
      deleteRow(book, data, data.index);
    },
    GetRange: (data, _args, book) => rangeRef(data.sheet, rangeOf(data, book).rect),
  },
});
