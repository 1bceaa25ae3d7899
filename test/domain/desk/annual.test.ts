import { drawAnnual, signAnnual } from "../../../src/domain/desk/annual";
import { quotasInForce } from "../../../src/domain/desk/quotasInForce";
import { checkSeals } from "../../../src/domain/desk/seal";
import { after, bookOf, expectBothLanguages, newYear, quotasOf, refusals, signed, warned } from "./books";

/** Collection rates of exactly 100 %, 90 %, 80 % and just below: 1.17 × 100 = 117 due. */
const onTheCuts = [
  { customer: "a", name: "Anna", sales: 100, collected: 117 },
  { customer: "b", sales: 100, collected: 105.3 },
  { customer: "c", sales: 100, collected: 93.6 },
  { customer: "d", sales: 100, collected: 93.59 },
  { customer: "n", sales: 0, collected: 5 },
];

it("draws the MM company's pool of 936 from 4000 × 20 % × 1.17", () => {
  const { outcome, rows } = after(bookOf([{ customer: "a", sales: 3000, collected: 3510 }, { customer: "b", sales: 1000, collected: 1100 }]), drawAnnual, { year: 2011 });
  expect(outcome.answer).toMatchObject({ pool: 936, allocated: 936, unallocated: 0 });
  expect(rows.quotas.map(({ quota }) => quota)).toEqual([702, 234]);
  expect(rows.years).toEqual([expect.objectContaining({ year: 2011, pool: 936, allocated: 936, baseSales: 4000, state: "draft", ceo: null })]);
});

it("puts a rate on a cut-off into the better class, and customers without sales outside", () => {
  const { rows } = after(bookOf(onTheCuts), drawAnnual, { year: 2026 });
  expect(rows.quotas.map((row) => row.class)).toEqual(["A", "B", "C", "D", "N"]);
  expect(rows.quotas.map(({ quota }) => quota)).toEqual([31.2, 31.2, 31.2, 0, 0]);
  for (const { why } of rows.quotas) expect(why).toMatch(/→/);
});

it("counts opening receivables as due where the settings say so", () => {
  const old = [{ customer: "x", sales: 85, collected: 110, opening: 30 }];
  expect(after(bookOf(old), drawAnnual, { year: 2026 }).rows.quotas[0]!.class).toBe("A");
  expect(after(bookOf(old, { withOpening: true }), drawAnnual, { year: 2026 }).rows.quotas[0]!.class).toBe("C");
});

it("keeps within floors and own limits and tells what stays unallocated", () => {
  const book = bookOf([{ customer: "a", sales: 300, collected: 400, ownLimit: 10 }, { customer: "b", sales: 100, collected: 200, floor: 50, ownLimit: 60 }]);
  const { outcome, rows } = after(book, drawAnnual, { year: 2026 });
  expect(rows.quotas.map(({ quota }) => quota)).toEqual([10, 60]);
  expect(outcome.answer.unallocated).toBeCloseTo(23.6, 10);
  expect(warned(outcome).join()).toMatch(/23.6 of the pool is unallocated/);
});

it("takes the plan's own figures before those of the settings", () => {
  const { outcome } = after(bookOf(onTheCuts), drawAnnual, { year: 2026, baseSales: 1000, ratio: 0.1, multipliers: [1, 1, 1, 1], reserve: 17, unit: 1 });
  expect(outcome.answer).toMatchObject({ pool: 117, allocated: 117, classes: [{ quota: 25 }, { quota: 25 }, { quota: 25 }, { quota: 42 }] });
});

it("refuses with every reason at once", () => {
  const wrong = drawAnnual(
    bookOf([{ customer: "a", sales: 1 }, { customer: "a", sales: 1, collected: 1, floor: 5, ownLimit: 4 }, { customer: "b", floor: -1 }]),
    { year: 2026.5, baseSales: 0, ratio: 0, vat: 2, multipliers: [1], reserve: -1, unit: 0.001 },
  );
  expect(refusals(wrong)).toHaveLength(7 + 4);
  expectBothLanguages(wrong);
});

it("is in force once all three roles have signed, and not before", () => {
  const drawn = after(bookOf(onTheCuts), drawAnnual, { year: 2026 });
  const first = after(drawn, signAnnual, { year: 2026, role: "cfo", name: "Wang", date: newYear });
  expect(first.outcome.answer).toEqual({ year: 2026, state: "draft", missing: ["ceo", "salesDirector"] });
  expect(quotasInForce(first).year).toBeNull();
  expect(refusals(signAnnual(first, { year: 2026, role: "cfo", name: "Wu", date: newYear })).join()).toMatch(/Wang has signed for the CFO on 2026-01-05/);
  const second = after(first, signAnnual, { year: 2026, role: "ceo", name: "Wang", date: newYear });
  expect(warned(second.outcome).join()).toMatch(/more than one role/);
  const third = after(second, signAnnual, { year: 2026, role: "salesDirector", name: "Zhao", date: newYear + 1 });
  expect(third.outcome.answer).toEqual({ year: 2026, state: "signed", missing: [] });
  expect(quotasOf(third)).toEqual([31.2, 31.2, 31.2, 0, 0]);
  expect(third.rows.customers.map((row) => row.class)).toEqual(["A", "B", "C", "D", "N"]);
  expect(checkSeals(third)).toEqual([]);
  for (const { outcome } of [drawn, first, second, third]) expectBothLanguages(outcome);
});

it("replaces a draft with its signatures, never a signed table", () => {
  const drawn = after(bookOf(onTheCuts), drawAnnual, { year: 2026 });
  const once = after(drawn, signAnnual, { year: 2026, role: "ceo", name: "Li", date: newYear });
  const again = after(once, drawAnnual, { year: 2026, ratio: 0.1 });
  expect(again.rows.years).toHaveLength(1);
  expect(again.rows.quotas).toHaveLength(5);
  expect(warned(again.outcome).join()).toMatch(/1 signature; the new one has none/);
  const done = signed(bookOf(onTheCuts));
  expect(refusals(drawAnnual(done, { year: 2026 })).join()).toMatch(/is signed/);
  expect(refusals(drawAnnual(done, { year: 2025 })).join()).toMatch(/that of 2025 can no longer/);
  expect(refusals(signAnnual(done, { year: 2026, role: "ceo", name: "Li", date: newYear })).join()).toMatch(/all three/);
});

it("lets the next year's table take over, and keeps the old one as it was signed", () => {
  const old = signed(bookOf(onTheCuts));
  const next = signed({ ...old, rows: { ...old.rows, customers: old.rows.customers.map((row) => ({ ...row, sales: (row.sales ?? 0) * 2, collected: (row.collected ?? 0) * 2 })) } }, 2027, newYear + 365);
  expect(quotasInForce(next)).toMatchObject({ year: 2027, allocated: 187.2 });
  expect(next.rows.quotas.filter(({ year }) => year === 2026).map(({ quota }) => quota)).toEqual([31.2, 31.2, 31.2, 0, 0]);
  expect(checkSeals(next)).toEqual([]);
});

it("refuses a signature without a name, without a date, or under a table that is not there", () => {
  const drawn = after(bookOf(onTheCuts), drawAnnual, { year: 2026 });
  for (const args of [{ year: 2026, role: "ceo", name: " ", date: newYear }, { year: 2026, role: "ceo", name: "Li", date: -1 }, { year: 2030, role: "ceo", name: "Li", date: newYear }] as const) {
    const outcome = signAnnual(drawn, args);
    expect(refusals(outcome)).toHaveLength(1);
    expectBothLanguages(outcome);
  }
});

it("writes its sentences into the cells in the language of the workbook", () => {
  const { rows } = after({ ...bookOf(onTheCuts), locale: "zh-CN" }, drawAnnual, { year: 2026 });
  for (const { why } of rows.quotas) expect(why).toMatch(/[\u3400-\u9fff]/u);
  expect(rows.years[0]!.plan).toMatch(/预留 0/);
});
