import type { Evaluated } from "../stats/bfgs";
import { digamma, logRising } from "../stats/gamma";
import { integrate } from "../stats/gaussLegendre";
import { logSum } from "../stats/logSum";
import type { Histories, History } from "./histories";

/** Purchases at rate λ ~ Gamma(r, α) until the customer leaves, at rate μ ~ Gamma(s, β). α and β are in the unit of time. */
export interface ParetoNbd {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}
export const paretoNbdOf = ([r, alpha, s, beta]: readonly number[]): ParetoNbd => ({ r: r!, alpha: alpha!, s: s!, beta: beta! });

/** ln ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ from t_x to T, and the means under it that the slopes need. */
interface Left {
  readonly log: number;
  readonly logRate: number;
  readonly logLife: number;
  readonly rate: number;
  readonly life: number;
}

/**
 * The integral by Gauss and Legendre in w = ln(min(α, β) + τ), in which its logarithm is nowhere steeper than r + x + s + 2;
 * the published difference of two ₂F₁ loses its digits where t_x is near T.
 */
function leftBetween({ r, alpha, s, beta }: ParetoNbd, { purchases: x, recency, age }: History): Left {
  const base = Math.min(alpha, beta);
  const end = Math.log1p((age - recency) / (base + recency));
  const [rate0, life0] = [alpha + recency, beta + recency];
  const later = (w: number): number => (base + recency) * Math.expm1(w);
  const slope = (w: number): number => 1 + (base + recency + later(w)) * ((r + x) / (rate0 + later(w)) + (s + 1) / (life0 + later(w)));
  let [logRate, logLife, rate, life] = [0, 0, 0, 0];
  const sum = integrate(end, slope, (w, weight) => {
    const after = later(w);
    const [inRate, inLife] = [Math.log1p(after / rate0), Math.log1p(after / life0)];
    const part = weight * Math.exp(w - (r + x) * inRate - (s + 1) * inLife);
    logRate += part * inRate;
    logLife += part * inLife;
    rate += part / (rate0 + after);
    life += part / (life0 + after);
    return part;
  });
  const [atRate, atLife] = [Math.log(rate0), Math.log(life0)];
  return {
    log: Math.log(sum) + Math.log(base + recency) - (r + x) * atRate - (s + 1) * atLife,
    logRate: atRate + logRate / sum,
    logLife: atLife + logLife / sum,
    rate: rate / sum,
    life: life / sum,
  };
}

/** ln of the two ways to the history: still a customer at T, or left between t_x and T. */
function ways(model: ParetoNbd, history: History): { readonly alive: number; readonly gone: number; readonly left: Left | null } {
  const { r, alpha, s, beta } = model;
  const { purchases: x, recency, age } = history;
  const alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
  const left = age > recency ? leftBetween(model, history) : null;
  return { alive, gone: left === null ? -Infinity : Math.log(s) + left.log, left };
}

/**
 * ln L and its slopes by r, α, s and β. For one customer
 * L = Γ(r+x)/Γ(r) · α^r β^s · [(α+T)^−(r+x) (β+T)^−s + s ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ], τ from t_x to T.
 * Source: Schmittlein, Morrison & Colombo (1987), Management Science 33(1); the integral before it is written with ₂F₁.
 */
export function paretoNbdLikelihood({ groups, byPurchases }: Histories, parameters: readonly number[]): Evaluated {
  const model = paretoNbdOf(parameters);
  const { r, alpha, s, beta } = model;
  let [value, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
  for (const { purchases: x, customers } of byPurchases) {
    value += customers * logRising(r, x);
    byR += customers * (digamma(r + x) - digamma(r));
  }
  const [logAlpha, logBeta] = [Math.log(alpha), Math.log(beta)];
  for (const group of groups) {
    const { purchases: x, age, customers } = group;
    const { alive, gone, left } = ways(model, group);
    const either = logSum(alive, gone);
    const out = Math.exp(gone - either);
    const stays = 1 - out;
    value += customers * (r * logAlpha + s * logBeta + either);
    byR += customers * (logAlpha - stays * Math.log(alpha + age) - out * (left?.logRate ?? 0));
    byAlpha += customers * (r / alpha - (r + x) * (stays / (alpha + age) + out * (left?.rate ?? 0)));
    byS += customers * (logBeta - stays * Math.log(beta + age) + out * (left === null ? 0 : 1 / s - left.logLife));
    byBeta += customers * (s / beta - (stays * s) / (beta + age) - out * (s + 1) * (left?.life ?? 0));
  }
  return { value, gradient: [byR, byAlpha, byS, byBeta] };
}

/** Probability that the customer has not left by T, the share of the first way in the likelihood. */
export function paretoNbdAlive(model: ParetoNbd, history: History): number {
  const { alive, gone } = ways(model, history);
  return 1 / (1 + Math.exp(gone - alive));
}
