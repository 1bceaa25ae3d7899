import type { Host } from "../../src/host";
import { bookOf, sheetOf } from "../fake/workbooks";
import { hosted } from "../workbook/hosted";
import { commandsOn } from "./commands";
import { faults, outcomes, seen, sweep, undisturbed, type Sweep } from "./sweep";

/**
 * FAULTS=all: every command with every fault at every request. FAULTS="revert|credit shift": these commands alone. Else
 * every command with every fault, at requests that take turns from fault to fault.
 */
const wanted = process.env["FAULTS"] ?? "";

let host: Host;
const table: Sweep[] = [];
beforeAll(async () => {
  ({ host } = await hosted(bookOf([sheetOf("Sheet1", [])])));
});
afterAll(async () => {
  process.stdout.write(`${asTable(table)}\n`);
  // Lets the last clean-up request through, then nothing more reaches the client.
  await new Promise((done) => setTimeout(done, 50));
  host.dispose();
});

const names = ["write values", "write formulas of Excel", "write functions", "write into a table", "write to a new sheet", "run again", "override", "revert", "revert to the run before", "new desk", "annual quotas", "credit shift", "prepare for sharing", "bring formulas back", "repair formulas", "add short names", "remove short names"];
const chosen = wanted === "" || wanted === "all" ? names : wanted.split("|");

it.each(chosen)("%s: whatever goes wrong, the workbook is as before or as after, at once or by one click", async (name) => {
  const command = commandsOn(host).find((one) => one.name === name)!;
  const clean = await undisturbed(host, command);
  expect(seen(clean.after)).not.toBe(seen(clean.before));
  const turns = command.slow ? 64 : 12;
  const wrong: Pick<Sweep, "fault" | "wrong">[] = [];
  for (const [turn, fault] of faults.entries()) {
    const at = (request: number): boolean => wanted !== "" || (request + turn * 5) % turns === 0;
    if (!Array.from({ length: clean.requests }, (_, i) => i + 1).some(at)) continue;
    const answer = await sweep(host, command, fault, { ...clean, at });
    table.push(answer);
    if (answer.wrong.length > 0) wrong.push({ fault: fault.name, wrong: answer.wrong });
  }
  expect(wrong).toEqual([]);
}, 3_600_000);

function asTable(sweeps: readonly Sweep[]): string {
  const head = ["command", "fault", ...outcomes];
  const lines = sweeps.map(({ command, fault, counts }) => [command, fault, ...outcomes.map((outcome) => String(counts[outcome]))]);
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => line[i]!.length)));
  return [head, ...lines].map((line) => line.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ")).join("\n");
}
