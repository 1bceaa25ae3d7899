import type { Locale } from "../../domain/method/text";

const key = "tierbook.language";

/** zh-CN, zh-TW, zh-Hans … read the Chinese pane, everyone else the English one. */
export const localeOf = (displayLanguage: string | undefined): Locale => (displayLanguage?.toLowerCase().startsWith("zh") ? "zh-CN" : "en");

/** The language chosen in the pane before, else that of Excel. */
export function firstLocale(displayLanguage: string | undefined): Locale {
  const kept = keptLocale();
  return kept ?? localeOf(displayLanguage);
}

export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage may be blocked in a frame; the choice then lasts as long as the pane.
  }
}

function keptLocale(): Locale | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === "en" || kept === "zh-CN" ? kept : null;
  } catch {
    return null;
  }
}
