import type { WriteMode } from "../src/workbook/contract";
import { boundOf, collectionCredit, cumulativeTiers, largestAllowed, rfmScores, trafficOf, type Runner, type Traffic } from "../test/workbook/traffic";
import type { Measured } from "./measure";

export const title = [
  "Wizard runs in requests to Excel, counted by the workbook host; the bound is 15 and one per megabyte",
  "The whole run: reading, writing columns, summary sheet and log, and the client's own clean-up.",
].join("\n");

interface Run {
  readonly what: string;
  readonly runner: Runner;
  readonly mode: WriteMode;
  readonly rows: readonly number[];
  /** Over the columns of the run before. */
  readonly again?: true;
}

const sizes = [1_000, 10_000, 20_000, 100_000];
const runs: readonly Run[] = [
  { what: "TIERCUM, values", runner: cumulativeTiers, mode: "values", rows: sizes },
  { what: "TIERCUM, values again", runner: cumulativeTiers, mode: "values", rows: [20_000], again: true },
  { what: "TIERCUM, functions", runner: cumulativeTiers, mode: "functions", rows: sizes },
  { what: "TIERCUM, native", runner: cumulativeTiers, mode: "native", rows: [1_000, 10_000, 20_000] },
  { what: "RFM, values", runner: rfmScores, mode: "values", rows: [1_000, 10_000, 20_000] },
  { what: "RFM, functions", runner: rfmScores, mode: "functions", rows: [20_000] },
  { what: "MMCREDIT, values", runner: collectionCredit, mode: "values", rows: [1_000, 10_000, 20_000] },
  { what: "MMCREDIT, native", runner: collectionCredit, mode: "native", rows: [1_000] },
];

export async function measureRequests(): Promise<Measured[]> {
  const lines: Measured[] = [];
  for (const { what, runner, mode, rows, again } of runs) {
    for (const count of rows) {
      const start = performance.now();
      const traffic = await trafficOf(runner, mode, count, again);
      lines.push(...linesOf(what, count, performance.now() - start, traffic));
    }
  }
  return lines;
}

const linesOf = (what: string, rows: number, milliseconds: number, traffic: Traffic): readonly Measured[] => [
  { what, rows, milliseconds, ratio: traffic.requests, bound: boundOf(traffic), unit: "requests" },
  { what: `${what}: all that travels`, rows, milliseconds: 0, ratio: traffic.megabytes, unit: "MB" },
  { what: `${what}: the largest request or answer`, rows, milliseconds: 0, ratio: traffic.largestMegabytes, bound: largestAllowed, unit: "MB" },
];
