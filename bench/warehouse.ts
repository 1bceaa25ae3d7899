import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openDuckdb } from "../src/warehouse/duckdbEngine";
import { costByHand, costOf, handName, type Cost, type HandCost } from "./cost";
import { manyCustomers } from "./manyCustomers";
import type { Measured } from "./measure";

/** 50 million rows take half an hour: TIERBOOK_WAREHOUSE_ROWS=50000000. */
export const sizes = (process.env["TIERBOOK_WAREHOUSE_ROWS"] ?? "1000000,10000000").split(",").map(Number);
export const systems = { "abc-cumulative": ["abc-cumulative", "--column", "values=sales"], "mm-credit": ["mm-credit", "--set", "vat=17%"] } as const;
const memory = "2GB";
const program = resolve(__dirname, "../tools/tier.cjs");

export const title = [
  "npm run tier on Parquet files in DuckDB, against the plainest hand-written SQL of the same result (bench/handWritten.ts)",
  `Processor time of a process of its own, both with ${memory} for the engine and with sentences; ours with its checks, figures and summary workbook.`,
].join("\n");

export async function measureWarehouse(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-warehouse-"));
  try {
    costOf([program, "--build-only"]);
    const lines: Measured[] = [];
    const first = new Map<string, { readonly rows: number; readonly milliseconds: number }>();
    for (const rows of sizes) {
      const input = await manyCustomers(join(folder, `customers-${rows}.parquet`), rows);
      for (const [system, options] of Object.entries(systems)) {
        const output = join(folder, "tiers.parquet");
        const ours = costOf([program, input, "--system", ...options, "--out", output, "--memory", memory, "--force", "--quiet"]);
        const pool = system === "mm-credit" ? await poolLeft(output) : null;
        const hand = byHand([system, input, join(folder, "hand.parquet")], join(folder, "spill"));
        const before = first.get(system) ?? { rows, milliseconds: ours.milliseconds };
        first.set(system, before);
        lines.push(...linesOf(system, rows, ours, hand, before, pool));
      }
      rmSync(input);
    }
    if (readdirSync(folder).some((name) => name.startsWith(".tierbook-spill"))) throw new Error("A run has left what it put aside.");
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const byHand = (query: readonly string[], spill: string): HandCost => costByHand(memory, (limit) => costOf(["--import", "tsx", resolve(__dirname, "handRun.ts"), ...query, limit, spill]));

function linesOf(system: string, rows: number, ours: Cost, hand: HandCost, first: { readonly rows: number; readonly milliseconds: number }, pool: number | null): readonly Measured[] {
  return [
    { what: system, rows, milliseconds: ours.milliseconds, ratio: ours.milliseconds / hand.milliseconds, bound: 3 },
    { what: `${system}: memory`, rows, milliseconds: 0, ratio: ours.megabytes, unit: "MB" },
    { what: `${handName(system, memory, hand)}: memory`, rows, milliseconds: 0, ratio: hand.megabytes, unit: "MB" },
    ...(pool === null ? [] : [{ what: `${system}: cents by which the quotas miss the pool`, rows, milliseconds: 0, ratio: pool, bound: 0, unit: "cents" }]),
    // 1.5: a larger table is sorted in runs, and put aside on the disk.
    ...(rows > first.rows ? [{ what: `${system}: growth beyond the rows`, rows, milliseconds: ours.milliseconds, ratio: ours.milliseconds / first.milliseconds / (rows / first.rows), bound: 1.5 }] : []),
  ];
}

/** The pool is 20 % of the sales with 17 % VAT, in cents; the quotas are added up from the file that was written. */
async function poolLeft(file: string): Promise<number> {
  const engine = await openDuckdb();
  const [row] = await engine.rows(`SELECT CAST(sum(CAST(round("Credit quota" * 100) AS HUGEINT)) - CAST(round(sum(CAST(round(sales * 100) AS HUGEINT)) * 0.234) AS HUGEINT) AS DOUBLE) AS missed FROM read_parquet('${file}')`);
  await engine.close();
  return Math.abs(Number(row!["missed"]));
}
