import type { Method, OutputField } from "../../src/domain/method/method";
import type { Locale } from "../../src/domain/method/text";
import type { Inline } from "./page";
import { wording } from "./wording";

/** What shape a call answers with. */
export function shapeText({ answers, tables }: Method, locale: Locale): string {
  const words = wording[locale];
  if ("columns" in answers) return words.answersColumns(answers.columns);
  return "figures" in answers ? words.answersFigures(answers.figures) : words.answersTable(answers.table, Object.keys(tables[answers.table]!.columns).length);
}

export function resultRows({ outputs, figures }: Method, locale: Locale): Inline[][] {
  const words = wording[locale];
  const rows = (kind: string, fields: Readonly<Record<string, OutputField>>): Inline[][] =>
    Object.entries(fields).map(([name, { unit, label }]) => [{ code: name }, kind, words.units[unit], label[locale]]);
  return [...rows(words.perRow, outputs), ...rows(words.figure, figures)];
}

export const tableRows = ({ tables }: Method, locale: Locale): Inline[][] =>
  Object.entries(tables).map(([name, { label, columns }]) => [{ code: name }, label[locale], Object.values(columns).map((column) => column.label[locale]).join(" | ")]);
