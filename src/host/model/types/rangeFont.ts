import { refuse } from "../../wire/error";
import { color, flag, number, oneOf, text } from "../arguments";
import { type Book, type ModelType, objectType, type RangeData } from "../book";
import type { CellStyle } from "../../snapshot";
import { changeStyle, defaultFont, styleOf } from "../styles";

type Font = NonNullable<CellStyle["font"]>;

const change = (font: (value: unknown) => Font) => (range: RangeData, value: unknown, book: Book) => changeStyle(book, range, { font: font(value) });

const flagOf = (key: "bold" | "italic" | "strikethrough") => (range: RangeData, book: Book) => styleOf(book, range, ({ font }) => font?.[key] ?? false);

export const rangeFontType: ModelType<RangeData> = objectType({
  name: "RangeFont",
  get: {
    Bold: flagOf("bold"),
    Italic: flagOf("italic"),
    Strikethrough: flagOf("strikethrough"),
    Underline: (range, book) => styleOf(book, range, ({ font }) => (font?.underline ? "Single" : "None")),
    Name: (range, book) => styleOf(book, range, ({ font }) => font?.name ?? defaultFont(book).name),
    Size: (range, book) => styleOf(book, range, ({ font }) => font?.size ?? defaultFont(book).size),
    Color: (range, book) => styleOf(book, range, ({ font }) => font?.color ?? "#000000"),
  },
  set: {
    Bold: change((value) => ({ bold: flag(value) })),
    Italic: change((value) => ({ italic: flag(value) })),
    Strikethrough: change((value) => ({ strikethrough: flag(value) })),
    // The snapshot knows underlined or not; the other styles of underline are refused rather than changed.
    Underline: change((value) => ({ underline: oneOf(value, ["None", "Single"]) === "Single" })),
    Name: change((value) => ({ name: text(value) })),
    Size: change((value) => {
      const size = number(value);
      return size >= 1 && size <= 409 ? { size } : refuse("InvalidArgument");
    }),
    Color: change((value) => ({ color: color(value) })),
  },
});
