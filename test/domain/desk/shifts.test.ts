import type { DeskBook } from "../../../src/domain/desk/book";
import { quotasInForce } from "../../../src/domain/desk/quotasInForce";
import { checkSeals } from "../../../src/domain/desk/seal";
import { checkShift, draftShift, reverseShift, signShift, withdrawShift, type ShiftStep } from "../../../src/domain/desk/shifts";
import { after, bookOf, expectBothLanguages, newYear, quotasOf, refusals, signed, warned } from "./books";

/** A signed table in which C7, B117, C3 and D24 hold 20, 6, 9 and 5 of a pool of 40, as in the case's own example. */
const company = signed(
  bookOf(
    [
      { customer: "C7", name: "Seven", sales: 200, collected: 200, balance: 18 },
      { customer: "B117", sales: 60, collected: 65, balance: 3 },
      { customer: "C3", sales: 90, collected: 90, balance: 8 },
      { customer: "D24", sales: 50, collected: 10, balance: 4 },
    ],
    { multipliers: [1, 1, 1, 0], reserve: 5, ratio: 0.1, vat: 0 , cuts: [1.2, 1.05, 1] },
  ),
);
const c7 = [{ customer: "C7", change: 10, reason: "new contract" }, { customer: "B117", change: -2 }, { customer: "C3", change: -3 }, { customer: "D24", change: -5 }];
const april = newYear + 90;
const chain: readonly ShiftStep[] = ["propose", "approve", "record", "effect"];
function through(book: DeskBook, batch: string, upTo: ShiftStep = "effect", date = newYear): DeskBook {
  let now = book;
  for (const step of chain.slice(0, chain.indexOf(upTo) + 1)) now = after(now, signShift, { batch, step, name: "Zhao", date });
  return now;
}

it("begins from the case's quotas", () => expect(quotasOf(company)).toEqual([20, 6, 9, 5]));

it("accepts C7 +10 against B117 −2, C3 −3, D24 −5 at level 2, and warns where a quota falls below the balance", () => {
  const drafted = after(company, draftShift, { date: newYear, lines: c7 });
  expect(drafted.outcome.answer).toMatchObject({ batch: "2026Q1", quarter: "2026 Q1", state: "draft", level: 2, sum: 0 });
  expect(drafted.outcome.answer.lines.map((line) => line.new)).toEqual([30, 4, 6, 0]);
  expect(drafted.outcome.answer.findings.map(({ code, customer, rejects }) => [code, customer, rejects])).toEqual([["BELOW_BALANCE", "C3", false], ["BELOW_BALANCE", "D24", false]]);
  expect(warned(drafted.outcome)).toHaveLength(2);
  const done = through(drafted, "2026Q1");
  expect(quotasOf(done)).toEqual([30, 4, 6, 0]);
  expect(quotasInForce(done)).toMatchObject({ year: 2026, allocated: 40, pool: 40, batches: ["2026Q1"] });
  expect(done.rows.quotas).toEqual(company.rows.quotas);
  expect(done.rows.customers.map(({ headroom }) => headroom)).toEqual([12, 1, -2, -4]);
  expect(done.rows.shifts[0]).toMatchObject({ old: 20, change: 10, new: 30, reason: "new contract", proposedBy: "Zhao", approvedOn: newYear, effectiveOn: newYear, state: "effective" });
  expect(checkSeals(done)).toEqual([]);
});

it("stays in level 1 where all changes are inside one class", () => {
  expect(checkShift(company, { date: newYear, lines: [{ customer: "C7", change: 1 }, { customer: "C3", change: -1 }] }).level).toBe(1);
});

it("saves a draft that would be rejected with every finding, and proposes it to nobody", () => {
  const drafted = after(company, draftShift, { batch: "x", date: newYear, lines: [{ customer: "B117", change: -6.01 }] });
  expect(drafted.outcome.answer.findings.filter(({ rejects }) => rejects).map(({ code }) => code)).toEqual(["NOT_ZERO_SUM", "NEED_TWO", "NEGATIVE"]);
  expectBothLanguages(drafted.outcome);
  const proposed = signShift(drafted, { batch: "x", step: "propose", name: "Zhao", date: newYear });
  expect(refusals(proposed)).toHaveLength(3);
  expectBothLanguages(proposed);
});

it("may take a quota to exactly zero, and balances in cents where binary fractions do not", () => {
  const cents = [{ customer: "C7", change: 0.3 }, { customer: "B117", change: -0.1 }, { customer: "C3", change: -0.2 }];
  expect(checkShift(company, { date: newYear, lines: cents })).toMatchObject({ sum: 0, findings: [] });
  expect(checkShift(company, { date: newYear, lines: [{ customer: "B117", change: -6 }, { customer: "C7", change: 6 }] }).findings.map(({ code }) => code)).toEqual(["BELOW_BALANCE"]);
});

it("allows one batch a quarter, and the next one in the next quarter", () => {
  const done = through(after(company, draftShift, { date: newYear, lines: c7 }), "2026Q1");
  const lines = [{ customer: "C7", change: -1 }, { customer: "B117", change: 1 }];
  const second = after(done, draftShift, { date: newYear + 85, lines });
  expect(warned(second.outcome).join()).toMatch(/This quarter's adjustment has been made/);
  expect(refusals(signShift(second, { batch: "2026Q1-2", step: "propose", name: "Zhao", date: newYear + 85 })).join()).toMatch(/next quarter/);
  const next = through(after(done, draftShift, { date: april, lines }), "2026Q2", "effect", april);
  expect(quotasOf(next)).toEqual([29, 5, 6, 0]);
  expect(quotasInForce(next).batches).toEqual(["2026Q1", "2026Q2"]);
  expect(checkSeals(next)).toEqual([]);
});

it("counts quarters from the first month of the business year", () => {
  const moved = { ...company, config: { ...company.config, firstMonth: 12 } };
  expect(checkShift(moved, { date: newYear, lines: c7 }).quarter).toBe("2025 Q1");
});

it("lets a batch under way hold its quarter until it is withdrawn", () => {
  const proposed = through(after(company, draftShift, { date: newYear, lines: c7 }), "2026Q1", "propose");
  const rival = after(proposed, draftShift, { date: newYear, lines: c7 });
  expect(refusals(signShift(rival, { batch: "2026Q1-2", step: "propose", name: "Zhao", date: newYear }))).toHaveLength(1);
  const free = after(rival, withdrawShift, { batch: "2026Q1" });
  expect(quotasOf(through(free, "2026Q1-2"))).toEqual([30, 4, 6, 0]);
  expect(refusals(withdrawShift(free, { batch: "2026Q1" })).join()).toMatch(/withdrawn already/);
});

it("takes its steps in order, each with a name and none dated before the last", () => {
  const drafted = after(company, draftShift, { date: newYear, lines: c7 });
  expect(refusals(signShift(drafted, { batch: "2026Q1", step: "approve", name: "Li", date: newYear })).join()).toMatch(/is a draft/);
  expect(refusals(signShift(drafted, { batch: "2026Q1", step: "propose", name: " ", date: -1 }))).toHaveLength(2);
  const proposed = through(drafted, "2026Q1", "propose");
  expect(refusals(signShift(proposed, { batch: "2026Q1", step: "approve", name: "Li", date: newYear - 1 })).join()).toMatch(/before the step it follows, which was on 2026-01-05/);
  expect(signShift(proposed, { batch: "2026Q1", step: "approve", name: "Li", date: newYear }).ok).toBe(true);
});

it("does not sign a batch whose cells were changed after somebody signed it", () => {
  const proposed = through(after(company, draftShift, { date: newYear, lines: c7 }), "2026Q1", "propose");
  const tampered = { ...proposed, rows: { ...proposed.rows, shifts: proposed.rows.shifts.map((row) => (row.customer === "C3" ? { ...row, reason: "other" } : row)) } };
  expect(refusals(signShift(tampered, { batch: "2026Q1", step: "approve", name: "Li", date: newYear })).join()).toMatch(/C3: “Reason”.*Withdraw it/s);
  const shortened = { ...proposed, rows: { ...proposed.rows, shifts: proposed.rows.shifts.filter(({ customer }) => customer !== "C3") } };
  expect(refusals(signShift(shortened, { batch: "2026Q1", step: "approve", name: "Li", date: newYear })).join()).toMatch(/a row, or a batch before it, was removed/);
});

it("is reversed only by another batch, its exact opposite, in a quarter of its own", () => {
  const done = through(after(company, draftShift, { date: newYear, lines: c7 }), "2026Q1");
  expect(refusals(withdrawShift(done, { batch: "2026Q1" })).join()).toMatch(/only another batch/);
  expect(refusals(reverseShift(done, { batch: "2026Q1", date: april, reason: " " }))).toHaveLength(1);
  expect(refusals(draftShift(done, { date: april, lines: c7, reverses: "2026Q1" })).join()).toMatch(/exact opposite/);
  const back = through(after(done, reverseShift, { batch: "2026Q1", date: april, reason: "contract lost" }), "2026Q2", "effect", april);
  expect(quotasOf(back)).toEqual([20, 6, 9, 5]);
  expect(back.rows.shifts.filter(({ reverses }) => reverses === "2026Q1")).toHaveLength(4);
  expect(refusals(reverseShift(back, { batch: "2026Q1", date: april + 100, reason: "again" })).join()).toMatch(/already reversed by batch 2026Q2/);
  expect(checkSeals(back)).toEqual([]);
});

it("refuses what cannot be a batch, with all reasons", () => {
  const outcome = draftShift(company, { date: newYear, lines: [{ customer: "who", change: 1 }, { customer: "C7", change: 0.001 }, { customer: "C7", change: -1 }] });
  expect(refusals(outcome)).toHaveLength(3);
  expectBothLanguages(outcome);
  expect(refusals(draftShift(company, { date: newYear, lines: [{ customer: "C7", change: 0 }] }))).toHaveLength(1);
  expect(refusals(draftShift(bookOf([{ customer: "a" }]), { date: newYear, lines: [{ customer: "a", change: 1 }] })).join()).toMatch(/No annual table is signed/);
});

it("refuses to shift quotas while a seal is broken", () => {
  const tampered = { ...company, rows: { ...company.rows, quotas: company.rows.quotas.map((row, i) => (i === 0 ? { ...row, quota: 25 } : row)) } };
  expect(refusals(draftShift(tampered, { date: newYear, lines: c7 })).join()).toMatch(/C7: “Quota”.*Restore the cells/s);
});

it("finds an effective batch that was changed, shortened or taken away as a whole", () => {
  const done = through(after(company, draftShift, { date: newYear, lines: c7 }), "2026Q1");
  const next = through(after(done, draftShift, { date: april, lines: [{ customer: "C7", change: -1 }, { customer: "B117", change: 1 }] }), "2026Q2", "effect", april);
  const other = (shifts: DeskBook["rows"]["shifts"]): DeskBook => ({ ...next, rows: { ...next.rows, shifts } });
  expect(checkSeals(other(next.rows.shifts.map((row, i) => (i === 0 ? { ...row, change: 9, new: 29 } : row)))).map(({ customer, column }) => [customer, column])).toEqual([["C7", "change"], ["C7", "new"]]);
  expect(checkSeals(other(next.rows.shifts.slice(1))).length).toBeGreaterThan(0);
  for (const gone of ["2026Q1", "2026Q2"]) expect(checkSeals(other(next.rows.shifts.filter(({ batch }) => batch !== gone))).length).toBeGreaterThan(0);
  expect(checkSeals(other(next.rows.shifts.map((row) => (row.batch === "2026Q2" ? { ...row, state: "withdrawn" } : row)))).length).toBeGreaterThan(0);
  expect(checkSeals(other([...next.rows.shifts].reverse()))).toEqual([]);
});

it("does not take effect from quotas that changed since it was drafted", () => {
  const under = through(after(company, draftShift, { date: april, lines: c7 }), "2026Q2", "record", april);
  const done = through(after(under, draftShift, { date: newYear, lines: [{ customer: "C7", change: -1 }, { customer: "B117", change: 1 }] }), "2026Q1");
  expect(refusals(signShift(done, { batch: "2026Q2", step: "effect", date: april })).join()).toMatch(/C7: the batch was drafted from a quota of 20, which is 19 now/);
});

it("is drafted anew once another year's table is in force, and says when a quarter comes too late", () => {
  const under = through(after(company, draftShift, { date: newYear, lines: c7 }), "2026Q1", "record");
  const next = signed(under, 2027, newYear + 30);
  expect(refusals(signShift(next, { batch: "2026Q1", step: "effect", date: newYear + 31 })).join()).toMatch(/drafted on the annual table of 2026; that of 2027 is in force/);
  const done = through(after(company, draftShift, { date: april, lines: c7 }), "2026Q2", "effect", april);
  expect(refusals(draftShift(done, { date: newYear, lines: c7 })).join()).toMatch(/an earlier quarter cannot follow/);
});

it("tells where a quota on the customers' sheet was changed by hand, and puts it right", () => {
  const drafted = after(company, draftShift, { date: newYear, lines: c7 });
  const recorded = through(drafted, "2026Q1", "record");
  const byHand = { ...recorded, rows: { ...recorded.rows, customers: recorded.rows.customers.map((row) => (row.customer === "C3" ? { ...row, quota: 100 } : row)) } };
  const done = after(byHand, signShift, { batch: "2026Q1", step: "effect", date: newYear });
  expect(warned(done.outcome).join()).toMatch(/C3: the quota on the sheet was 100, while the signed tables give 9/);
  expect(quotasOf(done)).toEqual([30, 4, 6, 0]);
  expectBothLanguages(done.outcome);
});

it("may bring a new customer in, who begins at zero", () => {
  const book = { ...company, rows: { ...company.rows, customers: [...company.rows.customers, { ...company.rows.customers[0]!, customer: "NEW", name: "New", class: null, quota: null }] } };
  const done = through(after(book, draftShift, { date: newYear, lines: [{ customer: "NEW", change: 2 }, { customer: "C7", change: -2 }] }), "2026Q1");
  expect(quotasOf(done)).toEqual([18, 6, 9, 5, 2]);
  expect(quotasInForce(done)).toMatchObject({ allocated: 40, rows: expect.arrayContaining([{ customer: "NEW", name: "New", class: "", quota: 2 }]) as unknown });
});
