import { atMost } from "../unit/nearly";

export interface Lifetime {
  /** Margin of one period. */
  readonly margin: number;
  /** Probability that a customer stays for another period, 0 to 1. */
  readonly retention: number;
  /** Per period, > −1. */
  readonly discount: number;
  /** null for without end. */
  readonly periods: number | null;
  /** Whether the margin of the present period, certain and undiscounted, is added. */
  readonly periodZero: boolean;
}

/**
 * Σ_{t=1..n} m rᵗ/(1+d)ᵗ, which is m r/(1+d−r) without end; with period 0 add m. With q = r/(1+d): m q (1 − qⁿ)/(1 − q).
 * null where the infinite sum has no limit (r ≥ 1 + d).
 * Source: Gupta & Lehmann's margin multiple r/(1+d−r).
 */
export function lifetimeValue({ margin, retention, discount, periods, periodZero }: Lifetime): number | null {
  const present = periodZero ? margin : 0;
  const divisor = 1 + discount - retention;
  if (periods === null) return atMost(1 + discount, retention) ? null : present + (margin * retention) / divisor;
  const step = retention / (1 + discount);
  const flat = Math.abs(1 - step) < 1e-9;
  return present + margin * (flat ? periods : (step * (1 - step ** periods)) / (1 - step));
}
