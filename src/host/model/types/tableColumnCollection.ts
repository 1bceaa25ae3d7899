import { refuse } from "../../wire/error";
import { NULL } from "../../wire/objectType";
import { integer, optionalText } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { addColumn } from "../tableShape";
import { tableOf, type TableData } from "../tableState";
import { tableColumnType } from "./tableColumn";

/** Keys are names, or ids, which are 1-based positions. */
function find(data: TableData, key: unknown, book: Book) {
  const { columns } = tableOf(book, data);
  const byName = typeof key === "string" ? columns.findIndex(({ name }) => name.toLowerCase() === key.toLowerCase()) : -1;
  const index = byName >= 0 ? byName : Number(key) - 1;
  const column = columns[index];
  return column ? tableColumnType.at({ ...data, name: column.name }) : NULL;
}

export const tableColumnCollectionType: ModelType<TableData> = objectType({
  name: "TableColumnCollection",
  get: { Count: (data, book) => tableOf(book, data).columns.length },
  items: (data, book) => tableOf(book, data).columns.map(({ name }) => tableColumnType.at({ ...data, name })),
  item: (data, key, book) => {
    const column = find(data, key, book);
    return column === NULL ? refuse("ItemNotFound") : column;
  },
  call: {
    Add: (data, [index, values, name], book) => {
      if (book.state(data.sheet).protected) refuse("AccessDenied");
      const wanted = index === null || index === undefined || index === -1 ? undefined : integer(index);
      const at = addColumn(book, data, wanted, values, optionalText(name));
      return tableColumnType.at({ ...data, name: tableOf(book, data).columns[at]!.name });
    },
    GetCount: (data, _args, book) => tableOf(book, data).columns.length,
    GetItemAt: (data, [index], book) => {
      const column = tableOf(book, data).columns[integer(index)];
      return column ? tableColumnType.at({ ...data, name: column.name }) : refuse("InvalidArgument");
    },
    GetItemOrNullObject: (data, [key], book) => find(data, key, book),
  },
});
