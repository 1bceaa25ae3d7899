import { readHeading } from "../../src/domain/column/header";
import type { AnyMethod } from "../../src/domain/method/method";
import mmcredit from "../../src/domain/system/MMCREDIT";
import { advance } from "../../src/taskpane/wizard/advance";
import { atStart, type WizardEvent, type WizardState } from "../../src/taskpane/wizard/state";
import { unmatched } from "../../src/taskpane/wizard/unmatched";
import { today } from "../../src/taskpane/wizard/today";
import { askEverything, type RunReport, type Source } from "../../src/workbook/contract";

const method: AnyMethod = mmcredit;
const source = (hash: string, headings = ["客户", "销售额", "回款额"]): Source => ({
  sheetId: "1",
  sheetName: "客户",
  address: "A1:C3",
  table: null,
  headerRow: 0,
  columns: headings.map((_, i) => i),
  headings: headings.map(readHeading),
  rows: [],
  hidden: [],
  protected: false,
  hash,
});
const read = (one: Source): WizardEvent => ({ type: "source-read", answer: { ok: true, source: one } });
const chosen: WizardEvent = {
  type: "system-chosen",
  method,
  match: { mapping: { customer: [0], sales: [1], collected: [2] }, scores: { customer: 1, sales: 1, collected: 0.9 }, issues: [] },
};
const after = (...events: readonly WizardEvent[]): WizardState => events.reduce(advance, atStart);
const next: WizardEvent = { type: "next" };
const back: WizardEvent = { type: "back" };
const written = { ok: true, sheet: "客户", address: "D1:G3" } as Extract<RunReport, { ok: true }>;
const toWrite = [read(source("a")), chosen, next, { type: "draft-changed", entries: { vat: "17 %" } }, next, next] as const;

describe("the wizard", () => {
  it("goes from the customers to the written result", () => {
    const steps = [...toWrite, { type: "reported", report: written } as const].map((_, i, all) => after(...all.slice(0, i + 1)).step);
    expect(steps).toEqual(["system", "columns", "parameters", "parameters", "preview", "write", "done"]);
  });
  it("stays at the start when the customers cannot be read, and says why", () => {
    expect(after({ type: "reading" }, { type: "source-read", answer: { ok: false, issues: [{ code: "nothing-selected" }] } })).toEqual({
      step: "start",
      busy: false,
      issues: [{ code: "nothing-selected" }],
    });
  });
  it("does not leave the columns before every required one is chosen", () => {
    const without = after(read(source("a")), chosen, { type: "columns-chosen", input: "sales", columns: [] });
    expect(unmatched(without as Extract<WizardState, { step: "columns" }>)).toEqual(["sales"]);
    expect(advance(without, next)).toBe(without);
    expect(advance(advance(without, { type: "columns-chosen", input: "sales", columns: [1] }), next).step).toBe("parameters");
  });
  it("keeps columns and parameters while the user goes back and forth", () => {
    const there = after(...toWrite);
    const again = [back, back, back, back, chosen, next, next, next].reduce(advance, there);
    expect(again).toEqual(there);
  });
  it("forgets the choices about cells when the table was read again and has changed", () => {
    const preview = after(...toWrite.slice(0, 5), { type: "choice-made", choice: { bad: "leave-out" } });
    expect(advance(preview, read(source("b")))).toMatchObject({ step: "preview", reread: true, choices: askEverything, draft: { vat: "17 %" } });
    expect(advance(preview, read(source("a")))).toMatchObject({ step: "preview", reread: false, choices: { bad: "leave-out" } });
  });
  it("asks for the columns anew when the table read again has other headings", () => {
    expect(advance(after(...toWrite), read(source("b", ["客户", "回款额", "销售额"]))).step).toBe("system");
  });
  it("cannot be left, restarted or redirected while it writes", () => {
    const writing = after(...toWrite, { type: "progress", at: "writing" });
    for (const event of [back, next, { type: "restart" }, { type: "where-chosen", where: { place: "new-sheet" } }] as const) {
      expect(advance(writing, event)).toBe(writing);
    }
  });
  it("keeps the refusal in view while the user consents to overwriting, and drops it for another place", () => {
    const refused = after(...toWrite, { type: "reported", report: { ok: false, issues: [{ code: "target-not-empty", address: "D1:G3" }], findings: [] } });
    const consented = advance(refused, { type: "where-chosen", where: { place: "beside", overwrite: true } });
    expect(consented).toMatchObject({ refused: { ok: false }, where: { overwrite: true }, progress: null });
    expect(advance(refused, { type: "where-chosen", where: { place: "new-sheet" } })).not.toHaveProperty("refused");
  });
  it("stays where it is when Excel cannot show a cell", () => {
    const failure = new Error("edit mode");
    expect(advance(after(...toWrite.slice(0, 5)), { type: "failed", failure })).toMatchObject({ step: "preview", failure });
    expect(advance(after(...toWrite), { type: "failed", failure })).toMatchObject({ step: "write", progress: null, failure });
  });
  it("ignores events of steps it is not at", () => {
    for (const event of [next, back, chosen, { type: "reported", report: written }] as const) expect(advance(atStart, event)).toBe(atStart);
  });
});

it("a run is dated by the user's own calendar", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
