import { locales, type Locale, type Text } from "../../src/domain/method/text";
import type { commands } from "../../src/taskpane/commands";

interface Shortcut {
  readonly key: string;
  /** Excel shows it where another add-in wants the same keys. */
  readonly name: Text;
}

/** Control, Shift and Alt with a letter: Excel and the browsers leave these alone. */
const shortcuts: Readonly<Record<keyof typeof commands, Shortcut>> = {
  "Tierbook.Wizard": { key: "Ctrl+Shift+Alt+T", name: { en: "Open the Tierbook wizard", "zh-CN": "打开 Tierbook 向导" } },
  "Tierbook.Runs": { key: "Ctrl+Shift+Alt+R", name: { en: "Show the runs of this workbook", "zh-CN": "显示本工作簿的运行" } },
  "Tierbook.Help": { key: "Ctrl+Shift+Alt+H", name: { en: "Open the help of Tierbook", "zh-CN": "打开 Tierbook 帮助" } },
};

const fileNames: Readonly<Record<Locale, string>> = { en: "shortcuts.json", "zh-CN": "shortcuts.zh-CN.json" };
export const shortcutsFileNames: readonly string[] = locales.map((locale) => fileNames[locale]);

/** The key combinations as Excel reads them, and their names in the other languages. File name and text. */
export function shortcutsFiles(): readonly (readonly [name: string, text: string])[] {
  const all = Object.entries(shortcuts);
  const names = (locale: Locale) => Object.fromEntries(all.map(([id, { name }]) => [tokenOf(id), { value: name[locale] }]));
  const main = {
    actions: all.map(([id]) => ({ id, type: "ExecuteFunction", name: `\${resource.${tokenOf(id)}}` })),
    shortcuts: all.map(([action, { key }]) => ({ action, key: { default: key } })),
    resources: { default: names("en") },
  };
  return locales.map((locale) => [fileNames[locale], JSON.stringify(locale === "en" ? main : names(locale), null, 2)]);
}

const tokenOf = (id: string): string => id.replace(".", "_");
