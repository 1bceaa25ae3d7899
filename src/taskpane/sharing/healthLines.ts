import type { SharingWords } from "../../i18n/sharing";
import type { Locale } from "../../domain/method/text";
import type { Health } from "../../workbook/sharing/health";

export interface HealthSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The health of add-in, Excel and workbook in words; what Excel does not tell is said to be so. */
export function healthSections(health: Health, { health: words }: SharingWords, listComma: string, locale: Locale): readonly HealthSection[] {
  const told = (value: string | null): string => value ?? words.untold;
  const orUntold = <T>(value: T | null, say: (value: T) => string): string => (value === null ? words.untold : say(value));
  const colon = locale === "en" ? ": " : "：";
  return [
    { heading: words.product, lines: [`Tierbook ${health.version}`] },
    { heading: words.excel, lines: [words.excelText(told(health.host), told(health.hostVersion), told(health.platform))] },
    { heading: words.language, lines: [words.languageText(told(health.displayLanguage), told(health.contentLanguage), locale)] },
    {
      heading: words.sets,
      lines: health.sets.map(({ key, needed, present }) => {
        const state = [needed ? words.needed : words.optional, present ? words.present : words.missing].join(locale === "en" ? ", " : "，");
        return `${key}${colon}${state}${locale === "en" ? "." : "。"}${present ? "" : `${locale === "en" ? " " : ""}${words.without[key]}`}`;
      }),
    },
    {
      heading: words.functions,
      lines: [
        words.registered(health.registered, health.functions),
        orUntold(health.cells, ({ calling, broken }) => (calling === 0 ? words.noCells : words.cells(calling, broken))),
      ],
    },
    {
      heading: words.workbook,
      lines: [
        orUntold(health.readOnly, (readOnly) => (readOnly ? words.readOnly : words.writable)),
        ...(health.structureProtected ? [words.structure] : []),
        orUntold(health.protectedSheets, (sheets) => (sheets.length === 0 ? words.noProtectedSheets : words.protectedSheets(sheets.join(listComma)))),
        orUntold(health.runs, words.runs),
      ],
    },
  ];
}

/** The same as plain text, to be sent to whoever helps. */
export const healthText = (sections: readonly HealthSection[]): string =>
  sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n");
