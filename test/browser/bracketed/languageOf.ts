import type { Locale } from "../../../src/domain/method/text";
import * as real from "../../../src/taskpane/parts/languageOf";
import { bracketed } from "./bracketed";

/** Stands in for the pane's own: every word and every text of a method comes in brackets. */
export function languageOf(locale: Locale): real.Language {
  const { t, text } = real.languageOf(locale);
  return { locale, t: bracketed(t), text: bracketed(text) };
}
