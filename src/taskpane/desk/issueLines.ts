import type { DeskIssue } from "../../domain/desk/command";
import type { Locale } from "../../domain/method/text";
import type { WorkbookIssue } from "../../workbook/contract";
import type { DeskPlaces } from "../../workbook/desk/contract";
import { deskIssueText } from "../../workbook/desk/issueText";

/** A fact of the desk in words, and the cell it is about. */
export interface IssueLine {
  readonly text: string;
  readonly place: DeskPlace | null;
}
export interface DeskPlace {
  readonly sheet: string;
  readonly address: string;
}

/** "Customers!A17" or "'Desk log'!A2" as sheet and cell; null where it names none. */
export function placeOf(place: string): DeskPlace | null {
  const at = place.lastIndexOf("!");
  if (at <= 0 || at === place.length - 1) return null;
  const sheet = place.slice(0, at);
  const quoted = /^'(.*)'$/u.exec(sheet);
  return { sheet: quoted ? quoted[1]!.replaceAll("''", "'") : sheet, address: place.slice(at + 1) };
}

export function issueLine(fact: DeskIssue | WorkbookIssue, locale: Locale, places: DeskPlaces): IssueLine {
  const text = deskIssueText(withLinkOnly(fact), locale, places);
  if (!("issue" in fact) || !fact.table) return { text, place: null };
  const { issue, table } = fact;
  const row = "row" in issue ? issue.row : undefined;
  return { text, place: row === undefined ? null : placeOf(places(table, row, "column" in issue ? issue.column : null)) };
}

/** A sentence of the desk's own needs no cell before it: the link behind it names the cell. */
function withLinkOnly(fact: DeskIssue | WorkbookIssue): DeskIssue | WorkbookIssue {
  if (!("issue" in fact) || fact.issue.code !== "method" || !fact.table) return fact;
  return { ...fact, issue: { code: "method", text: fact.issue.text } };
}
