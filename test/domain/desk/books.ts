import type { DeskBook, DeskConfig } from "../../../src/domain/desk/book";
import type { DeskCommand, DeskOutcome } from "../../../src/domain/desk/command";
import { deskTables, type DeskTableName, type RowOf } from "../../../src/domain/desk/tables";
import { drawAnnual, signAnnual } from "../../../src/domain/desk/annual";
import type { Text } from "../../../src/domain/method/text";

export const blankRow = <N extends DeskTableName>(table: N, cells: Partial<RowOf<N>>): RowOf<N> =>
  ({ ...Object.fromEntries(Object.keys(deskTables[table].columns).map((column) => [column, null])), ...cells }) as RowOf<N>;

export const mm: DeskConfig = {
  firstMonth: 1, unit: 0.01, classes: ["A", "B", "C", "D"], multipliers: [1, 1, 1, 0], reserve: 0, ratio: 0.2, vat: 0.17,
  cuts: [1, 0.9, 0.8], withOpening: false, downAfter: 2, buckets: [30, 60, 90], totals: "customers",
};

export function bookOf(customers: readonly Partial<RowOf<"customers">>[], config: Partial<DeskConfig> = {}, tables: { readonly [N in DeskTableName]?: readonly Partial<RowOf<N>>[] } = {}): DeskBook {
  const given: { readonly [N in DeskTableName]?: readonly Partial<RowOf<N>>[] } = { ...tables, customers };
  const rows = Object.fromEntries((Object.keys(deskTables) as DeskTableName[]).map((name) => [name, (given[name] ?? []).map((cells) => blankRow(name, cells as never))]));
  return { rows: rows as unknown as DeskBook["rows"], config: { ...mm, ...config }, locale: "en" };
}

/** The book after a command; a refusal fails the test with its reasons. */
export function after<Args, Answer>(book: DeskBook, command: DeskCommand<Args, Answer>, args: Args): DeskBook & { readonly outcome: Extract<DeskOutcome<Answer>, { ok: true }> } {
  const outcome = command(book, args);
  if (!outcome.ok) throw new Error(refusals(outcome).join("\n"));
  return { ...book, rows: { ...book.rows, ...outcome.change }, outcome };
}

const wordsOf = (issue: { readonly code: string; readonly text?: Text }): string => issue.text?.en ?? issue.code;
export const refusals = (outcome: DeskOutcome<unknown>): string[] => (outcome.ok ? [] : outcome.issues.map(({ issue }) => wordsOf(issue)));
export const warned = (outcome: DeskOutcome<unknown>): string[] => (outcome.ok ? outcome.warnings.map(({ issue }) => wordsOf(issue)) : []);

/** Every sentence of an outcome in both languages. */
export const sentences = (outcome: DeskOutcome<unknown>): Text[] => {
  const issues = outcome.ok ? outcome.warnings : outcome.issues;
  return [...(outcome.ok ? [outcome.said] : []), ...issues.flatMap(({ issue }) => (issue.code === "method" ? [issue.text] : []))];
};
export function expectBothLanguages(outcome: DeskOutcome<unknown>): void {
  for (const text of sentences(outcome)) {
    expect(text.en).toMatch(/^[^\u3400-\u9fff]*[.!?]$/u);
    expect(text["zh-CN"]).toMatch(/[\u3400-\u9fff].*[。！？]$/u);
  }
}

/** 2026-01-05 */
export const newYear = 46027;

export function signed(book: DeskBook, year = 2026, date = newYear): DeskBook {
  let now: DeskBook = after(book, drawAnnual, { year });
  for (const [role, name] of [["ceo", "Li"], ["cfo", "Wang"], ["salesDirector", "Zhao"]] as const) now = after(now, signAnnual, { year, role, name, date });
  return now;
}
export const quotasOf = ({ rows }: DeskBook): (number | null)[] => rows.customers.map(({ quota }) => quota);
