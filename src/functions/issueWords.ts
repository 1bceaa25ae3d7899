import type { Issue } from "../domain/issue/issue";
import type { Wording } from "../domain/method/evaluate";
import type { AnyMethod } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { fieldNames, issueText } from "../i18n/issues";

/** The words of one worksheet call. A function does not know its arguments' addresses, so rows count from 1. */
export interface IssueWords {
  readonly locale: Locale;
  readonly text: Wording;
}

const rowWord = { en: (row: number) => `Row ${row + 1}`, "zh-CN": (row: number) => `第 ${row + 1} 行` };

export function issueWordsFor(method: AnyMethod, locale: Locale): IssueWords {
  return {
    locale,
    text: (issue, language) => issueText(issue, language, { where: rowWord[language], name: fieldNames(method, language) }),
  };
}

/** All that is wrong with a call, as the message of its #VALUE!. */
export const callText = (issues: readonly Issue[], words: IssueWords): string =>
  issues.map((issue) => words.text(issue, words.locale)).join(words.locale === "en" ? " " : "");
