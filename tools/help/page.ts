import type { AnyMethod, Method } from "../../src/domain/method/method";
import type { Locale } from "../../src/domain/method/text";
import { argumentRows, call, presetLines } from "./arguments";
import { exampleBlocks } from "./example";
import { formulaInChinese } from "./formulaWords";
import { resultRows, shapeText, tableRows } from "./results";
import { wording } from "./wording";

/** A cell or sentence; names and formulas a user types are code. */
export type Inline = string | { readonly code: string };

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "formula"; readonly latex: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Inline[])[] };

/** What is said of a method, in one language: the same in the reference, on the help pages and in the pane. */
export interface MethodPage {
  readonly id: string;
  readonly label: string;
  readonly sections: readonly { readonly heading?: string; readonly blocks: readonly Block[] }[];
}

/** All from the method's own declarations. */
export function methodPage(method: AnyMethod, locale: Locale): MethodPage {
  const plain: Method = method;
  const words = wording[locale];
  const presets = presetLines(plain, locale);
  const tables = tableRows(plain, locale);
  return {
    id: plain.id,
    label: plain.label[locale],
    sections: [
      {
        blocks: [
          { kind: "text", text: plain.summary[locale] },
          ...(plain.worksheet ? [{ kind: "code", text: call(plain) } as const] : []),
          ...(plain.wizard ? [{ kind: "text", text: words.wizard(plain.wizard.system) } as const] : []),
        ],
      },
      { heading: words.formula, blocks: [{ kind: "formula", latex: locale === "zh-CN" ? formulaInChinese(plain.formula) : plain.formula }] },
      ...(plain.signature.length > 0 ? [{ heading: words.arguments, blocks: [{ kind: "table", head: words.argumentHead, rows: argumentRows(plain, locale) } as const] }] : []),
      {
        heading: words.results,
        blocks: [
          { kind: "text", text: shapeText(plain, locale) },
          { kind: "table", head: words.resultHead, rows: resultRows(plain, locale) },
          ...(tables.length > 0 ? [{ kind: "table", head: words.tableHead, rows: tables } as const] : []),
        ],
      },
      { heading: words.rules, blocks: [{ kind: "list", items: rules(plain, locale) }] },
      ...(presets.length > 0 ? [{ heading: words.presets, blocks: [{ kind: "list", items: presets } as const] }] : []),
      ...(plain.worked.length > 0 ? [{ heading: words.example, blocks: exampleBlocks(plain, plain.worked[0]!, locale) }] : []),
      {
        heading: words.sources,
        blocks: [
          { kind: "list", items: plain.sources.map(({ work, where, note, origin }) => `${origin}${words.colon}${[work, where, note?.[locale]].filter(Boolean).join(words.colon)}`) },
          { kind: "text", text: words.origins },
        ],
      },
    ],
  };
}

function rules(method: Method, locale: Locale): string[] {
  const words = wording[locale];
  const nullable = Object.values(method.inputs).filter(({ optional, blank }) => optional || blank === "null").map(({ label }) => label[locale]);
  return [...(method.everyRow ? [words.everyRow(nullable)] : [words.blanks(nullable), words.errors]), method.ties?.[locale] ?? words.ties];
}
