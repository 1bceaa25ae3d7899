import type { Locale, Text } from "../../domain/method/text";
import { paneWords, type PaneWords } from "../../i18n/pane";

export interface Language {
  readonly locale: Locale;
  readonly t: PaneWords;
  /** The one of the two texts that the user reads. */
  readonly text: (text: Text) => string;
}

export const languageOf = (locale: Locale): Language => ({ locale, t: paneWords(locale), text: (text) => text[locale] });
