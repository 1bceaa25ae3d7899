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
