import { draftShift } from "../../../src/domain/desk/shifts";
import { reviewClasses, reviewOf, signReview } from "../../../src/domain/desk/review";
import type { RowOf } from "../../../src/domain/desk/tables";
import type { DeskBook } from "../../../src/domain/desk/book";
import { after, bookOf, expectBothLanguages, newYear, refusals, signed } from "./books";

const all = [
  { customer: "a", name: "Anna", sales: 100, collected: 117 },
  { customer: "b", sales: 100, collected: 105.3 },
  { customer: "c", sales: 100, collected: 93.6 },
];
const book = signed(bookOf(all));
const changed = (from: DeskBook, cells: Readonly<Record<string, Partial<RowOf<"customers">>>>): DeskBook => ({
  ...from,
  rows: { ...from.rows, customers: from.rows.customers.map((row) => ({ ...row, ...cells[row.customer ?? ""] })) },
});
const reviewed = (from: DeskBook, date: number): DeskBook => after(after(from, reviewClasses, { date }), signReview, { date, name: "Zhao", signedOn: date });
const classes = ({ rows }: DeskBook): (string | null)[] => rows.customers.map((row) => row.class);
const march = newYear + 85;
const june = march + 91;

it("raises at once, and lowers only after the second miss in a row", () => {
  const first = reviewed(changed(book, { a: { collected: 90 }, c: { collected: 117 } }), march);
  expect(classes(first)).toEqual(["A", "B", "A"]);
  expect(first.rows.reviews.map(({ move, misses }) => [move, misses])).toEqual([["same", 1], ["same", 0], ["up", 0]]);
  const second = after(first, reviewClasses, { date: june });
  expect(second.outcome.answer.down.map(({ customer, held }) => [customer, held])).toEqual([["a", "D"]]);
  expect(classes(second)).toEqual(["A", "B", "A"]);
  expect(classes(after(second, signReview, { date: june, name: "Zhao", signedOn: june }))).toEqual(["D", "B", "A"]);
});

it("forgives a miss that was followed by a period at the class held", () => {
  const missed = reviewed(changed(book, { a: { collected: 90 } }), march);
  const well = reviewed(changed(missed, { a: { collected: 117 } }), june);
  expect(classes(reviewed(changed(well, { a: { collected: 90 } }), june + 91))).toEqual(["A", "B", "C"]);
});

it("lowers at once over the limit or in litigation, not at the limit itself, and lifts nobody for it", () => {
  const quota = book.rows.customers[0]!.quota!;
  const low = { collected: 100 };
  const moved = (cells: Partial<RowOf<"customers">>): string | null => classes(reviewed(changed(book, { a: { ...low, ...cells } }), march))[0]!;
  expect(moved({ balance: quota })).toBe("A");
  expect(moved({ balance: quota + 0.01 })).toBe("C");
  expect(moved({ balance: quota, openOrders: 1 })).toBe("C");
  expect(moved({ litigation: true })).toBe("C");
  expect(moved({ balance: quota + 1, temporary: quota + 1, until: march })).toBe("A");
  expect(moved({ balance: quota + 1, temporary: quota + 1, until: march - 1 })).toBe("C");
  expect(classes(reviewed(changed(book, { a: { litigation: true } }), march))[0]).toBe("A");
});

it("lists who is new and who is gone, and gives no class where nothing was sold", () => {
  const once = reviewed(book, march);
  const customers = [...once.rows.customers.slice(0, 2).map((row) => (row.customer === "b" ? { ...row, sales: 0 } : row)), { ...once.rows.customers[0]!, customer: "x", name: "Xaver", class: null, quota: null }];
  const { outcome, rows } = after({ ...once, rows: { ...once.rows, customers } }, reviewClasses, { date: june });
  expect(outcome.answer.arrived.map(({ customer, held }) => [customer, held])).toEqual([["x", "A"]]);
  expect(outcome.answer.gone.map(({ customer, held }) => [customer, held])).toEqual([["b", "N"], ["c", "N"]]);
  expect(rows.reviews.filter(({ date }) => date === june)).toHaveLength(4);
  const twice = after({ ...once, rows: { ...once.rows, customers, reviews: rows.reviews } }, signReview, { date: june, name: "Zhao", signedOn: june });
  expect(after(twice, reviewClasses, { date: june + 91 }).outcome.answer.gone).toEqual([]);
});

it("replaces a proposal, keeps what is signed, and goes forward in time", () => {
  const proposed = after(after(book, reviewClasses, { date: march }), reviewClasses, { date: march + 1 });
  expect(proposed.rows.reviews).toHaveLength(3);
  const done = reviewed(book, march);
  expect(after(done, reviewClasses, { date: june }).rows.reviews).toHaveLength(6);
  expect(refusals(reviewClasses(done, { date: march })).join()).toMatch(/review of 2026-03-31 is signed/);
  expect(refusals(signReview(done, { date: march, name: "Zhao", signedOn: march }))).toHaveLength(1);
});

it("keeps migration, trend and effect over all reviews", () => {
  const first = reviewed(changed(book, { c: { collected: 117, sales: 100 } }), march);
  const { outcome } = after(changed(first, { a: { sales: 110, collected: 200 } }), reviewClasses, { date: june });
  expect(outcome.answer.trend).toEqual([{ date: march, customers: [2, 1, 0, 0] }, { date: june, customers: [2, 1, 0, 0] }]);
  expect(reviewOf(first, march)!.migration).toMatchObject({ counts: [[1, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]], mobility: 1 / 3 });
  expect(outcome.answer.effects[0]).toMatchObject({ class: "A", before: 100, after: 110, effect: expect.closeTo(0.1, 12) as number });
  expect(outcome.answer.stationary).toBeNull();
  expect(reviewOf(book, march)).toBeNull();
});

it("does not touch quotas", () => {
  const done = reviewed(changed(book, { c: { collected: 117 } }), march);
  expect(done.rows.customers.map(({ quota }) => quota)).toEqual(book.rows.customers.map(({ quota }) => quota));
  expect(draftShift(done, { date: march, lines: [{ customer: "c", change: 1 }, { customer: "a", change: -1 }] })).toMatchObject({ answer: { level: 1 } });
});

it("is refused while a seal is broken, and is not signed once classes have moved on", () => {
  const tampered = { ...book, rows: { ...book.rows, quotas: book.rows.quotas.map((row) => ({ ...row, class: "A" })) } };
  const outcome = reviewClasses(tampered, { date: march });
  expect(refusals(outcome).join()).toMatch(/Restore the cells/);
  expectBothLanguages(outcome);
  const stale = changed(after(book, reviewClasses, { date: march }), { a: { class: "C" } });
  expect(refusals(signReview(stale, { date: march, name: "Zhao", signedOn: march })).join()).toMatch(/a: the class has changed/);
});

it("explains every row in the language of the workbook", () => {
  const first = changed(book, { a: { collected: 90, litigation: true }, b: { collected: 90 }, c: { sales: 0 } });
  for (const locale of ["en", "zh-CN"] as const) {
    const { outcome, rows } = after({ ...first, locale }, reviewClasses, { date: march });
    for (const { why } of rows.reviews) expect(why).toMatch(locale === "en" ? /^[^\u3400-\u9fff]+$/u : /[\u3400-\u9fff].*→/u);
    expectBothLanguages(outcome);
  }
});
