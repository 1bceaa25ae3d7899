import { say } from "../method/say";
import type { Dialect } from "./dialect";
import { choose, sqlSay } from "./sentence";

export interface SqlWeighted {
  /** Column; NULL where missing. */
  readonly value: string;
  readonly weight: number;
  /** Condition on which the weight counts at all; left out: always. */
  readonly counts?: string;
}

const sumOf = (terms: readonly string[]): string => (terms.length === 0 ? "0e0" : `(${terms.join(" + ")})`);

/** Parts of a weighted mean (scoring/weighted.ts): Σ w x and Σ w of the values that are given, and Σ w of all. */
export const weightedSum = (terms: readonly SqlWeighted[], { real }: Dialect): string => sumOf(terms.map(({ value, weight }) => `coalesce(${real(weight)} * ${value}, 0e0)`));
export const weightGiven = (terms: readonly SqlWeighted[], { real }: Dialect): string => sumOf(terms.map(({ value, weight }) => `CASE WHEN ${value} IS NOT NULL THEN ${real(weight)} ELSE 0e0 END`));
export const weightOfAll = (terms: readonly SqlWeighted[], { real }: Dialect): string =>
  sumOf(terms.map(({ weight, counts }) => (counts === undefined ? real(weight) : `CASE WHEN ${counts} THEN ${real(weight)} ELSE 0e0 END`)));

/** "20 × 85 + 15 × 80": the terms of `weightedWords`, without what they are divided by. */
export function weightedTerms(terms: readonly SqlWeighted[], dialect: Dialect): string {
  const { number } = sqlSay(dialect);
  const words = terms
    .filter(({ weight }) => weight !== 0)
    .map(({ value, weight }) => {
      const figure = choose([[`${value} < 0`, `'(' || ${number(value)} || ')'`]], number(value));
      return weight === 1 ? figure : `${dialect.text(`${say.number(weight)} × `)} || ${figure}`;
    });
  return dialect.joined(words, " + ");
}

/** The weighted mean as a calculation. @param words column of its terms @param given column of the weight of the values that are given */
export const weightedWords = (words: string, given: string, dialect: Dialect): string =>
  choose([[`abs(${given} - 1e0) <= 1e-12 * greatest(${given}, 1e0)`, words]], `('(' || ${words} || ') / ' || ${sqlSay(dialect).number(given)})`);
