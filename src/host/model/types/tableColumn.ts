import type { Rect } from "../../snapshot";
import { refuse } from "../../wire/error";
import { text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { cellValue, mapCells } from "../cells";
import { rangeRef } from "../ranges";
import { deleteColumn, writeColumn } from "../tableShape";
import { bodyOf, headerOf, replaceTable, tableOf, totalsOf, uniqueHeadings, writeHeadings, type TableData } from "../tableState";

/** A column is known by its name: positions change when columns come and go. */
interface ColumnData extends TableData {
  name: string;
}

function indexOf(data: ColumnData, book: Book): number {
  const index = tableOf(book, data).columns.findIndex(({ name }) => name.toLowerCase() === data.name.toLowerCase());
  return index >= 0 ? index : refuse("ItemNotFound");
}

function part(data: ColumnData, rect: Rect | undefined, book: Book) {
  return rect ? rangeRef(data.sheet, { ...rect, column: rect.column + indexOf(data, book), columns: 1 }) : refuse("InvalidArgument");
}

function rename(data: ColumnData, name: string, book: Book): void {
  if (book.state(data.sheet).protected) refuse("AccessDenied");
  const index = indexOf(data, book);
  const names = tableOf(book, data).columns.map((column, i) => (i === index ? name : column.name));
  const columns = uniqueHeadings(names);
  writeHeadings(book, data.sheet, replaceTable(book, data.sheet, data.id, { columns }));
  data.name = columns[index]!.name;
}

export const tableColumnType: ModelType<ColumnData> = objectType({
  name: "TableColumn",
  id: (data, book) => String(indexOf(data, book) + 1),
  get: {
    Id: (data, book) => indexOf(data, book) + 1,
    Index: indexOf,
    Name: (data, book) => tableOf(book, data).columns[indexOf(data, book)]!.name,
    Values: (data, book) => {
      const { range } = tableOf(book, data);
      return mapCells(book, { sheet: data.sheet, rect: { ...range, column: range.column + indexOf(data, book), columns: 1 } }, cellValue);
    },
  },
  set: {
    Name: (data, value, book) => rename(data, text(value), book),
    Values: (data, value, book) => writeColumn(book, data, indexOf(data, book), value),
  },
  call: {
    Delete: (data, _args, book) => {
      if (book.state(data.sheet).protected) refuse("AccessDenied");
      deleteColumn(book, data, indexOf(data, book));
    },
    GetDataBodyRange: (data, _args, book) => part(data, bodyOf(tableOf(book, data)), book),
    GetHeaderRowRange: (data, _args, book) => part(data, headerOf(tableOf(book, data)), book),
    GetRange: (data, _args, book) => part(data, tableOf(book, data).range, book),
    GetTotalRowRange: (data, _args, book) => part(data, totalsOf(tableOf(book, data)), book),
  },
});
