import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chdbModule } from "../test/sql/chdbModule";
import { costByHand, costOf, handName, type Cost } from "./cost";
import { manyCustomers } from "./manyCustomers";
import type { Measured } from "./measure";
import { sizes, systems } from "./warehouse";

const memory = "4GB";

export const title = [
  "npm run tier on a table of ClickHouse (chDB, behind its HTTP interface), against the plainest hand-written SQL of the same result (bench/handWrittenClickHouse.ts)",
  `Processor time of a process of its own that holds engine and command, from the moment the table is there; both with ${memory} for a query.`,
].join("\n");

const worked = ({ said }: Cost): number => Number(/\nWORKED (\S+)\n/.exec(said)?.[1]);

export async function measureClickHouse(): Promise<Measured[]> {
  if (chdbModule() === null) {
    console.warn("Not measured: npm's chdb is not installed (.ci/run installs it into .cache/chdb).");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "tierbook-clickhouse-"));
  try {
    const first = new Map<string, number>();
    const lines: Measured[] = [];
    for (const rows of sizes) {
      const input = await manyCustomers(join(folder, `customers-${rows}.parquet`), rows);
      for (const [system, [name, ...options]] of Object.entries(systems)) {
        const cost = (what: string, limit: string): Cost => costOf(["--import", "tsx", resolve(__dirname, "chdbRun.ts"), what, limit, name, input, ...options]);
        const hand = costByHand(memory, (limit) => cost("hand", limit));
        const ours = cost("ours", memory);
        const milliseconds = worked(ours);
        const perRow = milliseconds / rows;
        const before = first.get(system) ?? perRow;
        first.set(system, before);
        const missed = /MISSED (\d+)/.exec(ours.said)?.[1];
        lines.push(
          { what: system, rows, milliseconds, ratio: milliseconds / worked(hand) },
          { what: `${system}: memory`, rows, milliseconds: 0, ratio: ours.megabytes, unit: "MB" },
          { what: `${handName(system, memory, hand)}: memory`, rows, milliseconds: 0, ratio: hand.megabytes, unit: "MB" },
          ...(missed === undefined ? [] : [{ what: `${system}: cents by which the quotas miss the pool`, rows, milliseconds: 0, ratio: Number(missed), bound: 0, unit: "cents" }]),
          ...(perRow === before ? [] : [{ what: `${system}: growth beyond the rows`, rows, milliseconds, ratio: perRow / before, bound: 1.5 }]),
        );
      }
      rmSync(input);
    }
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
