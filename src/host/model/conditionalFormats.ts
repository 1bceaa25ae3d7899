import type { ConditionalFormatSnapshot, Rect } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book } from "./book";
import { intersect, subtract } from "./rect";

/** A conditional format as the client holds it. */
export interface FormatData {
  readonly sheet: string;
  readonly id: string;
}

type Rule = ConditionalFormatSnapshot["rule"];

export function formatsIn(book: Book, sheet: string, rect: Rect): readonly ConditionalFormatSnapshot[] {
  return book.state(sheet).conditionalFormats.filter(({ ranges }) => ranges.some((range) => intersect(range, rect)));
}

export function formatOf(book: Book, { sheet, id }: FormatData): ConditionalFormatSnapshot {
  return book.state(sheet).conditionalFormats.find((format) => format.id === id) ?? refuse("ItemNotFound");
}

/** The format's rule if it is of this type. */
export function ruleOf<T extends Rule["type"]>(book: Book, data: FormatData, type: T): Extract<Rule, { type: T }> {
  const { rule } = formatOf(book, data);
  return rule.type === type ? (rule as Extract<Rule, { type: T }>) : refuse("InvalidOperation");
}

/** A new format comes first; the others move down. */
export function addFormat(book: Book, sheet: string, rect: Rect, rule: Rule): FormatData {
  const id = book.newId();
  const others = book.state(sheet).conditionalFormats.map((format) => ({ ...format, priority: format.priority + 1 }));
  keep(book, sheet, [{ id, origin: null, ranges: [rect], rule, priority: 0 }, ...others]);
  return { sheet, id };
}

export function changeFormat(book: Book, { sheet, id }: FormatData, change: Partial<ConditionalFormatSnapshot>): void {
  formatOf(book, { sheet, id });
  keep(book, sheet, book.state(sheet).conditionalFormats.map((format) => (format.id === id ? { ...format, ...change, origin: null } : format)));
}

/** Puts a format at a place in the order; the others close up. */
export function setPriority(book: Book, data: FormatData, priority: number): void {
  const moved = formatOf(book, data);
  const others = [...book.state(data.sheet).conditionalFormats].filter((format) => format !== moved).sort((a, b) => a.priority - b.priority);
  if (priority < 0 || priority > others.length) refuse("InvalidArgument");
  const ordered = [...others.slice(0, priority), moved, ...others.slice(priority)];
  keep(book, data.sheet, ordered.map((format, i) => ({ ...format, priority: i })));
}

export function removeFormat(book: Book, data: FormatData): void {
  const removed = formatOf(book, data);
  keep(book, data.sheet, book.state(data.sheet).conditionalFormats.filter((format) => format !== removed));
}

/** Cells that lose their conditional formats: the formats stay on the other cells they cover. */
export function takeOutOfFormats(book: Book, sheet: string, rect: Rect): void {
  if (formatsIn(book, sheet, rect).length === 0) return;
  const formats = book.state(sheet).conditionalFormats.map((format) => ({ ...format, ranges: format.ranges.flatMap((range) => subtract(range, rect)) }));
  keep(book, sheet, formats.filter(({ ranges }) => ranges.length > 0));
}

function keep(book: Book, sheet: string, formats: readonly ConditionalFormatSnapshot[]): void {
  const state = book.state(sheet);
  if (state.protected && state.protection["allowFormatCells"] !== true) refuse("AccessDenied");
  state.conditionalFormats = formats;
  book.grid.showConditionalFormats(sheet, formats.filter(isComplete));
}

/** A rule the add-in has not yet filled in formats nothing. */
export function isComplete({ rule }: ConditionalFormatSnapshot): boolean {
  if (rule.type === "custom") return rule.formula !== "";
  if (rule.type === "cellValue") return rule.formula1 !== "";
  return rule.type !== "containsText" || rule.text !== "";
}
