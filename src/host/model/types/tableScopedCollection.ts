import type { Rect } from "../../snapshot";
import { refuse } from "../../wire/error";
import { NULL } from "../../wire/objectType";
import { text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { contains, intersect } from "../rect";
import { tableType } from "./table";

/** The tables a range touches, or those it holds whole. */
interface ScopeData {
  readonly sheet: string;
  readonly rect: Rect;
  readonly whole: boolean;
}

function tables({ sheet, rect, whole }: ScopeData, book: Book) {
  return book.state(sheet).tables.filter(({ range }) => (whole ? contains(rect, range) : intersect(rect, range) !== undefined));
}

function find(scope: ScopeData, key: unknown, book: Book) {
  const name = text(key);
  const table = tables(scope, book).find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase());
  return table ? tableType.at({ sheet: scope.sheet, id: table.id }) : NULL;
}

export const tableScopedCollectionType: ModelType<ScopeData> = objectType({
  name: "TableScopedCollection",
  items: (scope, book) => tables(scope, book).map(({ id }) => tableType.at({ sheet: scope.sheet, id })),
  item: (scope, key, book) => {
    const table = find(scope, key, book);
    return table === NULL ? refuse("ItemNotFound") : table;
  },
  call: {
    GetCount: (scope, _args, book) => tables(scope, book).length,
    GetFirst: (scope, _args, book) => {
      const [first] = tables(scope, book);
      return first ? tableType.at({ sheet: scope.sheet, id: first.id }) : refuse("ItemNotFound");
    },
    GetItemOrNullObject: (scope, [key], book) => find(scope, key, book),
  },
});
