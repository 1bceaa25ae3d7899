import { refuse } from "../../wire/error";
import { NULL, Ref } from "../../wire/objectType";
import { fullAddress } from "../address";
import { optionalText, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { addName, checkDefinedName, findName, namesIn } from "../nameState";
import { findTable } from "../tableState";
import { namedItemType } from "./namedItem";
import { rangeType } from "./range";

/** Names of the workbook, or of one sheet. */
interface NamesData {
  readonly scope: string | undefined;
}

function find({ scope }: NamesData, key: unknown, book: Book): Ref {
  const found = findName(book, text(key), scope);
  return found ? namedItemType.at({ name: found.name, scope }) : NULL;
}

function formulaOf(reference: unknown, book: Book): string {
  if (reference instanceof Ref) {
    const range = reference.as(rangeType) ?? refuse("InvalidArgument");
    return `=${fullAddress(book.sheet(range.sheet).name, range.rect, true)}`;
  }
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference).toUpperCase()}`;
  const given = text(reference);
  return given.startsWith("=") ? given : `="${given.replace(/"/g, '""')}"`;
}

export const namedItemCollectionType: ModelType<NamesData> = objectType({
  name: "NamedItemCollection",
  items: ({ scope }, book) => namesIn(book, scope).map(({ name }) => namedItemType.at({ name, scope })),
  item: (data, key, book) => {
    const name = find(data, key, book);
    return name === NULL ? refuse("ItemNotFound") : name;
  },
  call: {
    Add: ({ scope }, [name, reference, comment], book) => {
      const given = text(name);
      checkDefinedName(given);
      if (findName(book, given, scope) || findTable(book, given)) refuse("ItemAlreadyExists");
      const note = optionalText(comment);
      addName(book, {
        name: given,
        formula: formulaOf(reference, book),
        visible: true,
        ...(scope === undefined ? {} : { scope: book.sheet(scope).name }),
        ...(note ? { comment: note } : {}),
      });
      return namedItemType.at({ name: given, scope });
    },
    GetCount: ({ scope }, _args, book) => namesIn(book, scope).length,
    GetItemOrNullObject: (data, [key], book) => find(data, key, book),
  },
});
