/** One line of a bench's table. */
export interface Measured {
  readonly what: string;
  readonly rows: number;
  readonly milliseconds: number;
  /** Against the baseline of the same run that the area's title names, or a plain figure in `unit`. */
  readonly ratio: number;
  /** The most that `ratio` may be; left out where the line only shows how cost grows. */
  readonly bound?: number;
  /** Of `ratio` and `bound`; "×" where left out. */
  readonly unit?: string;
  /** The bound is the least that `ratio` may be: a speed-up. */
  readonly atLeast?: true;
}

/** Milliseconds of the quickest of several runs: the one least disturbed by the rest of the machine. */
export function quickest(run: () => unknown, runs = 5): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export const holds = ({ ratio, bound, atLeast }: Measured): boolean => bound === undefined || (atLeast ? ratio >= bound : ratio <= bound);
