import type { PageSnapshot } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book } from "./book";

/** The page breaks of a sheet between its rows or between its columns. */
export interface PageBreaksData {
  readonly sheet: string;
  readonly axis: "rows" | "columns";
}

export interface PageBreakData extends PageBreaksData {
  /** The row or column a new page begins with. */
  readonly at: number;
}

const keyOf = ({ axis }: PageBreaksData) => (axis === "rows" ? "rowBreaks" : "columnBreaks");

export const breaksOf = (book: Book, data: PageBreaksData): readonly number[] => book.state(data.sheet).page[keyOf(data)] ?? [];

export function setBreaks(book: Book, data: PageBreaksData, breaks: readonly number[]): void {
  if (book.state(data.sheet).protected) refuse("AccessDenied");
  keepBreaks(book, data, breaks);
}

/** Also on a protected sheet, where cells that move carry their breaks along. */
export function keepBreaks(book: Book, data: PageBreaksData, breaks: readonly number[]): void {
  const state = book.state(data.sheet);
  const { [keyOf(data)]: _before, ...rest }: PageSnapshot = state.page;
  state.page = breaks.length > 0 ? { ...rest, [keyOf(data)]: [...breaks].sort((a, b) => a - b) } : rest;
}
