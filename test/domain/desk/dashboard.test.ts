import { dashboardOf, type Dashboard } from "../../../src/domain/desk/dashboard";
import { locales } from "../../../src/domain/method/text";
import { bookOf, newYear, signed } from "./books";

const customers = [{ customer: "a", name: "Anna", sales: 300, collected: 400, balance: 30, light: "red" }, { customer: "b", sales: 100, collected: 120, balance: 5, light: "green" }, { customer: "n" }];
const value = ({ figures }: Dashboard, id: string) => figures.find((one) => one.id === id)!.value;
const part = ({ parts }: Dashboard, id: string) => parts.find((one) => one.id === id)!;

it("shows the pool and how much of it is used, quota beside balance, classes and lights", () => {
  const page = dashboardOf(signed(bookOf(customers)), { asOf: newYear });
  expect([value(page, "pool"), value(page, "allocated"), value(page, "receivables"), value(page, "red"), value(page, "seals")]).toEqual([93.6, 93.6, 35, 1, 0]);
  expect(value(page, "poolUsed")).toBeCloseTo(35 / 93.6, 12);
  expect(value(page, "hhi")).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
  expect(part(page, "quotas").rows).toEqual([["Anna", 70.2, 30], ["b", 23.4, 5], ["n", 0, ""]]);
  expect(part(page, "classes").rows).toEqual([["A", 2, 93.6], ["N", 1, 0]]);
  expect(part(page, "concentration").rows).toEqual([[1, 0.75], [3, 1]]);
  expect(part(page, "lights").rows).toEqual([["green", 1], ["yellow", 0], ["red", 1]]);
});

it("draws ageing and the trend from a ledger, and leaves them empty without one", () => {
  const ledger = [{ customer: "a", kind: "invoice", number: "1", date: newYear - 120, due: newYear - 20, amount: 12 }];
  const page = dashboardOf(bookOf(customers, { totals: "ledger" }, { ledger }), { asOf: newYear });
  expect(part(page, "ageing").rows.map(([bucket, amount]) => [bucket, amount])).toEqual([["current", 0], ["1-30", 12], ["31-60", 0], ["61-90", 0], ["90+", 0]]);
  expect(part(page, "trend").rows).toHaveLength(12);
  expect([part(page, "ageing").chart, part(page, "trend").chart].every((chart) => chart !== null)).toBe(true);
  const without = dashboardOf(bookOf(customers), { asOf: newYear });
  expect([part(without, "ageing").chart, part(without, "trend").chart, part(without, "pool").chart]).toEqual([null, null, null]);
});

it("stands up to an empty desk, and counts cells that are not what was signed", () => {
  const empty = dashboardOf(bookOf([]), { asOf: newYear });
  expect([value(empty, "pool"), value(empty, "dso"), value(empty, "hhi")]).toEqual(["", "", ""]);
  const book = signed(bookOf(customers));
  expect(value(dashboardOf({ ...book, rows: { ...book.rows, quotas: book.rows.quotas.map((row, i) => (i === 0 ? { ...row, quota: 1 } : row)) } }, { asOf: newYear }), "seals")).toBe(1);
});

it("names every figure, table, column and chart in both languages", () => {
  const { figures, parts } = dashboardOf(bookOf(customers), { asOf: newYear });
  const texts = [...figures.map(({ label }) => label), ...parts.flatMap(({ table, spec }) => [table.label, spec.title, ...Object.values(table.columns).map(({ label }) => label)])];
  for (const text of texts) for (const locale of locales) expect(text[locale].length).toBeGreaterThan(1);
});
