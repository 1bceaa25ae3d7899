import type { AddIn } from "./addIn";

/** The formula with its texts, quoted sheet names and brackets blanked out, character for character: names, calls and operators are left. */
export function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g, (text) => " ".repeat(text.length));
}

/** A place in a formula that stands for a function of the add-in, spelled well or not. */
interface Mention {
  readonly from: number;
  readonly to: number;
  /** "TB.CREDITPERIOD.DSO"; null for a function this version of the add-in does not have. */
  readonly function: string | null;
}

/**
 * Every mention of the add-in in a formula: `TB.TIER(…)` as it is typed; `_xldudf_TB_TIER(…)`, which Excel shows where the
 * add-in was missing; and either behind a foreign prefix, such as `_xll.TB.TIER(…)` or `'C:\Tools\other.xlam'!TB.TIER(…)`.
 */
function mentions(formula: string, { namespace, functions }: AddIn): readonly Mention[] {
  if (!formula.startsWith("=")) return [];
  const bare = withoutTexts(formula);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_.\\])(?:_xl(?:fn|ws|udf|l)\.)*(?:(_xldudf_)${namespace}_|${namespace}\.)([\p{L}\p{N}_.]+)(\s*\()?`, "giu");
  return [...bare.matchAll(pattern)].flatMap((match): readonly Mention[] => {
    const [whole, stored, name = "", call] = match;
    const found = functions.find((one) => (stored ? one.name.replace(/\./g, "_") : one.name).toUpperCase() === name.toUpperCase());
    // A name of the user's own may begin with the namespace; of unknown functions only calls are told from it.
    if (!found && !call && !stored) return [];
    const book = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.[\]]+)!$/u.exec(formula.slice(0, match.index));
    return [{ from: match.index - (book?.[0].length ?? 0), to: match.index + whole.length - (call?.length ?? 0), function: found ? `${namespace}.${found.name}` : null }];
  });
}

export const mentionsAddIn = (formula: unknown, addIn: AddIn): formula is string => typeof formula === "string" && mentions(formula, addIn).length > 0;

/** Whether every function of the add-in that the formula mentions is one this version has. */
export const isKnown = (formula: string, addIn: AddIn): boolean => mentions(formula, addIn).every((mention) => mention.function !== null);

/** The formula with every mention of the add-in as it is typed. */
export function mended(formula: string, addIn: AddIn): string {
  return mentions(formula, addIn).reduceRight((text, { from, to, function: name }) => (name === null ? text : text.slice(0, from) + name + text.slice(to)), formula);
}

/**
 * Whether a formula uses a name of the workbook.
 * @param called the name is a LAMBDA: only a call of it counts, for a LET or a LAMBDA may call its own variable the same
 */
export function usesName(formula: string, name: string, called: boolean): boolean {
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(String.raw`(?<![\p{L}\p{N}_.\\])${literal}(?![\p{L}\p{N}_.\\!])${called ? String.raw`(?=\s*\()` : ""}`, "iu").test(withoutTexts(formula));
}

/** A formula as Excel compares it: blanks and case do not matter. */
export const squeezed = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|\s+/g, (part) => (part.startsWith('"') ? part : "")).toLowerCase();
