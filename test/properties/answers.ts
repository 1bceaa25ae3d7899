import { isFault, type Issue } from "../../src/domain/issue/issue";
import { evaluate, type Evaluation, type RawEntry } from "../../src/domain/method/evaluate";
import type { AnyMethod, Answer } from "../../src/domain/method/method";
import { locales, type Locale } from "../../src/domain/method/text";
import { fieldNames, issueText } from "../../src/i18n/issues";
import { columnsOf, type Row, type Table } from "./tables";

export function runTable(method: AnyMethod, table: Table): Evaluation {
  const outcome = evaluate(method, { inputs: columnsOf(table), params: table.params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** An answer without the row its issue speaks of, and without the noise of sums taken in another order. */
export const plain = (answer: Answer): unknown => {
  if (isFault(answer)) return { fault: answer.fault };
  return typeof answer === "number" ? Number(answer.toPrecision(9)) : answer;
};

/** All that a row is answered. */
export const rowAnswer = (found: Evaluation, row: number): unknown => Object.values(found.columns).map((column) => plain(column[row]!));
export const rowAnswers = (found: Evaluation): unknown[] => Array.from({ length: found.rows }, (_, row) => rowAnswer(found, row));

/** What is said of the table as a whole. */
export const wholeAnswer = ({ figures, tables }: Evaluation): unknown => ({
  figures: Object.values(figures).map(plain),
  tables: Object.values(tables).map((rows) => rows.map((row) => row.map(plain))),
});

const isBlank = (entry: RawEntry): boolean => entry === null || (Array.isArray(entry) && entry.every((cell) => cell === null));
export const isBlankRow = (row: Row, given: readonly string[]): boolean => given.every((name) => isBlank(row[name]!));
export const blankRow = ({ given, rows }: Table): Row =>
  Object.fromEntries(given.map((name) => [name, Array.isArray(rows[0]![name]) ? (rows[0]![name] as readonly unknown[]).map(() => null) : null]));

/** The sentence of a row in both languages. */
export const sentences = (method: AnyMethod, found: Evaluation, row: number): string[] =>
  locales.map((locale) => found.why(row, locale, (issue: Issue, l: Locale) => issueText(issue, l, { where: () => "·", name: fieldNames(method, l) })));
