import type { NameSnapshot } from "../snapshot";
import { refuse } from "../wire/error";
import { parseAddress } from "./address";
import type { Book, RangeData } from "./book";

/** A name as the client holds it; `scope` is a sheet id. */
export interface NameData {
  readonly name: string;
  readonly scope: string | undefined;
}

/** Excel's rule for names of cells and of tables: letters, digits, "_", "." and "\", not a cell address, at most 255 long. */
export function checkDefinedName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!wellFormed || parseAddress(name) || /^(r|c|r\d+c\d+)$/i.test(name)) {
    refuse("InvalidArgument", "The name that you entered is not valid.");
  }
}

export function namesIn(book: Book, scope: string | undefined): readonly NameSnapshot[] {
  const sheet = scope === undefined ? undefined : book.sheet(scope).name;
  return book.names.filter((name) => name.scope?.toLowerCase() === sheet?.toLowerCase());
}

export function findName(book: Book, name: string, scope: string | undefined): NameSnapshot | undefined {
  return namesIn(book, scope).find((other) => other.name.toLowerCase() === name.toLowerCase());
}

export function nameOf(book: Book, { name, scope }: NameData): NameSnapshot {
  return findName(book, name, scope) ?? refuse("ItemNotFound");
}

export function addName(book: Book, name: NameSnapshot): void {
  book.names = [...book.names, name];
  book.grid.setName(name);
}

export function replaceName(book: Book, old: NameSnapshot, change: Partial<NameSnapshot>): void {
  const changed = { ...old, ...change };
  book.names = book.names.map((name) => (name === old ? changed : name));
  book.grid.setName(changed);
}

export function removeName(book: Book, name: NameSnapshot): void {
  book.names = book.names.filter((other) => other !== name);
  book.grid.removeName(name.name, name.scope);
}

/** The range a formula such as "=Data!$A$1:$B$9" names; undefined where it names something else. */
export function rangeOfFormula(book: Book, formula: string, home?: string): RangeData | undefined {
  const parsed = parseAddress(formula.replace(/^=/, ""));
  if (!parsed) return undefined;
  const sheet = parsed.sheet === undefined ? home : book.findSheet(parsed.sheet)?.id;
  return sheet === undefined ? undefined : { sheet, rect: parsed.rect };
}
