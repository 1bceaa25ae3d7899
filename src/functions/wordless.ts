import { methods } from "../domain/methods";
import { answerCall, type AnswerCell } from "./call";
import type { CallWords } from "./callWords";
import { WordsNeeded } from "./wordsNeeded";

/**
 * A worksheet call of a method of the registry; null where the answer holds a label, a reason or an error's message.
 * This file and all it imports is a script of its own, built without the texts of the methods.
 */
export function answerById(id: string, args: readonly unknown[]): AnswerCell[][] | null {
  const method = methods.find((one) => one.id === id);
  if (!method) throw new Error(`No method is called ${id}.`);
  try {
    return answerCall(method, args, noWords);
  } catch (reason) {
    if (reason instanceof WordsNeeded) return null;
    throw reason;
  }
}

const needed = (): never => {
  throw new WordsNeeded();
};
const noWords: CallWords = { label: needed, issue: needed, why: needed };
