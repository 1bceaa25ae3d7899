import type { Method, WizardCard } from "../../domain/method/method";
import type { Locale } from "../../domain/method/text";
import { byFit, type Fit } from "./fit";
import { relevance, wordsOf, type Searchable } from "./search";

export type Question = WizardCard["question"];
export type View = "question" | "name";

/** Systems that answer one question: those whose columns are all there, and the others. */
export interface Group {
  readonly question: Question;
  readonly fitting: readonly Fit[];
  readonly others: readonly Fit[];
}

export const questionOf = ({ method }: Fit): Question => (method as Method).wizard!.question;
const isFitting = ({ missing }: Fit): boolean => missing.length === 0;

/** By the question answered, the group with the best fit first, and the best fits first in each. */
export function grouped(fits: readonly Fit[]): readonly Group[] {
  const sorted = [...fits].sort(byFit);
  const questions = [...new Set(sorted.map(questionOf))];
  return questions.map((question) => {
    const answering = sorted.filter((fit) => questionOf(fit) === question);
    return { question, fitting: answering.filter(isFitting), others: answering.filter((fit) => !isFitting(fit)) };
  });
}

/** By name, as the user's language sorts it. */
export function byName(fits: readonly Fit[], locale: Locale): readonly Fit[] {
  const { compare } = new Intl.Collator(locale);
  return [...fits].sort((a, b) => compare((a.method as Method).label[locale], (b.method as Method).label[locale]));
}

/** What a query finds, the most telling first, then the better fit; null for a query without words. */
export function found(fits: readonly Fit[], words: ReadonlyMap<string, Searchable>, query: string): readonly Fit[] | null {
  if (wordsOf(query).length === 0) return null;
  const hits = fits.map((fit) => ({ fit, relevance: relevance(query, words.get((fit.method as Method).id)!) })).filter((hit) => hit.relevance > 0);
  return hits.sort((a, b) => b.relevance - a.relevance || byFit(a.fit, b.fit)).map(({ fit }) => fit);
}
