import { halfWidth } from "../../domain/column/text";
import type { InputField, Method } from "../../domain/method/method";
import { locales, type Text } from "../../domain/method/text";

/** A method's words, the more telling ones with more weight. */
export interface Searchable {
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
}

const weights = { name: 8, columns: 4, question: 3, summary: 2, sources: 1 } as const;

/** Letters as they are compared: width, case and spaces do not count. */
const plain = (text: string): string => halfWidth(text).toLowerCase().replace(/ /gu, "");

/** @param question what the method answers, in both languages */
export function searchable(method: Method, question: Text): Searchable {
  const both = (text: Text | undefined): readonly string[] => (text ? locales.map((locale) => text[locale]) : []);
  const inputs: readonly InputField[] = Object.values(method.inputs);
  const words: Readonly<Record<keyof typeof weights, readonly string[]>> = {
    name: [...both(method.label), method.id, method.wizard?.system ?? ""],
    columns: inputs.flatMap(({ label, synonyms = [] }) => [...both(label), ...synonyms]),
    question: both(question),
    summary: both(method.summary),
    sources: method.sources.flatMap(({ work, where, note }) => [work, where ?? "", ...both(note)]),
  };
  return { texts: (Object.keys(weights) as (keyof typeof weights)[]).flatMap((kind) => words[kind].map((text) => ({ text: plain(text), weight: weights[kind] }))) };
}

/**
 * How well a query speaks of a method: 0 where one of its words is nowhere in it, else the sum of the best place of each.
 * A word counts as often as its place weighs, twice where the text begins with it.
 */
export function relevance(query: string, { texts }: Searchable): number {
  const words = wordsOf(query);
  let sum = 0;
  for (const word of words) {
    const best = Math.max(0, ...texts.map(({ text, weight }) => (text.startsWith(word) ? 2 * weight : text.includes(word) ? weight : 0)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

export const wordsOf = (query: string): readonly string[] => halfWidth(query).split(/[\s,，、;；]+/u).map(plain).filter((word) => word !== "");
