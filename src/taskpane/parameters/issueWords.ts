import type { AnyMethod } from "../../domain/method/method";
import { fieldNames, issueText } from "../../i18n/issues";
import type { Language } from "../parts/language";
import { paramsOf, type DraftIssue } from "./draft";
import { writeNumber } from "./number";

/** What is wrong with an entry, bounds in the unit of the field. */
export function draftIssueText(method: AnyMethod, { param, issue }: DraftIssue, { locale, t, text }: Language): string {
  const field = param === undefined ? undefined : paramsOf(method)[param];
  const label = field ? text(field.label) : "";
  if (field && "unit" in field && (issue.code === "param-below" || issue.code === "param-above")) {
    const bound = writeNumber(issue.code === "param-below" ? issue.min : issue.max, field.unit);
    return t.parameters.outside[issue.code](label, writeNumber(issue.found, field.unit), bound, issue.exclusive);
  }
  if (issue.code === "param-missing" && field?.kind === "number" && field.asked) return t.parameters.askFirst(label);
  return issueText(issue, locale, { where: (row) => String(row + 1), name: fieldNames(method, locale) });
}
