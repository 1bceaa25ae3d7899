import { refuse } from "../../wire/error";
import { NULL } from "../../wire/objectType";
import { text } from "../arguments";
import { type ModelType, objectType } from "../book";
import { settingType } from "./setting";

export const settingCollectionType: ModelType<null> = objectType({
  name: "SettingCollection",
  items: (_, book) => [...book.settings.keys()].map((key) => settingType.at(key)),
  item: (_, key, book) => (book.settings.has(text(key)) ? settingType.at(text(key)) : refuse("ItemNotFound")),
  call: {
    Add: (_, [key, value], book) => {
      book.settings.set(text(key), value ?? null);
      return settingType.at(text(key));
    },
    GetCount: (_, _args, book) => book.settings.size,
    GetItemOrNullObject: (_, [key], book) => (book.settings.has(text(key)) ? settingType.at(text(key)) : NULL),
  },
});
