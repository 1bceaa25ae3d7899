import type { FaultKind, WorkbookSnapshot } from "../../src/host";
import { runSystem } from "../../src/workbook/run";
import type { RunRequest } from "../../src/workbook/contract";
import { asTable, customers, hosted, noticeable, request, values, written } from "./hosted";
import { mm } from "./sources";

/** Starts from the book, lets the n-th request of a run go wrong, and gives the workbook afterwards; null once there is no n-th request. */
async function interrupted(book: WorkbookSnapshot, change: Partial<RunRequest>, n: number, how: FaultKind): Promise<{ readonly now: unknown; readonly threw: boolean } | null> {
  const { host } = await hosted(book);
  const before = host.stats.requests;
  host.fail({ request: n, how });
  let threw = false;
  try {
    await runSystem({ ...request, ...change });
  } catch {
    threw = true;
  }
  return host.stats.requests - before < n ? null : { now: noticeable(await host.snapshot()), threw };
}

/** Every request of a run fails in turn: the workbook must be as before the run or as after it, never in between. */
async function eitherOr(book: WorkbookSnapshot, change: Partial<RunRequest>, how: FaultKind): Promise<number> {
  const { host } = await hosted(book);
  const before = noticeable(await host.snapshot());
  await written(change);
  const after = noticeable(await host.snapshot());
  for (let n = 1; ; n++) {
    const outcome = await interrupted(book, change, n, how);
    if (outcome === null) return n - 1;
    expect({ request: n, how, now: outcome.now }).toEqual({ request: n, how, now: outcome.threw ? before : after });
  }
}

const refusedAt = (actionIndex: number): FaultKind => ({ code: "GeneralException", actionIndex });
const kinds: [string, FaultKind][] = [
  ["is lost on its way", "drop"],
  ["is done but its answer is lost", "after"],
  ["is refused half way", refusedAt(12)],
];

describe.each(kinds)("whichever request %s, the workbook is as before or as after", (_name, how) => {
  it("a first run", async () => {
    expect(await eitherOr(customers(), {}, how)).toBeGreaterThan(8);
  });

  it("a run over cells the user lets go", async () => {
    const rows = values(mm.map((row, i) => [...row, i === 0 ? "备注" : i % 2 ? "0012" : 5]));
    await eitherOr(customers({}, rows), { source: { kind: "range", sheet: "客户", address: "A1:C9" }, where: { place: "beside", overwrite: true }, summary: false }, how);
  });

  it("a run into an Excel table", async () => {
    await eitherOr(customers(asTable), { source: { kind: "table", name: "客户表" }, summary: false }, how);
  });

  it("a run on a new sheet", async () => {
    await eitherOr(customers(), { where: { place: "new-sheet" } }, how);
  });

  it("a run repeated with other parameters", async () => {
    const { host } = await hosted(customers());
    await written();
    await eitherOr(await host.snapshot(), { params: { pool: 900, vat: 0.13 } }, how);
  });
});
