import type { TableCell } from "../../src/domain/column/cell";
import type { AnyMethod } from "../../src/domain/method/method";
import rfm from "../../src/domain/scoring/RFM";
import mmcredit from "../../src/domain/system/MMCREDIT";
import behaviour from "../../src/domain/tiering/BEHAVIOUR";
import rollup from "../../src/domain/scoring/ROLLUP";
import { advance } from "../../src/taskpane/wizard/advance";
import { atStart, type WizardEvent, type WizardState } from "../../src/taskpane/wizard/state";
import type { RollupReport, Source } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { sourceFrom } from "../workbook/sources";

const invoices: readonly (readonly TableCell[])[] = [
  ["Customer", "Invoice date", "Due", "Amount"],
  ["a", 46_023, 46_053, 10],
  ["b", 46_030, 46_060, 20],
  ["a", "2026-01-20", 46_072, 5],
];
const customers = sourceFrom([["Customer", "Sales", "Collected"], ["a", 1, 2], ["b", 3, 4]]);
const lines = sourceFrom(invoices);
const read = (source: Source): WizardEvent => ({ type: "source-read", answer: { ok: true, source } });
const match = (source: Source): WizardEvent => ({ type: "lines-chosen", match: mapHeadings(rollup, source) });
const after = (...events: readonly WizardEvent[]): WizardState => events.reduce(advance, atStart);
const next: WizardEvent = { type: "next" };
const back: WizardEvent = { type: "back" };
const toRollup = [read(lines), match(lines), next] as const;
const asOf = (state: WizardState): unknown => ("draft" in state ? state.draft["asOf"] : null);

describe("the wizard with invoice lines", () => {
  it("proposes invoice lines where customers come again beside a date, and customers where they do not", () => {
    expect(after(read(lines))).toMatchObject({ step: "system", rows: "lines", sign: { column: 0, rows: 3, customers: 2 } });
    expect(after(read(customers))).toMatchObject({ step: "system", rows: "customers", sign: null });
  });
  it("lets the user decide otherwise, both ways", () => {
    expect(after(read(lines), { type: "rows-chosen", rows: "customers" })).toMatchObject({ rows: "customers" });
    expect(after(read(customers), { type: "rows-chosen", rows: "lines" }, match(customers))).toMatchObject({ step: "lines", proposed: null, draft: {} });
  });
  it("proposes the latest date of the data as the as-of date", () => expect(asOf(after(read(lines), match(lines)))).toBe("2026-01-20"));
  it("proposes another when another date column is chosen, but never over a date the user typed", () => {
    const chosen = after(read(lines), match(lines), { type: "columns-chosen", input: "date", columns: [2] });
    expect(asOf(chosen)).toBe("2026-02-19");
    const typed = after(read(lines), match(lines), { type: "draft-changed", entries: { asOf: "2025-12-31" } }, { type: "columns-chosen", input: "date", columns: [2] });
    expect(asOf(typed)).toBe("2025-12-31");
    const none = after(read(lines), match(lines), { type: "columns-chosen", input: "date", columns: [] });
    expect(asOf(none)).toBeUndefined();
    expect(asOf(advance(none, { type: "columns-chosen", input: "date", columns: [1] }))).toBe("2026-01-20");
  });
  it("gives the proposed date back when the parameters are reset", () => {
    const typed = after(read(lines), match(lines), { type: "draft-changed", entries: { asOf: "2025-12-31", period: "month" } });
    expect(advance(typed, { type: "draft-replaced", draft: {} })).toMatchObject({ draft: { asOf: "2026-01-20" } });
  });
  it("does not go on without customer, date and amount", () => {
    const without = after(read(lines), match(lines), { type: "columns-chosen", input: "amount", columns: [] });
    expect(advance(without, next)).toBe(without);
  });
  it("goes on with the written customers as its table, as customers whatever their dates", () => {
    const written = after(...toRollup, { type: "progress", at: "writing" }, { type: "rolled-up", answer: { ok: true, source: customers } });
    expect(written).toMatchObject({ step: "system", rows: "customers", source: customers });
  });
  it("enters the as-of date where a system asks for the day the data stand at, and nowhere else", () => {
    const written = after(...toRollup, { type: "rolled-up", answer: { ok: true, source: customers } });
    const choose = (method: AnyMethod): WizardEvent => ({ type: "system-chosen", method, match: mapHeadings(method, customers) });
    expect(advance(written, choose(behaviour))).toMatchObject({ step: "columns", draft: { today: "2026-01-20" } });
    expect(advance(advance(advance(written, choose(mmcredit)), back), choose(rfm))).toMatchObject({ draft: { asOf: "2026-01-20" } });
    expect(advance(written, choose(mmcredit))).toMatchObject({ draft: {} });
    expect(after(read(customers), choose(behaviour))).toMatchObject({ draft: {} });
  });
  it("waits while it writes: no way back, no other choice", () => {
    const writing = after(...toRollup, { type: "progress", at: "writing" });
    expect([advance(writing, back), advance(writing, { type: "choice-made", choice: { convert: true } }), advance(writing, { type: "restart" })]).toEqual([writing, writing, writing]);
  });
  it("says why nothing was written, and can be tried again", () => {
    const report: Extract<RollupReport, { ok: false }> = { ok: false, issues: [{ code: "input-changed", address: "A1:D4" }], findings: [] };
    expect(after(...toRollup, { type: "progress", at: "writing" }, { type: "rollup-refused", report })).toMatchObject({ step: "rollup", progress: null, refused: report });
    expect(after(...toRollup, { type: "failed", failure: "x" })).toMatchObject({ step: "rollup", progress: null, failure: "x" });
  });
  it("asks again about cells when the lines were read anew and have changed", () => {
    const changed = sourceFrom([...invoices, ["b", 46_090, 46_099, 1]]);
    const decided = after(...toRollup, { type: "choice-made", choice: { bad: "leave-out" } });
    expect(advance(decided, read(lines))).toMatchObject({ step: "rollup", reread: false, choices: { bad: "leave-out" } });
    expect(advance(decided, read(changed))).toMatchObject({ step: "rollup", reread: true, choices: { bad: "ask" }, draft: { asOf: "2026-03-09" } });
    expect(advance(decided, read(customers))).toMatchObject({ step: "system", source: customers });
  });
  it("remembers columns and parameters when the user goes back and comes again", () => {
    const state = after(...toRollup, back, { type: "draft-changed", entries: { period: "year" } }, back, match(lines));
    expect(state).toMatchObject({ step: "lines", draft: { asOf: "2026-01-20", period: "year" }, mapping: { customer: [0], date: [1], amount: [3] } });
  });
});
