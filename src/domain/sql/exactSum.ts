import { asIntegers, decimal } from "../money/decimal";
import type { Dialect } from "./dialect";

export interface ExactTerm {
  /** A real; a missing one counts as 0. */
  readonly value: string;
  readonly weight: number;
}

/** Σ weight × amount as a whole number of parts of 10^-places: amounts in millionths, weights with all their decimals. */
export function exactSum(dialect: Dialect, terms: readonly ExactTerm[]): { readonly parts: string; readonly places: number } {
  const weights = terms.map(({ weight }) => decimal(weight));
  const places = 6 + weights.reduce((most, weight) => Math.max(most, weight.places), 0);
  const whole = asIntegers(weights);
  const products = terms.map(({ value }, i) => `coalesce(${dialect.millionths(value)}, ${dialect.whole(0)}) * ${dialect.whole(whole[i]!)}`);
  return { parts: products.length === 0 ? dialect.whole(0) : `(${products.join(" + ")})`, places };
}
