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

export const holds = ({ ratio, bound, atLeast }: Measured): boolean => bound === undefined || (atLeast ? ratio >= bound : ratio <= bound);

/** Megabytes that a call adds to the heap while it runs, at most: what it leaves behind before anything of it is collected. */
export function extraHeap(run: () => unknown): number {
  const used = (): number => {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + external + arrayBuffers;
  };
  globalThis.gc?.();
  const before = used();
  const held = run();
  const after = used();
  return held === undefined ? 0 : (after - before) / 1e6;
}
