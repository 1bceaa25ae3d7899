import { firmnessAmongOthers } from "../src/domain/compare/firmness";
import { finished } from "../src/domain/method/steps";
import { lloyd, seededClusters, standardised } from "../src/domain/stats/clusters";
import { naturalBreaks, naturalBreaksInSteps } from "../src/domain/stats/naturalBreaks";
import { seededRandom } from "../src/domain/stats/random";
import { tiersByRank } from "../src/domain/tiering/rankTiers";
import { leastWork, processorTime, type Measured } from "./measure";

export const title = "Classes and resampling: how cost grows beyond the order named, and the longest wait between two steps";

const sizes = [1_000, 10_000, 100_000] as const;
/** Beyond the order itself: larger tables no longer fit the processor's caches. */
const growth = 2;
/** Milliseconds after which a pane without a worker would no longer feel free. */
const wait = 100;

const sales = (rows: number): number[] => {
  const random = seededRandom(rows);
  return Array.from({ length: rows }, () => Math.exp(4 + 3 * random() * random()) * 100);
};

/** @param begin readies work on so many values, and says how much of it there is */
function growing(what: string, begin: (values: readonly number[]) => { readonly work: () => unknown; readonly units: number }): Measured[] {
  const measured = sizes.map((rows) => {
    const { work, units } = begin(sales(rows));
    const batch = sizes[2] / rows;
    const milliseconds = leastWork(() => times(batch, work), 5) / batch;
    return { rows, milliseconds, each: milliseconds / units };
  });
  return measured.map(({ rows, milliseconds, each }, i) => ({ what, rows, milliseconds, ratio: each / measured[0]!.each, ...(i > 0 ? { bound: growth } : {}) }));
}

function times(n: number, work: () => unknown): void {
  for (let i = 0; i < n; i++) work();
}

function stepsOf(work: Generator<unknown, unknown>): number {
  let steps = 0;
  while (!work.next().done) steps++;
  return steps;
}

/** The longest step of the quickest of several runs. */
function longestStep(what: string, rows: number, begin: () => Generator<unknown, unknown>): Measured {
  let [milliseconds, least] = [Infinity, Infinity];
  for (let run = 0; run < 3; run++) {
    const [work, start] = [begin(), processorTime()];
    let [before, longest] = [start, 0];
    for (let step = work.next(); !step.done; step = work.next()) {
      const now = processorTime();
      longest = Math.max(longest, now - before);
      before = now;
    }
    milliseconds = Math.min(milliseconds, processorTime() - start);
    least = Math.min(least, longest);
  }
  return { what: `${what}: longest step`, rows, milliseconds, ratio: least, bound: wait, unit: "ms" };
}

export function measureClasses(): Measured[] {
  const rows = sizes.at(-1)!;
  const values = sales(rows);
  const points = standardised(values.map((value, i) => [value, values[rows - 1 - i]!]));
  const tiers = (some: readonly number[]): string[] => [...tiersByRank(some, [0.2, 0.3, 0.5]).tier].map(String);
  const tier = tiers(values);
  return [
    ...growing("Jenks, 5 classes, per n log n", (some) => ({ work: () => naturalBreaks(some, 5), units: some.length * Math.log2(some.length) })),
    ...growing("k-means, 3 clusters, per n and round", (some) => {
      const around = some.map((value, i) => [value, some[some.length - 1 - i]!]);
      const work = () => lloyd(around, around.slice(0, 3));
      return { work: () => finished(work()), units: some.length * (stepsOf(work()) / Math.ceil(some.length / 20_000)) };
    }),
    longestStep("Jenks, 5 classes", rows, () => naturalBreaksInSteps(values, 5)),
    longestStep("k-means, 4 clusters, 10 restarts", rows, () => seededClusters(points, 4, 1, 10)),
    longestStep("Firmness of tiers by rank, 20 resamples", rows, () => firmnessAmongOthers(tier, (some) => tiers(some.map((row) => values[row]!)), { resamples: 20, seed: 1 })),
  ];
}
