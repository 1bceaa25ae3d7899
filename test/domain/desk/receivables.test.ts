import fc from "fast-check";
import type { Entry } from "../../../src/domain/desk/ledger";
import { receivables } from "../../../src/domain/desk/receivables";
import { settle } from "../../../src/domain/desk/settle";
import type { RowOf } from "../../../src/domain/desk/tables";
import { compare, decimal, minus, plus, sum, zero } from "../../../src/domain/money/decimal";
import { after, bookOf, expectBothLanguages, refusals, warned } from "./books";

/** 2026-12-31; twelve months before it is 2025-12-31. */
const asOf = 46387;
type Line = Partial<RowOf<"ledger">>;
const invoice = (customer: string, number: string, date: number, amount: number, due = date + 30): Line => ({ customer, kind: "invoice", number, date, due, amount });
const receipt = (customer: string, date: number, amount: number, settles?: string): Line => ({ customer, kind: "receipt", date, amount, settles: settles ?? null });
const on = (lines: readonly Line[], customers: readonly Partial<RowOf<"customers">>[] = [{ customer: "a" }], months?: number) =>
  after(bookOf(customers, { totals: "ledger", vat: 0.13 }, { ledger: lines }), receivables, { asOf, ...(months && { months }) });
const opened = (lines: readonly Line[]): [string, number][] => on(lines).outcome.answer.open.map(({ number, left }) => [number, left]);

it("settles the invoice that is named, else the oldest open one", () => {
  const two = [invoice("a", "1", asOf - 50, 100), invoice("a", "2", asOf - 40, 100)];
  expect(opened([...two, receipt("a", asOf, 60, "2")])).toEqual([["1", 100], ["2", 40]]);
  expect(opened([...two, receipt("a", asOf, 120)])).toEqual([["2", 80]]);
  expect(opened([...two, receipt("a", asOf, 120), receipt("a", asOf, 90, "1")])).toEqual([]);
  expect(opened([...two, { customer: "a", kind: "credit", date: asOf, amount: 100 }])).toEqual([["2", 100]]);
});

it("leaves over what no invoice takes up, and tells it", () => {
  const { outcome, rows } = on([invoice("a", "1", asOf - 50, 100), receipt("a", asOf, 130, "1"), receipt("a", asOf, 5, "9")]);
  expect(outcome.answer.figures).toMatchObject({ unapplied: 35, receivables: -35 });
  expect(rows.customers[0]).toMatchObject({ balance: -35, overdue: 0, daysOverdue: 0 });
  expect(warned(outcome)).toEqual([expect.stringMatching(/Invoice “9” is not in the ledger/), expect.stringMatching(/a: 35 is unapplied/)]);
  expectBothLanguages(outcome);
});

it("sorts open invoices into ages, with due today current, one day late in the first bucket and its last day still in it", () => {
  const { answer } = on([invoice("a", "0", asOf - 90, 1, asOf), invoice("a", "1", asOf - 90, 2, asOf - 1), invoice("a", "2", asOf - 90, 4, asOf - 30), invoice("a", "3", asOf - 90, 8, asOf - 31), invoice("a", "4", asOf - 200, 16, asOf - 91)]).outcome;
  expect(answer.ageing.map(({ bucket, amount, invoices }) => [bucket, amount, invoices])).toEqual([["current", 1, 1], ["1-30", 6, 2], ["31-60", 8, 1], ["61-90", 0, 0], ["90+", 16, 1]]);
  expect(answer.customers[0]).toMatchObject({ balance: 31, overdue: 30, daysOverdue: 91, ages: [1, 6, 8, 0, 16] });
});

it("writes the customers' totals of the twelve months, and a customer who paid all has collected 100 %", () => {
  const { rows } = on([invoice("a", "old", asOf - 366, 50), invoice("a", "1", asOf - 300, 100), receipt("a", asOf - 365, 20), receipt("a", asOf - 200, 100)]);
  const [row] = rows.customers;
  expect(row).toMatchObject({ opening: 30, collected: 100, balance: 30 });
  expect(row!.sales).toBeCloseTo(100 / 1.13, 9);
  expect(row!.rate).toBeCloseTo(1, 12);
});

it("gives days of sales, the best possible, the index, count-back and days to pay by hand", () => {
  const { figures } = on([invoice("a", "1", asOf - 100, 365, asOf - 70), invoice("a", "2", asOf - 10, 365, asOf + 20), receipt("a", asOf - 60, 292.5, "1")]).outcome.answer;
  expect(figures).toMatchObject({ receivables: 437.5, creditSales: 730, overdue: 72.5, daysToPay: 40, dso: expect.closeTo(218.75, 9) as number, bestDso: 182.5 });
  expect(figures.delay).toBeCloseTo(36.25, 12);
  expect(figures.cei).toBeCloseTo((100 * 292.5) / 365, 10);
  // 365 of December's 31 days, none in November and October that still count in full, and 72.5 of 365 in September's 30.
  expect(figures.countBack).toBeCloseTo(31 + 30 + 31 + (72.5 / 365) * 30, 10);
  expect(figures.countBackUnexplained).toBe(0);
});

it("shows the trend month by month, and no days where the ledger does not reach back", () => {
  const { trend } = on([invoice("a", "1", asOf - 92, 90), invoice("a", "2", asOf - 5, 10)], undefined, 3).outcome.answer;
  expect(trend.map(({ end, receivables: owed }) => [end, owed])).toEqual([[asOf - 61, 90], [asOf - 31, 90], [asOf, 100]]);
  expect(trend.map(({ dso }) => dso === null)).toEqual([true, true, false]);
});

it("leaves out rows that lack something, tells each, and ignores what comes after the day", () => {
  const { outcome } = on([{ customer: "a", kind: "invoice", date: asOf }, { kind: "bill", customer: "a", date: asOf, amount: 1 }, { kind: "receipt", customer: "a", date: asOf, amount: -1 }, invoice("z", "1", asOf, 7), invoice("a", "9", asOf + 1, 1000), {}]);
  expect(outcome.warnings.map(({ issue }) => issue.code)).toEqual(["blank-cell", "unknown-code", "below-minimum", "method"]);
  expect(outcome.answer.figures.receivables).toBe(7);
});

it("keeps to the cent: open − unapplied = invoices − credits − receipts, for any ledger", () => {
  const cents = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100);
  const entry = fc.record({ kind: fc.constantFrom("invoice" as const, "receipt" as const, "credit" as const), date: fc.integer({ min: 46000, max: 46100 }), number: fc.constantFrom("1", "2", "3"), amount: cents, settles: fc.option(fc.constantFrom("1", "2", "3", "9"), { nil: null }) });
  fc.assert(fc.property(fc.array(entry, { maxLength: 12 }), (lines) => {
    const entries = lines.map((line, at): Entry => ({ ...line, at, customer: "a", due: line.date }));
    const { open, unapplied } = settle(entries);
    const owed = entries.reduce((all, { kind, amount }) => (kind === "invoice" ? plus(all, decimal(amount)) : minus(all, decimal(amount))), zero);
    expect(compare(minus(sum(open.map(({ left }) => left)), decimal(unapplied)), owed)).toBe(0);
    expect(open.every(({ left, invoice: { amount } }) => left > 0 && left <= amount)).toBe(true);
  }), { numRuns: 500 });
});

/** 450 customers: 76 of the 100 key ones among the top debtors with 320, 24 others with 460. */
const mm = Array.from({ length: 450 }, (_, i): Partial<RowOf<"customers">> => {
  const balance = i < 75 ? 4.2 : i === 75 ? 5 : i < 100 ? 0.5 : i < 123 ? 19 : i === 123 ? 23 : 0.4;
  return { customer: `c${i}`, sales: i < 100 ? 33.2 : 1.9, collected: i < 100 ? 38.844 : 2, balance };
});

it("finds the MM company's overlap: 76 of the top 100 debtors are key and owe 320, the others 460", () => {
  const { outcome, rows } = after(bookOf(mm), receivables, { asOf });
  expect(outcome.answer.keyAndDebt).toMatchObject({ overlapCount: 76, overlapRate: 0.76, keyBalance: 320, nonKeyCount: 24, nonKeyBalance: 460 });
  expect(outcome.answer.keyAndDebt.intensity).toBeCloseTo(460 / 24 / (320 / 76), 10);
  expect(rows.customers[0]).toMatchObject({ sales: 33.2, rate: 1 });
});

it("tells what totals cannot say, and guesses nothing", () => {
  const { outcome } = after(bookOf([{ customer: "a", sales: 100, collected: 90 }]), receivables, { asOf });
  expect(outcome.answer.missing).toHaveLength(4);
  expect(outcome.answer.figures).toMatchObject({ dso: null, overdue: null, cei: null, countBack: null, daysToPay: null, rateWithOpening: null });
  const full = after(bookOf([{ customer: "a", sales: 100, collected: 90, balance: 23.4, overdue: 11.7, opening: 10 }]), receivables, { asOf }).outcome.answer;
  expect(full.missing).toHaveLength(1);
  expect(full.figures).toMatchObject({ dso: 73, bestDso: 36.5, overdueShare: 0.5 });
  expect(full.figures.rateWithOpening).toBeCloseTo(90 / 127, 12);
  expectBothLanguages(outcome);
  expect(refusals(receivables(bookOf([]), { asOf: -1 }))).toHaveLength(1);
});
