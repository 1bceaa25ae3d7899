import type { AnyMethod } from "../domain/method/method";
import { answerCall, type AnswerCell } from "./call";
import { noWords } from "./callWords";
import { displayLocale } from "./language";

type Worded = typeof import("./worded");
type Answer = AnswerCell[][] | Promise<AnswerCell[][]>;

let worded: Worded | undefined;
let loading: Promise<Worded> | undefined;

/** Fetches the words once; a failed attempt is made again by the next call that needs them. */
export function loadWords(): Promise<Worded> {
  loading ??= import(/* webpackChunkName: "words" */ "./worded").then(
    (module) => (worded = module),
    (failure: unknown) => {
      loading = undefined;
      throw failure;
    },
  );
  return loading;
}

/**
 * The worksheet function of a method. Until the words have come it answers at once whatever needs none, and waits for
 * them with the rest: error messages, labels and reasons.
 */
export function handlerFor(method: AnyMethod): (...args: unknown[]) => Answer {
  return (...args) => {
    const locale = displayLocale();
    if (worded) return worded.answerInWords(method, args, locale);
    try {
      return answerCall(method, args, noWords);
    } catch (reason) {
      // Anything else that stops the reduced code gets its true cause from the whole one.
      if (reason instanceof CustomFunctions.Error) throw reason;
      return loadWords().then(
        ({ answerInWords }) => answerInWords(method, args, locale),
        () => {
          throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, unreachable[locale]);
        },
      );
    }
  };
}

const unreachable = {
  en: "A part of the add-in could not be loaded. Check the connection, then calculate the cell again.",
  "zh-CN": "加载项的一部分无法加载。请检查网络连接，然后重新计算该单元格。",
};
