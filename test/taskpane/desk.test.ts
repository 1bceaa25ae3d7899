import type { RowOf } from "../../src/domain/desk/tables";
import { deskPaneWords } from "../../src/i18n/deskPane";
import { classSplit } from "../../src/taskpane/desk/annual/classSplit";
import { entered, listOf, valueOf } from "../../src/taskpane/desk/entries";
import { issueLine, placeOf } from "../../src/taskpane/desk/issueLines";
import { exactCustomer, matchCustomers } from "../../src/taskpane/desk/pickCustomer";
import { trendPicture } from "../../src/taskpane/desk/review/trend";
import { batchesOf, canBeWithdrawn, nextStep } from "../../src/taskpane/desk/shift/batches";
import { emptyLine, readLines } from "../../src/taskpane/desk/shift/lines";
import { inBoth } from "../../src/taskpane/desk/words";

const customers = [
  { number: "C7", name: "North Trading" },
  { number: "C70", name: "Southern Steel" },
  { number: "B117", name: "北方贸易" },
  { number: "D24", name: "Twin" },
  { number: "D25", name: "Twin" },
  { number: "A1", name: "B117 Logistics" },
];
const numbers = (typed: string): readonly string[] => matchCustomers(customers, typed, 6).map(({ number }) => number);

describe("the picker of customers", () => {
  it("takes a number for its customer, whatever its width, case and spaces", () => {
    for (const typed of ["C7", "c7", " Ｃ７ "]) expect(exactCustomer(customers, typed)?.number).toBe("C7");
  });
  it("takes a name where only one customer has it", () => {
    expect(exactCustomer(customers, "north trading")?.number).toBe("C7");
    expect(exactCustomer(customers, "北方贸易")?.number).toBe("B117");
    expect(exactCustomer(customers, "Twin")).toBeNull();
    expect(exactCustomer(customers, "  ")).toBeNull();
  });
  it("offers the exact number first, then numbers that begin so, then names, then whatever holds it", () => {
    expect(numbers("C7")).toEqual(["C7", "C70"]);
    expect(numbers("b117")).toEqual(["B117", "A1"]);
    expect(numbers("t")).toEqual(["D24", "D25", "C7", "C70", "A1"]);
    expect(numbers("")).toEqual([]);
    expect(matchCustomers(customers, "t", 3)).toHaveLength(3);
  });
});

describe("what is typed into the desk", () => {
  it("is a number, nothing, or wrong", () => {
    expect(entered("1,234.5", "money")).toEqual({ state: "number", value: 1234.5 });
    expect(entered(" ", "money").state).toBe("blank");
    expect(entered("ten", "money").state).toBe("wrong");
    expect(valueOf("17%", "share")).toBe(0.17);
    expect(valueOf("2011-01-10", "date")).toBe(40_553);
  });
  it("is a list of multipliers however they are separated", () => {
    expect(listOf("1.2/1/0.8/0", "factor")).toEqual([1.2, 1, 0.8, 0]);
    expect(listOf("1、1；0", "factor")).toEqual([1, 1, 0]);
    expect(listOf("1//0", "factor")).toBeNull();
  });
  it("adds up exactly, leaves empty lines out, and counts lines that are not finished", () => {
    const typed = [
      { customer: "c7", change: "+0.3", reason: " new contract " },
      { customer: "North", change: "1", reason: "" },
      emptyLine,
      { customer: "D24", change: "-0.1", reason: "" },
      { customer: "D25", change: "−0.2", reason: "" },
      { customer: "B117", change: "", reason: "" },
    ];
    expect(readLines(typed, customers)).toEqual({
      lines: [{ customer: "C7", change: 0.3, reason: "new contract" }, { customer: "D24", change: -0.1 }, { customer: "D25", change: -0.2 }],
      unfinished: 2,
      sum: 0,
    });
  });
});

const shift = (batch: string, customer: string, state: string): RowOf<"shifts"> => ({
  batch, customer, state, year: 2011, quarter: "2011 Q1", date: 40_553, class: "C", old: 1, change: 0, new: 1, reason: null, proposedBy: null, proposedOn: null,
  approvedBy: null, approvedOn: null, recordedBy: null, recordedOn: null, effectiveOn: null, reverses: null, seal: null,
});

describe("the batches of shifts", () => {
  it("are listed once each, the last one first, with the row they begin in", () => {
    const found = batchesOf([shift("1", "a", "effective"), shift("1", "b", "effective"), shift("2", "a", "draft")]);
    expect(found.map(({ batch, at, state, rows }) => [batch, at, state, rows.length])).toEqual([["2", 2, "draft", 1], ["1", 0, "effective", 2]]);
  });
  it("go from draft to effect in four steps, and can be withdrawn until then", () => {
    expect((["draft", "proposed", "approved", "recorded", "effective", "withdrawn"] as const).map(nextStep)).toEqual(["propose", "approve", "record", "effect", null, null]);
    expect((["draft", "recorded", "effective", "withdrawn"] as const).map(canBeWithdrawn)).toEqual([true, true, false, false]);
  });
});

describe("an annual table by class", () => {
  const row = (year: number, name: string, sales: number | null, quota: number): RowOf<"quotas"> => ({ year, customer: name + quota, name: null, class: name, rate: null, sales, classQuota: 10, floor: null, cap: null, quota, why: null, seal: null });
  it("adds up the year's customers exactly, in the order of the classes", () => {
    const split = classSplit([row(2011, "N", null, 0), row(2011, "B", 5, 0.1), row(2010, "A", 9, 9), row(2011, "B", 7, 0.2), row(2011, "A", 3, 1)], 2011, ["A", "B"]);
    expect(split).toEqual([
      { class: "A", customers: 1, sales: 3, classQuota: 10, quota: 1 },
      { class: "B", customers: 2, sales: 12, classQuota: 10, quota: 0.3 },
      { class: "N", customers: 1, sales: 0, classQuota: 10, quota: 0 },
    ]);
  });
});

describe("a fact of the desk", () => {
  const places = (table: string, row: number | null, column: string | null): string => `'Desk''s ${table}'!${column === "customer" ? "A" : "B"}${(row ?? 0) + 2}`;
  it("leads to its cell, also on a sheet with an apostrophe", () => {
    expect(placeOf("Customers!A17")).toEqual({ sheet: "Customers", address: "A17" });
    expect(placeOf("'Desk''s log'!B2:C3")).toEqual({ sheet: "Desk's log", address: "B2:C3" });
    expect(placeOf("nowhere")).toBeNull();
    expect(issueLine({ issue: { code: "duplicate", column: "customer", row: 3, first: 1, found: "C7" }, table: "customers" }, "en", places).place).toEqual({ sheet: "Desk's customers", address: "A5" });
  });
  it("in the desk's own words does not name the cell twice", () => {
    const text = { en: "The quota is below zero.", "zh-CN": "额度小于零。" };
    expect(issueLine({ issue: { code: "method", text, row: 3 }, table: "customers" }, "zh-CN", places)).toEqual({ text: "额度小于零。", place: { sheet: "Desk's customers", address: "B5" } });
    expect(issueLine({ issue: { code: "method", text } }, "en", places)).toEqual({ text: text.en, place: null });
  });
});

describe("the trend of the classes", () => {
  const words = { title: { en: "Trend", "zh-CN": "趋势" }, review: { en: "Review", "zh-CN": "复评" } };
  it("is a line per class over the reviews, from two reviews on", () => {
    expect(trendPicture([{ date: 40_553, customers: [1, 2] }], ["A", "B"], words)).toBeNull();
    const chart = trendPicture([{ date: 40_553, customers: [1, 2] }, { date: 40_633, customers: [2, 1] }], ["A", "B"], words)!;
    expect(chart.categories).toEqual(["2011-01-10", "2011-03-31"]);
    expect(chart.series.map(({ label, values }) => [label.en, values])).toEqual([["A", [1, 2]], ["B", [2, 1]]]);
  });
});

describe("the words of the credit desk", () => {
  function texts(words: unknown, path = ""): readonly (readonly [string, string])[] {
    if (typeof words === "string") return [[path, words]];
    if (typeof words === "function") return [1, 2].map((n) => [`${path}(${n})`, String((words as (...given: readonly unknown[]) => unknown)(n, n, n, n, n, n))] as const);
    return Object.entries(words as object).flatMap(([key, value]) => texts(value, path === "" ? key : `${path}.${key}`));
  }
  const en = texts(deskPaneWords.en);
  const zh = texts(deskPaneWords["zh-CN"]);
  /** A day or a bucket of days is the same in both. */
  const international = /^(receivables\.bucketOf|review\.move|annual\.signDetails)\(/;
  it("say the same things in both languages, and leave nothing unsaid", () => {
    expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
    for (const [path, text] of [...en, ...zh]) expect([path, text.trim()]).not.toEqual([path, ""]);
  });
  it("are Chinese in the Chinese pane and English in the English one", () => {
    for (const [path, text] of zh) if (!international.test(path)) expect([path, text]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)]);
    for (const [path, text] of [...en, ...zh]) expect([path, text]).toEqual([path, expect.not.stringMatching(/undefined|\[object/u)]);
    for (const [path, text] of en) expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Han}/u)]);
  });
  it("go to the log in both", () => {
    expect(inBoth(({ annual }) => annual.signLog(2011))).toEqual({ en: "Annual table 2011 signed", "zh-CN": "签批 2011 年度额度表" });
  });
});
