import type { Text } from "../domain/method/text";
import { WordsNeeded } from "./wordsNeeded";

const absent = (): never => {
  throw new WordsNeeded();
};

/** Stands for every text in the script that calculates without words. */
export const absentText: Text = Object.defineProperties({} as Text, {
  en: { get: absent, enumerable: true },
  "zh-CN": { get: absent, enumerable: true },
});
