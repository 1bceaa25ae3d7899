import { logGamma, logRising } from "../stats/gamma";
import { integrate } from "../stats/gaussLegendre";
import type { History } from "./histories";
import { paretoNbdAlive, type ParetoNbd } from "./paretoNbdModel";

/**
 * Purchases expected in the time t to come: P(alive) · (r+x)(β+T)/((α+T)(s−1)) · [1 − ((β+T)/(β+T+t))^(s−1)].
 * Source: Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model and Related Expressions; at s = 1 its limit.
 */
export function paretoNbdToCome(model: ParetoNbd, history: History, t: number): number {
  const { r, alpha, s, beta } = model;
  const { purchases: x, age } = history;
  const passed = -Math.log1p(t / (beta + age));
  const lasting = s === 1 ? -passed : -Math.expm1((s - 1) * passed) / (s - 1);
  return paretoNbdAlive(model, history) * ((r + x) / (alpha + age)) * (beta + age) * lasting;
}

/**
 * Probability that a new customer makes exactly x purchases in a time t: by a customer who stays, and by one who leaves at τ before t.
 * P = Γ(r+x)/(Γ(r) x!) · α^r β^s · [t^x (α+t)^−(r+x) (β+t)^−s + s ∫ τ^x (α+τ)^−(r+x) (β+τ)^−(s+1) dτ], τ from 0 to t.
 * Source: Schmittlein, Morrison & Colombo (1987); the integral is taken by Gauss and Legendre in ln(min(α, β) + τ).
 */
export function paretoNbdProbability({ r, alpha, s, beta }: ParetoNbd, x: number, t: number): number {
  if (!(t > 0)) return x === 0 ? 1 : 0;
  const ways = logRising(r, x) - logGamma(x + 1);
  /** ln P(x purchases by τ while a customer), and ln P(still a customer at τ). */
  const purchases = (time: number): number => ways - r * Math.log1p(time / alpha) - (x === 0 ? 0 : x * Math.log1p(alpha / time));
  const stays = (time: number): number => -s * Math.log1p(time / beta);
  const base = Math.min(alpha, beta);
  const slope = (w: number): number => 1 + x + base * Math.exp(w) * (r / (alpha + base * Math.expm1(w)) + (s + 1) / (beta + base * Math.expm1(w)));
  const left = integrate(Math.log1p(t / base), slope, (w, weight) => {
    const time = base * Math.expm1(w);
    return weight * Math.exp(purchases(time) + stays(time)) * ((s * (base + time)) / (beta + time));
  });
  return Math.exp(purchases(t) + stays(t)) + left;
}
