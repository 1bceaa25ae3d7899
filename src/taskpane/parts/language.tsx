import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Locale } from "../../domain/method/text";
import { languageOf, type Language } from "./languageOf";

export type { Language } from "./languageOf";

const LanguageContext = createContext<Language>(languageOf("en"));

export function LanguageProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const language = useMemo(() => languageOf(locale), [locale]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Language => useContext(LanguageContext);
