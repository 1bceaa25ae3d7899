import { refuse } from "../../wire/error";
import { NULL } from "../../wire/objectType";
import { integer, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { rangeArgument } from "../ranges";
import { addTable, allTables, findTable, type TableData } from "../tableState";
import { tableType } from "./table";

/** All tables, or those of a sheet. */
interface TablesData {
  readonly sheet: string | undefined;
}

function tables({ sheet }: TablesData, book: Book): readonly TableData[] {
  return allTables(book)
    .filter((found) => sheet === undefined || found.sheet === sheet)
    .map(({ sheet: on, table }) => ({ sheet: on, id: table.id }));
}

function find({ sheet }: TablesData, key: unknown, book: Book): TableData | undefined {
  const found = findTable(book, text(key));
  return found && (sheet === undefined || found.sheet === sheet) ? found : undefined;
}

export const tableCollectionType: ModelType<TablesData> = objectType({
  name: "TableCollection",
  events: ["DataChanged", "Added", "Deleted"],
  get: { Count: (data, book) => tables(data, book).length },
  items: (data, book) => tables(data, book).map((table) => tableType.at(table)),
  item: (data, key, book) => {
    const table = find(data, key, book);
    return table ? tableType.at(table) : refuse("ItemNotFound");
  },
  call: {
    Add: ({ sheet }, [address, hasHeaders], book) => {
      const range = rangeArgument(book, sheet ?? book.grid.activeSheet(), address);
      if (sheet !== undefined && range.sheet !== sheet) refuse("InvalidArgument");
      return tableType.at(addTable(book, range, hasHeaders === true));
    },
    GetCount: (data, _args, book) => tables(data, book).length,
    GetItemAt: (data, [index], book) => {
      const table = tables(data, book)[integer(index)];
      return table ? tableType.at(table) : refuse("InvalidArgument");
    },
    GetItemOrNullObject: (data, [key], book) => {
      const table = find(data, key, book);
      return table ? tableType.at(table) : NULL;
    },
  },
});
