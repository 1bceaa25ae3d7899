import fc from "fast-check";
import type { AnyMethod } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";
import { revertRun } from "../../src/workbook/history/revert";
import { runSystem } from "../../src/workbook/run";
import { content } from "../workbook/content";
import { hosted } from "../workbook/hosted";
import { tasks, type Task } from "./books";
import { longest } from "./cells";
import { effort, patience } from "./effort";

const offered = methods.filter(({ wizard }) => wizard) as readonly AnyMethod[];

interface Placed extends CellSnapshot {
  readonly at: string;
}
const cellsOf = (book: WorkbookSnapshot): Placed[] =>
  book.sheets.flatMap(({ name, rows }) => rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell ? [{ ...cell, at: `${name}!${r},${c}` }] : []))));
const contentOf = ({ f, v, e }: CellSnapshot): string => JSON.stringify([f ?? null, v ?? null, e ?? null]);

/** What no cell may be given: numbers that are none, words of a program, more than a cell holds, a formula made of text. */
function isWrong({ f, v }: CellSnapshot, { mode = "values" }: Task["request"]): boolean {
  if (f !== undefined && (mode === "values" || /cmd\||HYPERLINK/u.test(f.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, "")))) return true;
  if (typeof v === "number") return !Number.isFinite(v);
  return typeof v === "string" && (v.length > longest || v === "NaN" || v === "undefined" || /^-?Infinity$/u.test(v) || v.includes("[object Object]"));
}

async function tried({ id, book, request }: Task): Promise<boolean> {
  const { host } = await hosted(book);
  try {
    const before = await host.snapshot();
    const given = new Map(cellsOf(before).map((cell) => [cell.at, contentOf(cell)]));
    const report = await runSystem({ ...request, method: offered.find((one) => one.id === id)! });
    const after = await host.snapshot();
    if (!report.ok) {
      expect(report.issues.length + report.findings.length).toBeGreaterThan(0);
      expect(content(after)).toEqual(content(before));
      return false;
    }
    const cells = cellsOf(after);
    const now = new Map(cells.map((cell) => [cell.at, contentOf(cell)]));
    expect([...given].filter(([at, was]) => now.get(at) !== was)).toEqual([]);
    const fresh = cells.filter(({ at }) => !given.has(at));
    expect(fresh.length).toBeGreaterThan(0);
    // What hostile text is copied to the sheet of customers or the summary, in cells of text, is what it was.
    const words = new Set<unknown>([...cellsOf(before).map(({ v }) => v), request.by]);
    expect(fresh.filter((cell) => isWrong(cell, request) && !(cell.f === undefined && words.has(cell.v))).slice(0, 3)).toEqual([]);

    const { preview } = report;
    expect(preview.tiers.reduce((sum, { customers }) => sum + customers, 0)).toBe(preview.rated);
    const size = preview.tiers.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
    expect(Math.abs(preview.tiers.reduce((sum, { weight }) => sum + weight, 0) - preview.weight.total)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));

    const reverted = await revertRun(report.block);
    expect(reverted.ok).toBe(true);
    expect(content(await host.snapshot())).toEqual(content(before));
    return true;
  } finally {
    host.dispose();
  }
}

describe("the wizard on whatever a sheet holds", () => {
  it(
    "writes no cell that is none, leaves every cell there was, keeps totals, and takes all of it back",
    async () => {
      let written = 0;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...offered).chain(tasks), async (task) => {
          if (await tried(task)) written += 1;
        }),
        { numRuns: effort.wizard, seed: effort.seed },
      );
      expect(written).toBeGreaterThan(effort.wizard / 4);
    },
    patience,
  );
});
