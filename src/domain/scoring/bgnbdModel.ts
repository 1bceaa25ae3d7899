import type { Evaluated } from "../stats/bfgs";
import { digamma, logRising } from "../stats/gamma";
import type { Histories, History } from "./histories";

/** Purchases at rate λ ~ Gamma(r, α); after each the customer leaves with probability p ~ Beta(a, b). α is in the unit of time. */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}
export const bgNbdOf = ([r, alpha, a, b]: readonly number[]): BgNbd => ({ r: r!, alpha: alpha!, a: a!, b: b! });

/**
 * ln L and its slopes by r, α, a and b. For one customer
 * L = Γ(r+x)/Γ(r) · α^r · B(a, b+x)/B(a, b) · [(α+T)^−(r+x) + (x > 0) a/(b+x−1) · (α+t_x)^−(r+x)].
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), equation 6.
 */
export function bgNbdLikelihood({ groups, byPurchases }: Histories, parameters: readonly number[]): Evaluated {
  const { r, alpha, a, b } = bgNbdOf(parameters);
  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  for (const { purchases: x, customers } of byPurchases) {
    if (x === 0) continue;
    value += customers * (logRising(r, x) + logRising(b, x) - logRising(a + b, x));
    const either = digamma(a + b) - digamma(a + b + x);
    byR += customers * (digamma(r + x) - digamma(r));
    byA += customers * either;
    byB += customers * (either + digamma(b + x) - digamma(b));
  }
  const logAlpha = Math.log(alpha);
  for (const { purchases: x, recency, age, customers } of groups) {
    const still = Math.log(alpha + age);
    const alive = -(r + x) * still;
    if (x === 0) {
      value += customers * (r * logAlpha + alive);
      byR += customers * (logAlpha - still);
      byAlpha += customers * (r / alpha - r / (alpha + age));
      continue;
    }
    // What has left against what stays, and the first of them as a share of both.
    const longer = Math.log((alpha + age) / (alpha + recency));
    const chance = a / (b + x - 1);
    const odds = chance * Math.exp((r + x) * longer);
    const left = 1 / (1 + 1 / odds);
    value += customers * (r * logAlpha + alive + (odds < Infinity ? Math.log1p(odds) : Math.log(chance) + (r + x) * longer));
    byR += customers * (logAlpha - still + left * longer);
    byAlpha += customers * (r / alpha - (r + x) * ((1 - left) / (alpha + age) + left / (alpha + recency)));
    byA += (customers * left) / a;
    byB -= (customers * left) / (b + x - 1);
  }
  return { value, gradient: [byR, byAlpha, byA, byB] };
}

/**
 * P(alive) = 1 / (1 + a/(b+x−1) · ((α+T)/(α+t_x))^(r+x)); 1 without repeat purchases, since customers leave only after one.
 * Source: Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model.
 */
export function bgNbdAlive({ r, alpha, a, b }: BgNbd, { purchases: x, recency, age }: History): number {
  if (x === 0) return 1;
  return 1 / (1 + Math.exp(Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency))));
}
