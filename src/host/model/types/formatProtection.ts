import { flag } from "../arguments";
import { type ModelType, objectType, type RangeData } from "../book";
import { changeStyle, styleOf } from "../styles";

export const formatProtectionType: ModelType<RangeData> = objectType({
  name: "FormatProtection",
  get: { Locked: (range, book) => styleOf(book, range, ({ locked }) => locked ?? true) },
  set: { Locked: (range, value, book) => changeStyle(book, range, { locked: flag(value) }) },
});
