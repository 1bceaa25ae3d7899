import { displayLocale } from "../../src/functions/language";
import { answerInWords } from "../../src/functions/worded";
import rollup from "../../src/domain/scoring/ROLLUP";
import { installExcel, plain, thrown } from "./excel";

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const ordinary = { customer: column("007", "B", "007", ""), date: column(46_000, 46_010, 46_040, ""), amount: column(10, 20.5, 5, ""), asOf: 46_050 };
const args = (given: Readonly<Record<string, unknown>>): unknown[] => [...rollup.signature, "show", "headers"].map((name) => given[name] ?? null);
const call = (given: Readonly<Record<string, unknown>> = {}): unknown[][] => plain(answerInWords(rollup, args({ ...ordinary, ...given }), displayLocale()));
const refusal = (given: Readonly<Record<string, unknown>>): string => thrown(() => answerInWords(rollup, args({ ...ordinary, ...given }), displayLocale()));

beforeEach(() => {
  installExcel("en-US");
});

describe("a function that answers with a table, of customers rolled up from lines", () => {
  it("has a row per customer, however many lines there are, and keeps the zeros of a customer number", () => {
    expect(call({ show: "customer,total,orders" })).toEqual([["007", 15, 2], ["B", 20.5, 1]]);
  });
  it("gives the columns asked for in that order, by id or label, with their labels on top", () => {
    expect(call({ show: "orders, Sales", headers: true })).toEqual([["Orders", "Sales"], [2, 15], [1, 20.5]]);
  });
  it("has one column for each period, named by it", () => {
    expect(call({ show: "customer,period", period: "month", headers: true })).toEqual([["Customer", "2025-12", "2026-01"], ["007", 10, 5], ["B", 20.5, 0]]);
  });
  it("leaves out the sums of what was not given, and says so when they are asked for", () => {
    const [head] = call({ headers: true });
    expect(head).not.toContain("Profit");
    expect(refusal({ show: "customer,profit" })).toContain("profit");
    expect(call({ show: "customer,profit", profit: column(1, 2, 3.5, "") })).toEqual([["007", 4.5], ["B", 2]]);
  });
  it("names every line that cannot be read instead of leaving it out of a total", () => {
    const message = refusal({ customer: column("007", "B", "", ""), date: column(46_000, "soon", 46_040, ""), amount: column("ten", 20.5, 5, "") });
    for (const row of ["Row 1", "Row 2", "Row 3"]) expect(message).toContain(row);
  });
  it("names twenty of many such lines and how many more there are", () => {
    const many = Array.from({ length: 25 }, () => ["x"]);
    expect(refusal({ customer: many, date: many.map(() => [46_000]), amount: many })).toMatch(/\(\+5\)$/);
  });
});
