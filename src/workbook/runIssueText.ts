import type { Issue } from "../domain/issue/issue";
import type { Locale } from "../domain/method/text";
import { issueText, type Places } from "../i18n/issues";
import { workbookIssueText, workbookWords } from "../i18n/workbook";
import type { PlacesIn, WorkbookIssue } from "./contract";

const nowhere: Places = { where: (row, column) => `${column ?? ""} ${row + 1}`.trim(), name: (field) => field };

/** Any issue of a run as a sentence, of the data or of the workbook. */
export function runIssueText(issue: Issue | WorkbookIssue, locale: Locale, places?: PlacesIn): string {
  if (issue.code in workbookWords.en.issues) return workbookIssueText(issue as WorkbookIssue, locale);
  return issueText(issue as Issue, locale, places?.(locale) ?? nowhere);
}
