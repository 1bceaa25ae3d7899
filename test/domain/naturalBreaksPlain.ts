interface Plain {
  readonly breaks: readonly number[];
  readonly sse: number;
}

/**
 * Natural breaks as they are defined, every start of every class tried in O(k n²): of equally good ones the earliest.
 * @param cost squared deviation from their mean of the sorted values first … last
 */
export function plainBreaks(values: readonly number[], k: number, cost = deviation): Plain {
  return search(values, k, { cost, add: (a, b) => a + b, less: (a, b) => a < b, number: (sum) => sum });
}

/** The same for whole numbers, in fractions: without any rounding, however far the values are from 0. */
export function exactBreaks(values: readonly number[], k: number): Plain {
  return search(values, k, {
    cost: (part) => {
      const whole = part.map(BigInt);
      const sum = whole.reduce((total, value) => total + value, 0n);
      const n = BigInt(part.length);
      return [n * whole.reduce((total, value) => total + value * value, 0n) - sum * sum, n] as const;
    },
    add: ([a, n], [b, m]) => [a * m + b * n, n * m] as const,
    less: ([a, n], [b, m]) => a * m < b * n,
    number: ([a, n]) => Number(a) / Number(n),
  });
}

function deviation(part: readonly number[]): number {
  const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
  return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

interface Arithmetic<Cost> {
  readonly cost: (part: readonly number[]) => Cost;
  readonly add: (a: Cost, b: Cost) => Cost;
  readonly less: (a: Cost, b: Cost) => boolean;
  readonly number: (cost: Cost) => number;
}

function search<Cost>(values: readonly number[], k: number, { cost, add, less, number }: Arithmetic<Cost>): Plain {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const between = (first: number, last: number): Cost => cost(sorted.slice(sorted.indexOf(distinct[first]!), sorted.lastIndexOf(distinct[last]!) + 1));
  const classes = Math.min(k, distinct.length);
  let before = distinct.map((_, i) => between(0, i));
  const starts = [distinct.map(() => 0)];
  for (let m = 1; m < classes; m++) {
    const here: Cost[] = [];
    const start: number[] = [];
    for (let i = m; i < distinct.length; i++) {
      for (let j = m; j <= i; j++) {
        const sum = add(before[j - 1]!, between(j, i));
        if (j === m || less(sum, here[i]!)) [here[i], start[i]] = [sum, j];
      }
    }
    before = here;
    starts.push(start);
  }
  const breaks: number[] = [];
  for (let last = distinct.length - 1, m = classes - 1; m >= 0; m--) {
    breaks.unshift(distinct[last]!);
    last = starts[m]![last]! - 1;
  }
  return { breaks: [distinct[0]!, ...breaks], sse: number(before[distinct.length - 1]!) };
}
