import type { TierSummary } from "./previewModel";

export interface TierSum {
  readonly customers: number;
  readonly weight: number;
}

/** Each tier's part of the customers and of their weight. */
export function tierSummaries(sums: Iterable<readonly [tier: string, sum: TierSum]>): readonly TierSummary[] {
  const all = [...sums];
  const customers = all.reduce((total, [, sum]) => total + sum.customers, 0);
  const weight = all.reduce((total, [, sum]) => total + sum.weight, 0);
  const size = all.reduce((total, [, sum]) => total + Math.abs(sum.weight), 0);
  // What is left of amounts that cancel out is rounding, and shares of it mean nothing.
  const cancels = Math.abs(weight) <= 1e-12 * size;
  return all.map(([tier, sum]) => ({
    tier,
    customers: sum.customers,
    share: customers === 0 ? 0 : sum.customers / customers,
    weight: sum.weight,
    weightShare: cancels ? null : sum.weight / weight,
  }));
}
