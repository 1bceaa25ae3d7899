import { readHeading } from "../../domain/column/header";
import { deskTables, type DeskColumn, type DeskTableName, type RowOf } from "../../domain/desk/tables";
import { locales, type Locale } from "../../domain/method/text";

export type DeskValue = number | string | boolean | null;
/** A row of whichever table: for what is done with all tables alike. */
export type AnyRow = Readonly<Record<string, DeskValue>>;
export type AnyRows = { readonly [N in DeskTableName]: readonly AnyRow[] };

export const tableNames = Object.keys(deskTables) as readonly DeskTableName[];

export const columnsOf = (table: DeskTableName): readonly (readonly [string, DeskColumn])[] => Object.entries<DeskColumn>(deskTables[table].columns);

/** A table without a column the user fills: nobody but the desk writes in it. */
export const isOnlyDesks = (table: DeskTableName): boolean => columnsOf(table).every(([, { by }]) => by === "desk");

/** Where each column of a table stands among its headings, in either language and in any order; -1 where it is missing. */
export function placeColumns(table: DeskTableName, headings: readonly string[]): ReadonlyMap<string, number> {
  const names = headings.map((text) => readHeading(text).name);
  return new Map(columnsOf(table).map(([column, { label }]) => [column, Math.max(...locales.map((locale) => names.indexOf(readHeading(label[locale]).name)))]));
}

/** The language most headings of a table are in. */
export function headingLocale(table: DeskTableName, headings: readonly string[]): Locale {
  const names = new Set(headings.map((text) => readHeading(text).name));
  const known = (locale: Locale): number => columnsOf(table).filter(([, { label }]) => names.has(readHeading(label[locale]).name)).length;
  return known("zh-CN") > known("en") ? "zh-CN" : "en";
}

/** What tells the rows of a table apart; rows of the ledger are told by their place alone. */
const keys: { readonly [N in DeskTableName]: readonly (keyof RowOf<N> & string)[] } = {
  customers: ["customer"],
  ledger: [],
  quotas: ["year", "customer"],
  years: ["year"],
  shifts: ["batch", "customer"],
  reviews: ["date", "customer"],
  policy: ["class"],
  config: ["key"],
  log: ["number"],
};
export const keyOf = (table: DeskTableName, row: AnyRow): string | null => (keys[table].length === 0 ? null : JSON.stringify(keys[table].map((column) => row[column])));

/** Columns without which a row says nothing, where the user could leave them empty or name one thing twice. */
export const identity: { readonly [N in DeskTableName]?: string } = { customers: "customer", policy: "class", config: "key" };
