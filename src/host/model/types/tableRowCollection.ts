import { refuse } from "../../wire/error";
import { integer } from "../arguments";
import { type ModelType, objectType } from "../book";
import { addRows } from "../tableShape";
import { bodyOf, tableOf, type TableData } from "../tableState";
import { tableRowType } from "./tableRow";

export const tableRowCollectionType: ModelType<TableData> = objectType({
  name: "TableRowCollection",
  get: { Count: (data, book) => bodyOf(tableOf(book, data)).rows },
  items: (data, book) => Array.from({ length: bodyOf(tableOf(book, data)).rows }, (_, index) => tableRowType.at({ ...data, index })),
  call: {
    Add: (data, [index, values], book) => {
      if (book.state(data.sheet).protected) refuse("AccessDenied");
      const rows = Array.isArray(values) ? (values as readonly unknown[]) : refuse("InvalidArgument");
      const at = addRows(book, data, index === null || index === undefined || index === -1 ? undefined : integer(index), rows);
      return tableRowType.at({ ...data, index: at });
    },
    GetCount: (data, _args, book) => bodyOf(tableOf(book, data)).rows,
    GetItemAt: (data, [index], book) => {
      const at = integer(index);
      return at >= 0 && at < bodyOf(tableOf(book, data)).rows ? tableRowType.at({ ...data, index: at }) : refuse("InvalidArgument");
    },
  },
});
