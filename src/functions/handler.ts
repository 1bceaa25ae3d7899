import type { AnswerCell } from "./call";
import { displayLocale } from "./language";
import { once } from "./once";

type Answer = AnswerCell[][] | Promise<AnswerCell[][]>;

const wordless = once(() => import(/* webpackChunkName: "methods" */ "./wordless"));
const worded = once(() => import(/* webpackChunkName: "words" */ "./worded"));

/** Fetches what calculates; the words come when an answer needs them. */
export const loadMethods = (): Promise<unknown> => wordless.load();

/**
 * The worksheet function of a method, there before the method itself: until the methods have come, calls wait for them,
 * and from then on they answer at once.
 */
export function handlerFor(id: string): (...args: unknown[]) => Answer {
  return (...args) => {
    const locale = displayLocale();
    const inWords = (): Answer => worded.loaded?.answerById(id, args, locale) ?? worded.load().then(({ answerById }) => answerById(id, args, locale), unreachable);
    const answer = ({ answerById }: typeof import("./wordless")): Answer => answerById(id, args) ?? inWords();
    if (worded.loaded) return inWords();
    return wordless.loaded ? answer(wordless.loaded) : wordless.load().then(answer, unreachable);
  };
}

function unreachable(): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, unreachableText[displayLocale()]);
}

const unreachableText = {
  en: "A part of the add-in could not be loaded. Check the connection, then calculate the cell again.",
  "zh-CN": "加载项的一部分无法加载。请检查网络连接，然后重新计算该单元格。",
};
