import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Locale, Text } from "../../domain/method/text";
import { paneWords, type PaneWords } from "../../i18n/pane";

export interface Language {
  readonly locale: Locale;
  readonly t: PaneWords;
  /** The one of the two texts that the user reads. */
  readonly text: (text: Text) => string;
}

const LanguageContext = createContext<Language>(languageOf("en"));

function languageOf(locale: Locale): Language {
  return { locale, t: paneWords(locale), text: (text) => text[locale] };
}

export function LanguageProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const language = useMemo(() => languageOf(locale), [locale]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Language => useContext(LanguageContext);
