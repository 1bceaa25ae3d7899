import type { AnyMethod } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { methods } from "../domain/methods";
import { fieldNames, issueText } from "../i18n/issues";
import { answerCall, type AnswerCell } from "./call";
import type { CallWords } from "./callWords";

/** A worksheet call of a method of the registry. This file and all it imports is a script of its own. */
export function answerById(id: string, args: readonly unknown[], locale: Locale): AnswerCell[][] {
  const method = methods.find((one) => one.id === id);
  if (!method) throw new Error(`No method is called ${id}.`);
  return answerInWords(method, args, locale);
}

/** A worksheet answer, its words in the given language. */
export const answerInWords = (method: AnyMethod, args: readonly unknown[], locale: Locale): AnswerCell[][] =>
  answerCall(method, args, wordsIn(method, locale));

/** A function does not know its arguments' addresses, so rows count from 1. */
const rowWord = { en: (row: number) => `Row ${row + 1}`, "zh-CN": (row: number) => `第 ${row + 1} 行` };

function wordsIn(method: AnyMethod, locale: Locale): CallWords {
  const issue: CallWords["issue"] = (fact) => issueText(fact, locale, { where: rowWord[locale], name: fieldNames(method, locale) });
  return {
    label: (label) => label[locale],
    issue,
    why: (evaluation, row) => evaluation.why(row, locale, issue),
  };
}
