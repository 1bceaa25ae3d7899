import { warn } from "../../../src/domain/desk/warnings";
import type { RowOf } from "../../../src/domain/desk/tables";
import { after, bookOf, expectBothLanguages, newYear, refusals } from "./books";

const policy = [{ class: "A", frequency: 30 }, { class: "B" }];
const one = (cells: Partial<RowOf<"customers">>) => after(bookOf([{ customer: "a", class: "A", quota: 100, ...cells }], {}, { policy }), warn, { asOf: newYear });
const light = (cells: Partial<RowOf<"customers">>): string | null => one(cells).rows.customers[0]!.light;

it("takes a threshold exactly reached for no signal, and one just passed for yellow", () => {
  expect([light({ daysOverdue: 30 }), light({ daysOverdue: 31 })]).toEqual(["green", "yellow"]);
  expect([light({ balance: 50, overdue: 10 }), light({ balance: 50, overdue: 10.01 })]).toEqual(["green", "yellow"]);
  expect([light({ orderChange: -0.5 }), light({ orderChange: -0.51 })]).toEqual(["green", "yellow"]);
});

it("is red over the limit, in litigation and from three signals on", () => {
  expect([light({ balance: 100 }), light({ balance: 99, openOrders: 1.01 }), light({ litigation: true }), light({ legal: true, brand: true }), light({ legal: true, brand: true, finance: "worse" })]).toEqual(["green", "red", "red", "yellow", "red"]);
  expect([light({ quota: 0, balance: 0.01 }), light({ quota: 0, balance: 0 }), light({ quota: null, balance: 5 })]).toEqual(["red", "green", "green"]);
  expect([light({ balance: 110, temporary: 110, until: newYear }), light({ balance: 110, temporary: 110, until: newYear - 1 })]).toEqual(["green", "red"]);
});

it("writes the signals with the facts that gave them", () => {
  const { rows, outcome } = one({ balance: 120, overdue: 60, daysOverdue: 45, orderChange: -0.6 });
  expect(rows.customers[0]!.signals).toBe("overdue by more than 30 days (45 days); over the limit (120 used of 100); orders down by more than 50% (−60.0 %); more than 20% of receivables overdue (60 of 120)");
  expect(outcome.answer.customers[0]!.why["zh-CN"]).toBe("逾期>30天（45 天）；额度超用（占用 120，额度 100）；订单骤降>50%（−60.0 %）；逾期占比>20%（60 / 120）");
  expectBothLanguages(outcome);
});

it("proposes to keep, lower, stop or raise, with the sentence why", () => {
  const proposal = (cells: Partial<RowOf<"customers">>): string | null => one(cells).rows.customers[0]!.proposal;
  expect([proposal({ daysOverdue: 0, balance: 30 }), proposal({ daysOverdue: 0, balance: 29.9 }), proposal({ daysOverdue: 0, balance: 90 }), proposal({ daysOverdue: 1, balance: 90 }), proposal({ finance: "worse" }), proposal({})]).toEqual(["keep", "lower", "raise?", "lower", "stop or cancel", "nothing known to judge by"]);
  expect(one({ daysOverdue: 0, balance: 90 }).outcome.answer.customers[0]!.proposal).toMatchObject({ en: expect.stringMatching(/raise\?/) as string, "zh-CN": expect.stringMatching(/提高/) as string });
});

it("follows up at once under a red light, else by the policy of the class, else after a quarter", () => {
  const next = (cells: Partial<RowOf<"customers">>): number => one(cells).rows.customers[0]!.followUp! - newYear;
  expect([next({ litigation: true }), next({}), next({ class: "B" }), next({ class: null })]).toEqual([0, 30, 90, 90]);
  expect([next({ followUp: newYear + 5 }), next({ followUp: newYear + 31 }), next({ followUp: newYear - 5 }), next({ followUp: newYear + 5, litigation: true })]).toEqual([5, 30, 30, 0]);
});

it("names those to be followed up by the day, and counts the lights", () => {
  const { outcome } = after(bookOf([{ customer: "a", followUp: newYear }, { customer: "b", followUp: newYear + 1 }, { customer: "c", litigation: true }, {}]), warn, { asOf: newYear });
  expect(outcome.answer).toMatchObject({ due: ["a", "c"], lights: { green: 2, yellow: 0, red: 1 } });
});

it("refuses a word for the finances that is none of the list", () => {
  expect(refusals(warn(bookOf([{ customer: "a", finance: "so-so" }]), { asOf: newYear }))).toEqual(["unknown-code"]);
  expect(refusals(warn(bookOf([]), { asOf: -1 }))).toHaveLength(1);
});
