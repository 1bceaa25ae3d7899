import type { Locale } from "../domain/method/text";

/** Excel's display language; English before Office is ready or where there is none. */
export function displayLocale(): Locale {
  try {
    return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
  } catch {
    return "en";
  }
}
