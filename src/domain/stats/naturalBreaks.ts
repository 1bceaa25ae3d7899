import { atMost } from "../unit/nearly";

export interface NaturalBreaks {
  /** Smallest value, then the largest of each class, rising. */
  readonly breaks: readonly number[];
  /** Squared deviations from the class means, in all. */
  readonly sse: number;
}

/** Above this many distinct values the classes are found by divide and conquer. */
const plainLimit = 500;

/**
 * The k classes of one variable with the least squared deviation from their means: exact, by dynamic programming over
 * distinct values. Of equally good splits the earliest. Fewer classes where there are fewer distinct values.
 * Source: Fisher (1958), Journal of the American Statistical Association 53; Wang & Song (2011), The R Journal 3(2).
 * @param values n ≥ 1 finite numbers
 */
export function naturalBreaks(values: readonly number[], k: number): NaturalBreaks {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = [...counts.keys()].sort((a, b) => a - b);
  const weights = distinct.map((value) => counts.get(value)!);
  const classes = Math.min(k, distinct.length);
  const starts = (distinct.length <= plainLimit ? plainStarts : dividedStarts)(distinct, weights, classes);

  const ends: number[] = [];
  for (let last = distinct.length - 1, part = classes - 1; part >= 0; part--) {
    ends.unshift(last);
    last = starts[part]![last]! - 1;
  }
  const bounds = [-1, ...ends];
  const sse = ends.reduce((sum, end, i) => sum + deviation(distinct, weights, bounds[i]! + 1, end), 0);
  return { breaks: [distinct[0]!, ...ends.map((end) => distinct[end]!)], sse };
}

/** Squared deviation from their mean of the distinct values from … to. */
function deviation(distinct: readonly number[], weights: readonly number[], from: number, to: number): number {
  const run = growing();
  for (let j = from; j <= to; j++) run.add(distinct[j]!, weights[j]!);
  return run.sse();
}

/** Welford's running sum of squared deviations: no large squares are subtracted from each other. */
function growing() {
  let weight = 0;
  let mean = 0;
  let sse = 0;
  return {
    add(value: number, times: number): number {
      const before = weight;
      const apart = value - mean;
      weight += times;
      mean += (apart * times) / weight;
      sse += (apart * apart * times * before) / weight;
      return sse;
    },
    sse: () => sse,
  };
}

/** starts[m][i]: where the last of m + 1 classes begins when the values up to i are divided; O(k n²). */
function plainStarts(distinct: readonly number[], weights: readonly number[], classes: number): Int32Array[] {
  const n = distinct.length;
  const starts = Array.from({ length: classes }, () => new Int32Array(n));
  const best = Array.from({ length: classes }, () => new Float64Array(n).fill(Infinity));
  for (let i = 0; i < n; i++) {
    const run = growing();
    for (let j = i; j >= 0; j--) {
      const last = run.add(distinct[j]!, weights[j]!);
      if (j === 0) best[0]![i] = last;
      for (let m = 1; m < classes && m <= j; m++) {
        const total = best[m - 1]![j - 1]! + last;
        if (total > best[m]![i]! * (1 + 1e-9)) continue;
        // The classes begin earlier and earlier, so an equal one takes the place.
        if (best[m]![i] === Infinity || atMost(total, best[m]![i]!)) {
          best[m]![i] = Math.min(total, best[m]![i]!);
          starts[m]![i] = j;
        }
      }
    }
  }
  return starts;
}

/** The same in O(k n log n): the best start never moves back as values are added. */
function dividedStarts(distinct: readonly number[], weights: readonly number[], classes: number): Int32Array[] {
  const n = distinct.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = distinct.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total;
  const sums = [new Float64Array(n + 1), new Float64Array(n + 1), new Float64Array(n + 1)] as const;
  distinct.forEach((value, i) => sums.forEach((sum, power) => (sum[i + 1] = sum[i]! + weights[i]! * (value - middle) ** power)));
  const cost = (from: number, to: number): number => {
    const [weight, first, second] = sums.map((sum) => sum[to + 1]! - sum[from]!) as [number, number, number];
    return Math.max(0, second - (first * first) / weight);
  };
  const starts = [new Int32Array(n)];
  let before = Float64Array.from(distinct, (_, i) => cost(0, i));
  for (let m = 1; m < classes; m++) {
    const start = new Int32Array(n);
    const best = new Float64Array(n).fill(Infinity);
    const solve = (low: number, high: number, from: number, to: number): void => {
      if (low > high) return;
      const i = (low + high) >> 1;
      for (let j = Math.max(from, m); j <= Math.min(to, i); j++) {
        const sum = before[j - 1]! + cost(j, i);
        if (sum < best[i]!) [best[i], start[i]] = [sum, j];
      }
      solve(low, i - 1, from, start[i]!);
      solve(i + 1, high, start[i]!, to);
    };
    solve(m, n - 1, m, n - 1);
    starts.push(start);
    before = best;
  }
  return starts;
}
