import type { AnyMethod } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { methods } from "../domain/methods";
import { fieldNames, issueText } from "../i18n/issues";
import { answerCall, type AnswerCell } from "./call";
import type { CallWords } from "./callWords";

/**
 * A worksheet answer with its words. This file and all it imports is a chunk of its own, in which the methods still
 * have theirs; a method that is not in the registry brings its own.
 */
export function answerInWords(method: AnyMethod, args: readonly unknown[], locale: Locale): AnswerCell[][] {
  const whole = methods.find(({ id }) => id === method.id) ?? method;
  return answerCall(whole, args, wordsIn(whole, locale));
}

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
