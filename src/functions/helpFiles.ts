import type { Locale } from "../domain/method/text";

/** Where the built add-in keeps its help: an index in each language and a page for every method. */
export const helpIndexName = (locale: Locale): string => `help/${locale}/index.html`;
export const helpFileName = (id: string, locale: Locale): string => `help/${locale}/${id}.html`;
