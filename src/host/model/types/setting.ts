import { refuse } from "../../wire/error";
import { type Book, type ModelType, objectType } from "../book";

const existing = (book: Book, key: string): string => (book.settings.has(key) ? key : refuse("ItemNotFound"));

export const settingType: ModelType<string> = objectType({
  name: "Setting",
  id: (key) => key,
  idName: "_Id",
  get: {
    Key: (key, book) => existing(book, key),
    Value: (key, book) => book.settings.get(existing(book, key)),
    _Id: (key) => key,
  },
  set: {
    Value: (key, value, book) => {
      book.settings.set(existing(book, key), value);
    },
  },
  call: {
    Delete: (key, _args, book) => {
      book.settings.delete(existing(book, key));
    },
  },
});
