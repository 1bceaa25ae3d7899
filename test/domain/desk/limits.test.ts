import { checkOrder, expectedLoss, setLimits } from "../../../src/domain/desk/limits";
import type { RowOf } from "../../../src/domain/desk/tables";
import { after, bookOf, expectBothLanguages, newYear, refusals, signed, warned } from "./books";

const limits = (cells: readonly Partial<RowOf<"customers">>[], use?: readonly string[]) =>
  after(bookOf(cells, { vat: 0.13 }, { policy: [{ class: "A", term: 45 }, { class: "B", term: 0 }] }), setLimits, { asOf: newYear, ...(use && { use }) });

it("takes the least of need, 10 % rules and grade, and names the one that binds", () => {
  const { rows, outcome } = limits([{ customer: "need", class: "A", sales: 360_000 }, { customer: "ten", class: "A", sales: 360_000, netWorth: 100_000 }, { customer: "grade", class: "A", sales: 360_000, grade: "B" }, { customer: "none" }]);
  expect(rows.customers.map(({ ownLimit, binding }) => [ownLimit, binding])).toEqual([[50_850, "need"], [10_000, "10 % rules"], [27_000, "grade"], [null, null]]);
  expect(outcome.answer.customers[1]!.why).toEqual({ en: "need 50,850, 10 % rules 10,000; 10 % rules binds → 10,000", "zh-CN": "需求 50,850，10 % 规则 10,000；取10 % 规则 → 10,000" });
  expectBothLanguages(outcome);
});

it("uses the payment term of the class, 30 days where the policy has none, and only the rules that count", () => {
  expect(limits([{ customer: "b", class: "B", sales: 12 }, { customer: "x", sales: 12 }]).rows.customers.map(({ ownLimit }) => ownLimit)).toEqual([0, 1.13]);
  expect(limits([{ customer: "a", class: "A", sales: 12, grade: "B" }], ["need"]).rows.customers[0]!.ownLimit).toBeCloseTo(1.695, 12);
});

it("gives a new customer no better grade than AA", () => {
  const graded = (since: number): number | null => limits([{ customer: "a", sales: 1200, grade: "AAA", since }], ["grade"]).rows.customers[0]!.ownLimit;
  expect([graded(newYear - 364), graded(newYear - 365)]).toEqual([100, 150]);
});

it("tells temporary limits that have expired, and those without a last day", () => {
  const { outcome } = limits([{ customer: "on", temporary: 5, until: newYear }, { customer: "off", temporary: 6, until: newYear - 1 }, { customer: "open", temporary: 7 }]);
  expect(outcome.answer.expired).toEqual([{ customer: "off", temporary: 6, until: newYear - 1 }]);
  expect(warned(outcome)).toEqual([expect.stringMatching(/off: the temporary limit of 6 expired on 2026-01-04/), expect.stringMatching(/open: .*no last day/)]);
  expectBothLanguages(outcome);
});

it("refuses a grade that is not on the list, in its row of the sheet", () => {
  const outcome = setLimits(bookOf([{ customer: "a", class: "A", sales: 1 }, { customer: "b", sales: 1, grade: "Z" }]), { asOf: newYear });
  expect(outcome).toMatchObject({ ok: false, issues: [{ table: "customers", issue: { code: "unknown-code", row: 1, found: "Z" } }] });
});

const company = signed(bookOf([{ customer: "a", sales: 100, collected: 117, balance: 20 }, { customer: "d", sales: 10, collected: 0 }]));
const order = (customer: string, amount: number, cells: Partial<RowOf<"customers">> = {}, maxOverdue?: number) => {
  const book = { ...company, rows: { ...company.rows, customers: company.rows.customers.map((row) => ({ ...row, ...cells })) } };
  return after(book, checkOrder, { customer, amount, asOf: newYear, ...(maxOverdue !== undefined && { maxOverdue }) }).outcome;
};

it("passes an order that uses the quota in force to the cent, and blocks one cent more", () => {
  const quota = company.rows.customers[0]!.quota!;
  expect(order("a", 5.74).answer).toMatchObject({ decision: "PASS", left: 0, limit: quota, temporary: false });
  expect(order("a", 5.75).answer).toMatchObject({ decision: "BLOCK", rule: "over" });
  expectBothLanguages(order("a", 1));
});

it("goes by the signed tables, not by what is typed over the quota on the sheet", () => {
  expect(order("a", 50, { quota: 1000 }).answer.decision).toBe("BLOCK");
});

it("tells a limit of zero from one that is not set, and lets a temporary one hold on its last day", () => {
  expect(order("d", 1, { balance: 0 }).answer).toMatchObject({ decision: "BLOCK", limit: 0 });
  const unsigned = bookOf([{ customer: "x", balance: 1 }]);
  expect(after(unsigned, checkOrder, { customer: "x", amount: 1, asOf: newYear }).outcome.answer).toMatchObject({ decision: "NOLIMIT", limit: null });
  expect(order("d", 1, { balance: 0, temporary: 1, until: newYear }).answer).toMatchObject({ decision: "PASS", temporary: true });
  expect(order("d", 1, { balance: 0, temporary: 1, until: newYear - 1 }).answer).toMatchObject({ decision: "BLOCK", temporary: false });
});

it("blocks by days overdue only beyond those allowed", () => {
  expect([order("a", 1, { daysOverdue: 30 }, 30), order("a", 1, { daysOverdue: 31 }, 30), order("a", 1, { daysOverdue: 99 })].map(({ answer }) => answer.rule)).toEqual(["within", "overdue", "within"]);
  expect(refusals(checkOrder(company, { customer: "who", amount: 1, asOf: newYear }))).toHaveLength(1);
  expect(refusals(checkOrder(company, { customer: "a", amount: -1, asOf: newYear }))).toHaveLength(1);
});

it("adds up expected losses and gives the limit a loss budget allows", () => {
  const book = bookOf([{ customer: "a", pd: 0.02, balance: 900, openOrders: 100 }, { customer: "b", pd: 0, balance: 5 }, { customer: "c" }]);
  const { outcome } = after(book, expectedLoss, { budget: 9 });
  expect(outcome.answer).toMatchObject({ total: 9, exposure: 1005, unknown: ["c"], customers: [{ customer: "a", loss: 9, limit: expect.closeTo(1000, 9) as number }, { customer: "b", loss: 0, limit: null }] });
  expect(after(book, expectedLoss, { lgd: 0.9 }).outcome.answer.total).toBe(18);
  expectBothLanguages(outcome);
  expect(refusals(expectedLoss(bookOf([{ customer: "a", pd: 1.5 }]), {}))).toHaveLength(1);
  expect(refusals(expectedLoss(bookOf([{ customer: "a" }]), {}))).toHaveLength(1);
});
