import { finished, type Steps } from "../method/steps";

export interface NaturalBreaks {
  /** Smallest value, then the largest of each class, rising. */
  readonly breaks: readonly number[];
  /** Squared deviations from the class means, in all. */
  readonly sse: number;
}

/** Sums of squares closer than this part of them count as equal. */
const tolerance = 1e-12;
/** Values whose best starts are found between two steps. */
const valuesAtATime = 20_000;

/**
 * The k classes of one variable with the least squared deviation from their means: exact, by dynamic programming over
 * distinct values, divided and conquered, as the best start of the last class never moves back when values are added: O(k n log n).
 * Of equally good splits the earliest. Fewer classes where there are fewer distinct values.
 * Source: Fisher (1958), Journal of the American Statistical Association 53; Wang & Song (2011), The R Journal 3(2).
 * @param values n ≥ 1 finite numbers
 */
export const naturalBreaks = (values: readonly number[], k: number): NaturalBreaks => finished(naturalBreaksInSteps(values, k));

export function* naturalBreaksInSteps(values: readonly number[], k: number): Steps<NaturalBreaks> {
  const { distinct, counts } = counted(values);
  // In a unit near the largest value no square is too large, or too small, for a number.
  const unit = 2 ** Math.floor(Math.log2(Math.max(Math.abs(distinct[0]!), Math.abs(distinct[distinct.length - 1]!)))) || 1;
  const runs = new Runs(distinct.map((value) => value / unit), counts);
  const n = distinct.length;
  const classes = Math.min(k, n);

  runs.begin(0);
  let before = Float64Array.from(counts, (_, i) => (i > 0 ? runs.include(i) : 0));
  /** starts[m][i]: where the last of m + 1 classes begins when the values up to i are divided. */
  const starts = [new Int32Array(n)];
  for (let m = 1; m < classes; m++) {
    const start = new Int32Array(n);
    const best = new Float64Array(n).fill(Infinity);
    const settle = (i: number, from: number, to: number): void => {
      const last = Math.min(to, i);
      runs.begin(i);
      runs.includeRun(last + 1, i - 1);
      for (let j = last; j >= from; j--) {
        const own = j < i ? runs.include(j) : 0;
        const limit = best[i]! * (1 + tolerance);
        if (own > limit) break;
        // The classes begin earlier and earlier, so an equal one takes the place.
        const sum = before[j - 1]! + own;
        if (sum > limit) continue;
        best[i] = Math.min(sum, best[i]!);
        start[i] = j;
      }
    };
    const solve = (low: number, high: number, from: number, to: number): void => {
      if (low > high) return;
      const i = (low + high) >> 1;
      settle(i, from, to);
      solve(low, i - 1, from, start[i]!);
      solve(i + 1, high, start[i]!, to);
    };
    function* divide(low: number, high: number, from: number, to: number): Steps<void> {
      yield (m - 1) / classes;
      if (high - low < valuesAtATime) return solve(low, high, from, to);
      const i = (low + high) >> 1;
      settle(i, from, to);
      yield* divide(low, i - 1, from, start[i]!);
      yield* divide(i + 1, high, start[i]!, to);
    }
    // Of all classes together only the whole is asked for.
    yield* divide(m === classes - 1 ? n - 1 : m, n - 1, m, n - 1);
    starts.push(start);
    before = best;
  }

  const breaks: number[] = [];
  let sse = 0;
  for (let last = n - 1, m = classes - 1; m >= 0; m--) {
    const first = starts[m]![last]!;
    breaks.unshift(distinct[last]!);
    runs.begin(last);
    sse += runs.includeRun(first, last - 1);
    last = first - 1;
  }
  return { breaks: [distinct[0]!, ...breaks], sse: sse * unit * unit };
}

/** The distinct values, rising, and how often each occurs. */
function counted(values: readonly number[]): { readonly distinct: readonly number[]; readonly counts: readonly number[] } {
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const value of Float64Array.from(values).sort()) {
    if (value === distinct[distinct.length - 1]) counts[counts.length - 1]!++;
    // −0 is 0.
    else counts[distinct.push(value + 0) - 1] = 1;
  }
  return { distinct, counts };
}

/**
 * Squared deviation of a run of neighbouring values from their mean, grown value by value or by a whole run at once.
 * Two parts have what each has and what their means differ: no large squares are subtracted from each other, and as all
 * is measured from a value of the run itself, values far from 0 lose nothing.
 * Source: Chan, Golub & LeVeque (1983), The American Statistician 37(3).
 */
class Runs {
  private origin = 0;
  private weight = 0;
  private mean = 0;
  private sse = 0;
  /** Above the values a tree of runs: the values are nodes n to 2n − 1, and node i is above nodes 2i and 2i + 1. */
  private readonly nodes: Readonly<Record<"origin" | "weight" | "mean" | "sse", Float64Array>>;

  constructor(
    values: readonly number[],
    counts: readonly number[],
    private readonly n = values.length,
  ) {
    const [origin, weight, mean, sse] = [new Float64Array(2 * n), new Float64Array(2 * n), new Float64Array(2 * n), new Float64Array(2 * n)];
    this.nodes = { origin, weight, mean, sse };
    origin.set(values, n);
    weight.set(counts, n);
    for (let node = n - 1; node > 0; node--) {
      this.beginAt(2 * node);
      this.add(2 * node + 1);
      [origin[node], weight[node], mean[node], sse[node]] = [this.origin, this.weight, this.mean, this.sse];
    }
  }

  /** A run of one value. */
  begin(i: number): void {
    this.beginAt(this.n + i);
  }

  include(i: number): number {
    return this.add(this.n + i);
  }

  includeRun(first: number, last: number): number {
    for (let [from, to] = [first + this.n, last + this.n + 1]; from < to; from >>= 1, to >>= 1) {
      if (from & 1) this.add(from++);
      if (to & 1) this.add(--to);
    }
    return this.sse;
  }

  private beginAt(node: number): void {
    this.origin = this.nodes.origin[node]!;
    this.weight = this.nodes.weight[node]!;
    this.mean = this.nodes.mean[node]!;
    this.sse = this.nodes.sse[node]!;
  }

  private add(node: number): number {
    const { origin, weight, mean, sse } = this.nodes;
    const apart = origin[node]! - this.origin + (mean[node]! - this.mean);
    const part = weight[node]! / (this.weight + weight[node]!);
    this.sse += sse[node]! + apart * apart * part * this.weight;
    this.mean += apart * part;
    this.weight += weight[node]!;
    return this.sse;
  }
}
