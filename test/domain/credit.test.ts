import { evaluate, type Outcome, type RawCell } from "../../src/domain/method/evaluate";
import quota from "../../src/domain/quota/CREDITQUOTA";
import system from "../../src/domain/system/MMCREDIT";
import shift from "../../src/domain/quota/QUOTASHIFT";
import { fieldNames, issueText } from "../../src/i18n/issues";
import type { Issue } from "../../src/domain/issue/issue";
import type { Locale } from "../../src/domain/method/text";

const customers = { customer: ["甲", "乙", "丙"], sales: [500, 260, 0], collected: [600, 280, 20] };
const run = (inputs: Readonly<Record<string, readonly RawCell[]>>, params: Readonly<Record<string, unknown>> = {}): Outcome =>
  evaluate(system, { inputs, params });
const value = (outcome: Outcome): Extract<Outcome, { ok: true }>["value"] => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const words = (issue: Issue, locale: Locale): string => issueText(issue, locale, { where: (row) => `row ${row + 1}`, name: fieldNames(system, locale) });

describe("the credit system", () => {
  it("says in both languages how a customer came by its tier and its quota", () => {
    const { why } = value(run(customers, { pool: 100 }));
    expect(why(1, "en", words)).toBe(
      "Collected 280 of 304.2 due (260 × 1.17) = 92.0 % ≥ 90.0 % and < 100.0 % → B. Class B quota 34.21 × 260 / 260 sales = 34.21 → 34.21 (largest remainder)",
    );
    expect(why(1, "zh-CN", words)).toBe(
      "回款 280，应回款 304.2（260 × 1.17），回款率 92.0 % ≥ 90.0 % 且 < 100.0 % → B。B 类额度 34.21 × 销售额 260 / 260 = 34.21 → 34.21（最大余额法）",
    );
    expect(why(2, "en", words)).toBe("No sales or nothing due, so no collection rate → N. N: outside every class → 0");
  });
  it("shows as many decimals as tell a rate from the cut it just misses", () => {
    const { why } = value(run({ customer: ["x"], sales: [1000], collected: [1052.99] }));
    expect(why(0, "en", words)).toContain("= 89.999 % ≥ 80.000 % and < 90.000 % → C");
  });
  it("stops when a customer occurs twice and names both rows, whatever lies between", () => {
    const outcome = run({ customer: ["甲", null, "乙", "甲"], sales: [1, null, 2, 3], collected: [1, null, 2, 3] });
    expect(outcome).toEqual({ ok: false, issues: [{ code: "duplicate", column: "customer", row: 3, first: 0, found: "甲" }] });
  });
  it("leaves a row with a text, an error or a blank cell out of every total, and names each trouble", () => {
    const good = value(run(customers));
    const bad = value(run({
      customer: ["甲", "乙", "丙", "丁", "戊", "己"],
      sales: [500, 260, 0, "三百", { error: "#N/A" }, 10],
      collected: [600, 280, 20, true, 1, null],
    }));
    expect(bad.figures).toEqual(good.figures);
    expect(bad.columns.quota!.slice(0, 3)).toEqual(good.columns.quota);
    expect(bad.columns.quota!.slice(3)).toMatchObject([{ fault: "#VALUE!" }, { fault: "#N/A" }, { fault: "#VALUE!" }]);
    expect(bad.rowIssues).toEqual([
      { code: "not-a-number", column: "sales", row: 3, found: "三百" },
      { code: "not-a-number", column: "collected", row: 3, found: "true" },
      { code: "cell-error", column: "sales", row: 4, found: "#N/A" },
      { code: "blank-cell", column: "collected", row: 5 },
    ]);
    expect(bad.why(3, "en", words)).toMatch(/^row 4: “三百” is not a number\. .+ row 4: “true” is not a number\./);
  });
  it("derives the cut-offs from the allowed ratio, and takes those that are given", () => {
    expect(value(run(customers, { ratio: 0.3 })).params.cuts).toEqual([1, 0.85, 0.7]);
    expect(value(run(customers, { ratio: 0.3, cuts: [1.1, 1, 0.5] })).params.cuts).toEqual([1.1, 1, 0.5]);
  });
  it("refuses labels, multipliers and a reserve that do not fit", () => {
    expect(run(customers, { labels: ["A", "B", "N"], pool: 10, dReserve: 11 })).toMatchObject({
      ok: false,
      issues: [
        { code: "param-count", param: "labels", expected: 4, found: 3, of: "cuts" },
        { code: "param-count", param: "multipliers", expected: 3, found: 4, of: "labels" },
        { code: "param-above", param: "dReserve", max: 10, found: 11 },
        { code: "method" },
      ],
    });
  });
  it("works without any customer to rate: nothing is shared out", () => {
    const found = value(run({ customer: [null], sales: [null], collected: [null] }));
    expect(found.columns.tier).toEqual([""]);
    expect(found.figures).toMatchObject({ customers: 0, pool: 0, allocated: 0 });
  });
});

describe("CREDITQUOTA", () => {
  it("names the row of an unknown class as the table counts it, blank rows included", () => {
    const found = value(evaluate(quota, { inputs: { sales: [null, 100, 50], tier: [null, "A", "E"] }, params: { pool: 10 } }));
    expect(found.rowIssues).toEqual([{ code: "unknown-code", column: "tier", row: 2, found: "E", known: ["A", "B", "C", "D", "N"] }]);
    expect(found.columns.quota).toMatchObject(["", 10, { fault: "#VALUE!", issue: { row: 2 } }]);
  });
  it("tells what it rounded, what it could not give, and that equal multipliers reward nobody", () => {
    const found = value(evaluate(quota, { inputs: { sales: [100], tier: ["A"], cap: [5] }, params: { pool: 10.4, unit: 1 } }));
    expect(found.figures).toMatchObject({ pool: 10, allocated: 5, unallocated: 5 });
    const notes = found.notes.map((note) => words(note, "en"));
    expect(notes[0]).toContain("a difference of −0.4");
    expect(notes[1]).toContain("5 of the pool is unallocated");
    expect(notes[2]).toContain("better payers gain nothing");
  });
  it("answers #VALUE! where the floor is above the cap", () => {
    const found = value(evaluate(quota, { inputs: { sales: [1, 1], tier: ["A", "A"], cap: [5, null], floor: [6, null] }, params: { pool: 10 } }));
    expect(found.columns.quota).toMatchObject([{ fault: "#VALUE!" }, 10]);
  });
});

describe("QUOTASHIFT", () => {
  it("takes 1 and 0 for TRUE and FALSE, as Excel does", () => {
    const inputs = { customer: ["a", "b"], class: ["A", "A"], quota: [5, 5], change: [1, -1] };
    expect(value(evaluate(shift, { inputs, params: { alreadyAdjusted: 1 } })).figures.accepted).toBe(false);
    expect(value(evaluate(shift, { inputs, params: { alreadyAdjusted: 0 } })).figures.accepted).toBe(true);
  });
  it("refuses a quota below zero in its row only", () => {
    const inputs = { customer: ["a", "b", "c"], class: ["A", "A", "A"], quota: [5, -5, 5], change: [1, null, -1] };
    const found = value(evaluate(shift, { inputs, params: {} }));
    expect(found.rowIssues).toEqual([{ code: "below-minimum", column: "quota", row: 1, min: 0, found: -5 }]);
    expect(found.figures).toMatchObject({ accepted: true, total: 10 });
  });
});
