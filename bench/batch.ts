import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { saveXlsx, snapshotOf } from "../src/host/xlsx";
import { seeded } from "../src/workbook/sample/random";
import { costOf, type Cost } from "./cost";
import { readAndWrite, type Library } from "./libraries";
import type { Measured } from "./measure";

const largest = 100_000;
const sizes = [1_000, 10_000, largest];
/** Of each in turn, for what disturbs the machine should disturb both. */
const times = 3;
/** Of this many rows the file costs nothing, and what is left is the start of the program. */
const hardlyAny = 10;

const program = resolve(__dirname, "../tools/tier.cjs");

export const title = [
  "npm run tier, from xlsx to xlsx, 10 columns, against reading and writing the same file with the fastest library that is installed",
  "Processor time of a process of its own, without the start of the program on either side; memory is the most the process takes.",
].join("\n");

export function measureBatch(): Measured[] {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-bench-"));
  try {
    // Bundled before anything is measured.
    costOf([program, "--build-only"]);
    const library = readAndWrite();
    const tiny = file(folder, hardlyAny);
    const start = { ours: tier(folder, tiny), theirs: library.cost(tiny) };
    return sizes.flatMap((rows) => {
      const input = file(folder, rows);
      const runs = Array.from({ length: times }, () => ({ ours: tier(folder, input), theirs: library.cost(input) }));
      return linesOf(rows, least(runs.map(({ ours }) => ours)), least(runs.map(({ theirs }) => theirs)), start, library);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least time and the most memory of several runs. */
const least = (runs: readonly Cost[]): Cost => ({
  milliseconds: Math.min(...runs.map(({ milliseconds }) => milliseconds)),
  megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  said: runs.map(({ said }) => said).join(""),
});

function linesOf(rows: number, ours: Cost, theirs: Cost, start: { readonly ours: Cost; readonly theirs: Cost }, { name }: Library): readonly Measured[] {
  const work = ours.milliseconds - start.ours.milliseconds;
  const bounded = rows === largest;
  return [
    { what: `pareto-abc, against ${name}`, rows, milliseconds: work, ratio: work / (theirs.milliseconds - start.theirs.milliseconds), ...(bounded ? { bound: 3 } : {}) },
    { what: "pareto-abc: memory", rows, milliseconds: 0, ratio: ours.megabytes, ...(bounded ? { bound: 1_000 } : {}), unit: "MB" },
    { what: `${name}: memory`, rows, milliseconds: 0, ratio: theirs.megabytes, unit: "MB" },
  ];
}

function tier(folder: string, input: string): Cost {
  const command = [program, input, "--system", "pareto-abc", "--column", "profit=Sales", "--out", join(folder, "out.xlsx"), "--force", "--quiet"];
  return costOf(command);
}

function file(folder: string, rows: number): string {
  const path = join(folder, `${rows}.xlsx`);
  const random = seeded(rows);
  const regions = ["North", "South", "East", "West", "Centre"];
  const body = Array.from({ length: rows }, (_, i) => [
    `C${String(i + 1).padStart(7, "0")}`,
    `Customer ${i + 1} Ltd`,
    regions[Math.floor(random() * regions.length)]!,
    Math.round(random() ** 4 * 1e8) / 100,
    Math.round(random() ** 3 * 1e7) / 100,
    Math.round(random() ** 4 * 1e8) / 100,
    Math.floor(random() * 50),
    Math.floor(random() * 200),
    40_000 + Math.floor(random() * 5_000),
    i % 7 === 0 ? "reviewed" : null,
  ]);
  const header = ["Customer no.", "Customer", "Region", "Sales", "Receivables", "Collected", "Orders", "Days overdue", "Since", "Note"];
  writeFileSync(path, saveXlsx(snapshotOf({ sheets: { Customers: [header, ...body] } }), null, { namespace: "TB", functions: [] }));
  return path;
}
