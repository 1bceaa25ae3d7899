import { decimal, plus, toNumber, zero } from "../../../src/domain/money/decimal";
import { cumulativeCounts } from "../../../src/domain/tiering/countQuota";
import { atLeast, atMost, moreThan } from "../../../src/domain/unit/nearly";

/** The ranking and the tiers as their formulas read, against which the quick ones are held. */
export function descendingOrder(values: readonly number[], second?: readonly (number | null)[]): number[] {
  const key = (row: number): number => second?.[row] ?? -Infinity;
  const falling = (a: number, b: number): number => (a === b ? 0 : a > b ? -1 : 1);
  return values.map((_, row) => row).sort((a, b) => values[b]! - values[a]! || falling(key(a), key(b)) || a - b);
}

export function tiersByRank(values: readonly number[], shares: readonly number[], ties: "stable" | "up", second?: readonly (number | null)[]) {
  const order = descendingOrder(values, second);
  const counts = cumulativeCounts(shares, values.length);
  const tier = new Array<number>(values.length);
  const ranks = new Array<number>(values.length);
  let place = 0;
  order.forEach((row, i) => {
    const before = order[i - 1];
    const tied = before !== undefined && values[before] === values[row] && (second?.[before] ?? null) === (second?.[row] ?? null);
    if (!(ties === "up" && tied)) place = i;
    tier[row] = counts.findIndex((count) => place < count);
    ranks[row] = i + 1;
  });
  return { order, ranks, tier, reach: tier.map((at) => counts[at]!) };
}

export function tiersByTotal(values: readonly number[], limits: readonly number[], mode: "upto" | "cross") {
  const order = descendingOrder(values);
  const sums = new Array<number>(values.length);
  let sum = zero;
  for (const row of order) {
    if (values[row]! > 0) sum = plus(sum, decimal(values[row]!));
    sums[row] = toNumber(sum);
  }
  const total = toNumber(sum);
  const upTo = sums.map((value) => (total > 0 ? value / total : 0));
  const before = new Array<number>(values.length);
  order.forEach((row, i) => (before[row] = i === 0 ? 0 : upTo[order[i - 1]!]!));
  const tier = values.map((value, row) => {
    if (value <= 0) return limits.length;
    if (order[0] === row) return 0;
    const inside = limits.findIndex((limit) => (mode === "upto" ? atMost(upTo[row]!, limit) : !atLeast(before[row]!, limit)));
    return inside === -1 ? limits.length : inside;
  });
  return { order, upTo, before, total, tier };
}

export function quantileCuts(values: readonly number[], k: number): number[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: k - 1 }, (_, i) => {
    const h = (sorted.length - 1) * ((i + 1) / k);
    const whole = Math.floor(h + 1e-9);
    const low = sorted[whole]!;
    return low + Math.max(0, h - whole) * ((sorted[whole + 1] ?? low) - low);
  });
}

/** Place of the band a value falls in, from the lowest; scores are counted the same way. */
export const bandPlace = (value: number, rising: readonly number[], closed: "lower" | "upper"): number =>
  rising.filter((cut) => (closed === "lower" ? atLeast(value, cut) : moreThan(value, cut))).length;
