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

/** Milliseconds the processor has worked for us: a long run is not charged for the others that share the machine with it, as it would be by the clock. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of the quickest of several runs. */
export function leastWork(run: () => unknown, runs = 5): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = processorTime();
    run();
    best = Math.min(best, processorTime() - start);
  }
  return best;
}

/** Processor time of the quickest of several runs of two things in turn, so that what disturbs the machine disturbs both. */
export function leastWorkInTurn(baseline: () => unknown, run: () => unknown, runs = 7): { readonly baseline: number; readonly run: number } {
  const best = { baseline: Infinity, run: Infinity };
  for (let i = 0; i < runs; i++) {
    best.baseline = Math.min(best.baseline, leastWork(baseline, 1));
    best.run = Math.min(best.run, leastWork(run, 1));
  }
  return best;
}

export const holds = ({ ratio, bound, atLeast }: Measured): boolean => bound === undefined || (atLeast ? ratio >= bound : ratio <= bound);

/** Megabytes that a call has added to the memory by its end, garbage that was not yet collected included. */
export function extraHeap(run: () => unknown): number {
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  globalThis.gc?.();
  const before = used();
  const answer = run();
  return answer === undefined ? 0 : (used() - before) / 1e6;
}
