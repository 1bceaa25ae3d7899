import type { ConditionalStyle } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book } from "./book";
import { changeFormat, formatOf, type FormatData } from "./conditionalFormats";

/** What a rule makes of the cells it applies to. */
export function conditionalStyleOf(book: Book, data: FormatData): ConditionalStyle {
  const { rule } = formatOf(book, data);
  return "format" in rule ? rule.format : refuse("InvalidOperation");
}

/** A key with undefined is taken out. */
export function changeConditionalStyle(book: Book, data: FormatData, change: { readonly [key in keyof ConditionalStyle]: ConditionalStyle[key] | undefined }): void {
  const { rule } = formatOf(book, data);
  if (!("format" in rule)) refuse("InvalidOperation");
  const format = Object.fromEntries(Object.entries({ ...rule.format, ...change }).filter(([, value]) => value !== undefined));
  changeFormat(book, data, { rule: { ...rule, format } });
}
