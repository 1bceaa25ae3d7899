import { logBetaMean } from "../stats/betaMean";
import { logBeta, logGamma, logRising } from "../stats/gamma";
import { logHypergeometric } from "../stats/hypergeometric";
import { bgNbdAlive, type BgNbd } from "./bgnbdModel";
import type { History } from "./histories";

/** More terms than this cost more than the integral. */
const mostTerms = 4000;
const ceiling = 1e250;

/**
 * Purchases a new customer is expected to make in a time t.
 * With N negative binomial (r, z), z = t/(α+t): E = Σ_n P(N = n) · Σ_{k<n} E(1−p)^k, since of n purchases only those before leaving are made.
 * It equals the published (a+b−1)/(a−1) · [1 − (α/(α+t))^r ₂F₁(r, b; a+b−1; z)] but adds positive terms only,
 * so it loses no digits for small t and holds at a = 1 and a + b ≤ 1 too.
 * Source: Fader, Hardie & Lee (2005), equation 9.
 */
export function bgNbdExpected({ r, alpha, a, b }: BgNbd, t: number): number {
  if (!(t > 0)) return 0;
  const u = t / alpha;
  if (r * u + 40 * (1 + u) + 8 * Math.sqrt(r * u * (1 + u)) > mostTerms) {
    return Math.exp(logBetaMean(a, b, (p) => (p > 0 ? Math.log(-Math.expm1(-r * Math.log1p(p * u)) / p) : Math.log(r * u))));
  }
  const z = t / (alpha + t);
  let [weight, weights, made, stays, total] = [1, 1, 0, 1, 0];
  for (let n = 0; ; n++) {
    const ratio = ((r + n) * z) / (n + 1);
    weight *= ratio;
    weights += weight;
    made += stays;
    stays *= (b + n) / (a + b + n);
    total += weight * made;
    if (weights > ceiling) [weight, weights, total] = [weight / ceiling, weights / ceiling, total / ceiling];
    const bound = Math.max(ratio, z);
    // What is still to come: at most `made` + 1 for each further n, in a geometric series of weights.
    if (bound < 1 && weight * (made + 1) * bound <= 1e-16 * (1 - bound) ** 2 * total) return total / weights;
  }
}

/**
 * Purchases a customer is expected to make in the time t to come:
 * P(alive) times those of a new customer with r + x, α + T, a and b + x, which is what its history has taught about it.
 * Source: Fader, Hardie & Lee (2005), equation 10.
 */
export const bgNbdToCome = (model: BgNbd, history: History, t: number): number =>
  bgNbdAlive(model, history) * bgNbdExpected(given(model, history), t);

/** The model of a customer with this history who is alive. */
export const given = ({ r, alpha, a, b }: BgNbd, { purchases: x, age }: History): BgNbd => ({ r: r + x, alpha: alpha + age, a, b: b + x });

/**
 * Probability that a new customer makes exactly x purchases in a time t.
 * P = B(a, b+x)/B(a, b) · P(N = x) + (x > 0) B(a+1, b+x−1)/B(a, b) · P(N ≥ x), with N as above.
 * Source: Fader, Hardie & Lee (2005), equation 8.
 */
export function bgNbdProbability({ r, alpha, a, b }: BgNbd, x: number, t: number): number {
  if (!(t > 0)) return x === 0 ? 1 : 0;
  const [logZ, logRest] = [-Math.log1p(alpha / t), -Math.log1p(t / alpha)];
  const stays = logRising(b, x) - logRising(a + b, x);
  const exactly = logRising(r, x) - logGamma(x + 1) + r * logRest + x * logZ;
  if (x === 0) return Math.exp(exactly);
  // P(N ≥ x) is a regularised incomplete beta function.
  const atLeast = x * logZ + r * logRest - Math.log(x) - logBeta(x, r) + logHypergeometric(r + x, 1, x + 1, t / (alpha + t));
  return Math.exp(stays + exactly) + Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b) + atLeast);
}
