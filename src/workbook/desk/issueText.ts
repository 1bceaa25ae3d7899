import type { DeskIssue } from "../../domain/desk/command";
import { deskTables, type DeskColumn, type DeskTableName } from "../../domain/desk/tables";
import type { Locale } from "../../domain/method/text";
import { deskFacts } from "../../i18n/desk";
import { issueText } from "../../i18n/issues";
import type { WorkbookIssue } from "../contract";
import { runIssueText } from "../runIssueText";
import type { DeskPlaces } from "./contract";

/** Any issue of the desk as a sentence, with the cell it speaks of. */
export function deskIssueText(given: DeskIssue | WorkbookIssue, locale: Locale, places: DeskPlaces): string {
  if (!("issue" in given)) return given.code === "protected-structure" ? deskFacts.structure[locale] : runIssueText(given, locale);
  const { issue, table } = given;
  return issueText(issue, locale, {
    where: (row, column) => (table ? places(table, row, column) : ""),
    name: (field) => labelOf(table, field, locale),
  });
}

function labelOf(table: DeskTableName | undefined, field: string, locale: Locale): string {
  const columns: Readonly<Record<string, DeskColumn>> = table ? deskTables[table].columns : {};
  return columns[field]?.label[locale] ?? field;
}
