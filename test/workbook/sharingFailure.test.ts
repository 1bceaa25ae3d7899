import TIERCUM from "../../src/domain/tiering/TIERCUM";
import type { FaultKind, Host, WorkbookSnapshot } from "../../src/host";
import { bringBack } from "../../src/workbook/sharing/bringBack";
import { prepareForSharing } from "../../src/workbook/sharing/freeze";
import { findUses } from "../../src/workbook/sharing/find";
import { repair } from "../../src/workbook/sharing/repair";
import { addShortNames, removeShortNames } from "../../src/workbook/sharing/shortNames";
import { runSystem } from "../../src/workbook/run";
import { bookOf, sheetOf } from "../fake/workbooks";
import { addIn, calculating } from "./calculating";
import { noticeable } from "./hosted";
import { sharedBook } from "./sharedBook";

/** What a reader notices; Excel lists names by the alphabet, and a formula's value is calculated again. */
async function now(host: Host): Promise<unknown> {
  let book = await host.snapshot();
  // The grid calculates by itself: on a busy machine a formula may not have found yet that its room is empty again.
  for (let waits = 0; waits < 20 && JSON.stringify(book).includes("#SPILL!"); waits++) {
    await new Promise((later) => setTimeout(later, 250));
    book = await host.snapshot();
  }
  return noticeable({ ...book, names: [...book.names].sort((a, b) => (a.name < b.name ? -1 : 1)) });
}

interface Job {
  readonly book: () => WorkbookSnapshot;
  /** What has been done before the work starts; its answer is handed to the work. */
  readonly first?: () => Promise<unknown>;
  readonly work: (first: unknown) => Promise<unknown>;
}

/** Every request of the work fails in turn: the workbook must be as before the work or as after it, never in between. */
async function eitherOr({ book, first, work }: Job, how: FaultKind): Promise<number> {
  const start = async () => {
    const host = await calculating(book());
    const given = await first?.();
    return { host, given };
  };
  const whole = await start();
  const before = await now(whole.host);
  await work(whole.given);
  const after = await now(whole.host);
  expect(after).not.toEqual(before);
  for (let n = 1; ; n++) {
    const { host, given } = await start();
    const sent = host.stats.requests;
    host.fail({ request: n, how });
    const threw = await work(given).then(() => false, () => true);
    if (host.stats.requests - sent < n) return n - 1;
    expect({ request: n, now: await now(host) }).toEqual({ request: n, now: threw ? before : after });
    host.dispose();
  }
}

const kinds: [string, FaultKind][] = [
  ["is lost on its way", "drop"],
  ["is done but its answer is lost", "after"],
  ["is refused half way", { code: "GeneralException", actionIndex: 3 }],
];

/** Three customers whose tiers are a call of the function. */
async function afterRun(): Promise<WorkbookSnapshot> {
  const host = await calculating(bookOf([sheetOf("Data", [["Customer", "Sales"], ["a", 70], ["b", 20], ["c", 10]])]));
  const report = await runSystem({ method: TIERCUM, source: { kind: "sheet", name: "Data" }, where: { place: "beside" }, mode: "functions", summary: false, locale: "en", asOf: "2026-11-22" });
  expect(report).toMatchObject({ ok: true });
  return host.snapshot();
}

const broken = (): WorkbookSnapshot => ({
  ...bookOf([sheetOf("Data", [[5, { f: '=_xldudf_TB_TIER(A1,{3},{"B","A"})', e: "#NAME?" }], [1, { f: '=_xll.TB.TIER(A2,{3},{"B","A"})', e: "#NAME?" }]])]),
  names: [{ name: "Best", formula: '=_xldudf_TB_TIER(1,{3},{"B","A"})', visible: true }],
});

describe.each(kinds)("whichever request %s, the workbook is as before or as after", (_name, how) => {
  it("preparing for sharing", async () => {
    const work = async (): Promise<unknown> => prepareForSharing(await findUses(addIn), addIn);
    expect(await eitherOr({ book: sharedBook, work }, how)).toBeGreaterThan(8);
  });

  it("making native formulas of a run, and removing its unseen sheet", async () => {
    const ran = await afterRun();
    const work = async (): Promise<unknown> => prepareForSharing(await findUses(addIn), addIn, { formulas: "native", methods: [TIERCUM] });
    expect(await eitherOr({ book: () => ran, work }, how)).toBeGreaterThan(12);
  });

  it("bringing the formulas back", async () => {
    const first = async (): Promise<unknown> => {
      const report = await prepareForSharing(await findUses(addIn), addIn);
      return report.ok && report.frozen;
    };
    await eitherOr({ book: sharedBook, first, work: (frozen) => bringBack(frozen as never) }, how);
  });

  it("repairing formulas", async () => {
    await eitherOr({ book: broken, work: () => repair(addIn) }, how);
  });

  it("adding and removing short names", async () => {
    const few = { ...addIn, functions: addIn.functions.slice(0, 3) };
    await eitherOr({ book: sharedBook, work: () => addShortNames(few) }, how);
    await eitherOr({ book: sharedBook, first: () => addShortNames(few), work: () => removeShortNames(few) }, how);
  });
});
