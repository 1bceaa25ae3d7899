import type { AnswerCell } from "./call";
import { displayLocale } from "./language";

type Methods = typeof import("./worded");
type Answer = AnswerCell[][] | Promise<AnswerCell[][]>;

let methods: Methods | undefined;
let loading: Promise<Methods> | undefined;

/** Fetches the methods once; a failed attempt is made again by the next call that needs them. */
export function loadMethods(): Promise<Methods> {
  loading ??= import(/* webpackChunkName: "methods" */ "./worded").then(
    (module) => (methods = module),
    (failure: unknown) => {
      loading = undefined;
      throw failure;
    },
  );
  return loading;
}

/**
 * The worksheet function of a method, there before the method itself: until the methods have come, calls wait for them,
 * and from then on they answer at once.
 */
export function handlerFor(id: string): (...args: unknown[]) => Answer {
  return (...args) => {
    const locale = displayLocale();
    if (methods) return methods.answerById(id, args, locale);
    return loadMethods().then(
      ({ answerById }) => answerById(id, args, locale),
      () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, unreachable[locale]);
      },
    );
  };
}

const unreachable = {
  en: "A part of the add-in could not be loaded. Check the connection, then calculate the cell again.",
  "zh-CN": "加载项的一部分无法加载。请检查网络连接，然后重新计算该单元格。",
};
