import type { Evaluated } from "../stats/bfgs";
import { digamma, logGamma, logRising } from "../stats/gamma";

/** Values of single purchases ~ Gamma(p, ν), with ν ~ Gamma(q, v) across customers; v is in the unit of the values. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}
export const gammaGammaOf = ([p, q, v]: readonly number[]): GammaGamma => ({ p: p!, q: q!, v: v! });

/** Customers with as many purchases of the same mean value. */
export interface Spending {
  readonly purchases: number;
  readonly mean: number;
  readonly customers: number;
}

export function groupSpending(each: readonly { readonly purchases: number; readonly mean: number }[]): Spending[] {
  const groups = new Map<string, Spending & { customers: number }>();
  for (const { purchases, mean } of each) {
    const key = `${purchases} ${mean}`;
    const group = groups.get(key);
    if (group) group.customers++;
    else groups.set(key, { purchases, mean, customers: 1 });
  }
  return [...groups.values()];
}

/**
 * ln L and its slopes by p, q and v. For one customer
 * L = Γ(px+q)/(Γ(px) Γ(q)) · v^q z̄^(px−1) x^(px) / (v + x z̄)^(px+q).
 * Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, equation 1a.
 * @param spending with purchases and means above 0
 */
export function gammaGammaLikelihood(spending: readonly Spending[], parameters: readonly number[]): Evaluated {
  const { p, q, v } = gammaGammaOf(parameters);
  let [value, byP, byQ, byV] = [0, 0, 0, 0];
  const [logV, ofQ] = [Math.log(v), digamma(q)];
  const shape = new Map<number, { readonly value: number; readonly both: number; readonly own: number }>();
  for (const { purchases: x, mean, customers } of spending) {
    let terms = shape.get(x);
    if (!terms) shape.set(x, (terms = { value: logRising(q, p * x) - logGamma(p * x) + Math.log(x), both: digamma(p * x + q), own: digamma(p * x) }));
    const total = Math.log(x * mean);
    const sum = Math.log(v + x * mean);
    value += customers * (terms.value + q * (logV - sum) + p * x * (total - sum) - total);
    byP += customers * x * (terms.both - terms.own + total - sum);
    byQ += customers * (terms.both - ofQ + logV - sum);
    byV += customers * (q / v - (p * x + q) / (v + x * mean));
  }
  return { value, gradient: [byP, byQ, byV] };
}

/**
 * Mean value expected of a customer's purchases: p (v + x z̄)/(px + q − 1), without repeat purchases pv/(q − 1), that of all customers.
 * null where px + q ≤ 1, as it has no finite mean then.
 * Source: Fader & Hardie (2013), equation 5.
 */
export function expectedMean({ p, q, v }: GammaGamma, purchases: number, mean: number): number | null {
  const weight = p * purchases + q - 1;
  return weight > 0 ? (p * (v + (purchases === 0 ? 0 : purchases * mean))) / weight : null;
}
