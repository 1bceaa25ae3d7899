import type { Text } from "../../domain/method/text";
import { deskPaneWords, type DeskPaneWords } from "../../i18n/deskPane";
import { useLanguage } from "../parts/language";

export const useDeskWords = (): DeskPaneWords => deskPaneWords[useLanguage().locale];

/** The same words in both languages: for the log, which is read in either. */
export const inBoth = (say: (words: DeskPaneWords) => string): Text => ({ en: say(deskPaneWords.en), "zh-CN": say(deskPaneWords["zh-CN"]) });
