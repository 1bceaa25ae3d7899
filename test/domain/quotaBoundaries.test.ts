import { evaluate, type RawEntry } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import CREDITLIMIT from "../../src/domain/quota/CREDITLIMIT";
import NPV from "../../src/domain/quota/CREDITPERIOD.NPV";
import CREDITQUOTA from "../../src/domain/quota/CREDITQUOTA";
import LRSPLIT from "../../src/domain/quota/LRSPLIT";
import OVERLAP from "../../src/domain/quota/OVERLAP";
import QUOTASHIFT from "../../src/domain/quota/QUOTASHIFT";
import RESMISMATCH from "../../src/domain/quota/RESMISMATCH";
import MMCREDIT from "../../src/domain/system/MMCREDIT";
import { expectAnswers } from "./expectAnswers";

type Inputs = Readonly<Record<string, readonly RawEntry[]>>;

function run(method: AnyMethod, inputs: Inputs, params = {}) {
  const outcome = evaluate(method, { inputs, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const said = (method: AnyMethod, inputs: Inputs, params: object, row: number): string[] => {
  const found = run(method, inputs, params);
  return (["en", "zh-CN"] as const).map((locale) => found.why(row, locale, ({ code }) => code));
};
const notes = (method: AnyMethod, inputs: Inputs, params = {}): number => run(method, inputs, params).notes.length;

describe("credit quotas on their boundaries", () => {
  it("a floor may be as high as the cap, and no higher", () => {
    const quota = (floor: number) => run(CREDITQUOTA, { sales: [10, 10], tier: ["A", "A"], cap: [30, null], floor: [floor, null] }, { pool: 100, unit: 1 }).columns.quota;
    expectAnswers(quota(30), [30, 70]);
    expectAnswers(quota(31), [{ fault: "#VALUE!" }, 100]);
  });
  it("a reserve may be as large as the pool, and no larger", () => {
    const inputs = { sales: [10, 5], tier: ["A", "D"] };
    expectAnswers(run(CREDITQUOTA, inputs, { pool: 100, dReserve: 100 }).columns.quota, [0, 100]);
    expect(evaluate(CREDITQUOTA, { inputs, params: { pool: 100, dReserve: 100.01 } }).ok).toBe(false);
  });
  it("a reserve without customers to share it stays unallocated", () => {
    const { figures, tables } = run(CREDITQUOTA, { sales: [10], tier: ["A"] }, { pool: 100, dReserve: 40, unit: 1 });
    expect([figures.allocated, figures.unallocated]).toEqual([60, 40]);
    expect(tables.classes!.map((row) => row[4])).toEqual([60, 0, 0, 0]);
  });
  it("sentences tell floors cut back, floors reached, caps and customers without sales apart", () => {
    const floors = { sales: [10, 10], tier: ["A", "A"], floor: [80, 40] };
    expect(said(CREDITQUOTA, floors, { pool: 100, unit: 1 }, 0)).toEqual(["Class A quota 100 is less than its floors; floor 80 cut back → 67", "A 类额度 100 少于下限合计，下限 80 按比例削减 → 67"]);
    const reached = { sales: [10, 10], tier: ["A", "A"], floor: [60, null] };
    expect(said(CREDITQUOTA, reached, { pool: 100, unit: 1 }, 0)).toEqual(["Class A share would fall short of the floor of 60 → 60", "按占比将低于下限 60（A 类）→ 60"]);
    const none = { sales: [10, 0], tier: ["A", "A"] };
    expect(said(CREDITQUOTA, none, { pool: 100, unit: 1 }, 1)).toEqual(["Class A shares by sales, and there are none → 0", "A 类按销售额分配，没有销售额 → 0"]);
  });
});

describe("the collection system on its boundaries", () => {
  const customer = ["a", "b"];
  it("counts a customer of exactly three years as one of long standing, by years and by date", () => {
    const one = { customer, sales: [10, 10], collected: [10, 10] };
    // 46000 is 9 December 2025, 44904 the same day of 2022.
    expect(run(MMCREDIT, { ...one, since: [44904, 44905] }, { asOf: 46000, vat: 0.17 }).figures.longTermShare).toBe(0.5);
    expect(run(MMCREDIT, { ...one, years: [3, 2.99] }, { vat: 0.17 }).figures.longTermShare).toBe(0.5);
  });
  it("calls other debtors a burden only where they owe more on average than key customers", () => {
    const burden = (other: number) => run(OVERLAP, { sales: [20, 10], balance: [5, other] }, { k: 2 }).figures.burden;
    const lone = (other: number) => run(OVERLAP, { sales: [20, 0], balance: [5, other] }, { k: 2 }).figures.burden;
    expect(burden(9)).toEqual({ fault: "#DIV/0!" });
    expect([lone(5), lone(5.01)]).toEqual([false, true]);
  });
});

describe("other quotas and limits on their boundaries", () => {
  it("CREDITLIMIT: of two limits equally low the first of the list binds", () => {
    const found = run(CREDITLIMIT, { tnw: [1000], turnover: [2000], netWorth: [1000] }, { ownSales: 5000 });
    expectAnswers([found.columns.tnwLimit![0], found.columns.tenLimit![0], found.columns.binding![0]], [100, 100, "tnw"]);
  });
  it("CREDITPERIOD.NPV numbers the policies from 1", () => {
    const inputs = { price: [10, 10], quantity: [100, 115], bad: [0, 0], days: [30, 60], cost: [8, 8] };
    expect(run(NPV, inputs, { rate: 0.12 }).tables.policies!.map((row) => row[0])).toEqual(["1", "2"]);
  });
  it("LRSPLIT says what it rounded and what nobody could take, and nothing else", () => {
    expect(notes(LRSPLIT, { weights: [1, 1] }, { total: 10, unit: 1 })).toBe(0);
    expect(notes(LRSPLIT, { weights: [1, 1] }, { total: 10.4, unit: 1 })).toBe(1);
    expect(notes(LRSPLIT, { weights: [0, 0] }, { total: 10, unit: 1 })).toBe(1);
    expect(notes(LRSPLIT, { weights: [0, 0] }, { total: 0, unit: 1 })).toBe(0);
  });
  it("QUOTASHIFT rejects the row that is wrong, warns in the row that is low, and lets the others be", () => {
    const rows = { customer: ["a", "b", "c", "d"], class: ["A", "A", "A", "A"], quota: [10, 5, 10, 1], balance: [0, 0, 10, 0], change: [7, -6, -1, null] };
    const found = run(QUOTASHIFT, rows);
    expectAnswers(found.columns.outcome, ["OK", "REJECT", "WARN", "UNCHANGED"]);
    expect(found.notes.map((note) => (note as { row?: number }).row)).toEqual([1, 1, 2]);
  });
  it("QUOTASHIFT: the business year begins on the first day of its first month", () => {
    const rows = { customer: ["a", "b"], class: ["A", "A"], quota: [10, 10], change: [1, -1] };
    const quarter = (date: number) => run(QUOTASHIFT, rows, { date, firstMonth: 4 }).figures.quarter;
    // 46112 is 31 March 2026.
    expect([quarter(46112), quarter(46113)]).toEqual(["2025 Q4", "2026 Q1"]);
  });
  it("QUOTASHIFT: four signatures and no fifth, several on one day, none before the one it follows", () => {
    const rows = { customer: ["a", "b"], class: ["A", "A"], quota: [10, 10], change: [1, -1] };
    const state = (...days: number[]): unknown => {
      const outcome = evaluate(QUOTASHIFT, { inputs: rows, params: { approvals: days.map((day) => ["x", day]) } });
      return outcome.ok ? outcome.value.figures.state : "refused";
    };
    const reached = [state(), state(1), state(1, 1), state(1, 1, 2), state(1, 1, 2, 2)];
    expect(new Set(reached).size).toBe(5);
    expect(reached).not.toContain("refused");
    expect([state(1, 1, 2, 2, 3), state(2, 1)]).toEqual(["refused", "refused"]);
  });
  it("QUOTASHIFT says with its sign what the changes add up to", () => {
    const words = (change: number): string => JSON.stringify(run(QUOTASHIFT, { customer: ["a", "b"], class: ["A", "A"], quota: [10, 10], change: [change, 0.5] }).notes);
    expect(words(1)).toContain("add up to +1.5,");
    expect(words(-2)).toContain("add up to −1.5,");
  });
  it("RESMISMATCH: an index of exactly 0.67 or 1.5 is fair", () => {
    expectAnswers(run(RESMISMATCH, { revenue: [0.5, 0.5], resource: [0.335, 0.665] }).columns.flag, ["正常", "正常"]);
    expectAnswers(run(RESMISMATCH, { revenue: [0.5, 0.5], resource: [0.75, 0.25] }).columns.flag, ["正常", "不足"]);
  });
  it("RESMISMATCH takes resources of 2 and more in all for numbers of people, and shares out a total that is given", () => {
    expectAnswers(run(RESMISMATCH, { revenue: [0.5, 0.5], resource: [1, 1] }).columns.current, [1, 1]);
    expectAnswers(run(RESMISMATCH, { revenue: [0.5, 0.5], resource: [1, 0.9] }).columns.current, ["", ""]);
    expectAnswers(run(RESMISMATCH, { revenue: [0.5, 0.5], resource: [6, 10] }, { total: 40 }).columns.current, [15, 25]);
  });
  it("RESMISMATCH names unnamed tiers by their row, and refuses a starved limit above the wasted one", () => {
    const inputs = { revenue: [0.5, 0.5], resource: [0.5, 0.5] };
    expect(run(RESMISMATCH, inputs).tables.shares!.map((row) => row[0])).toEqual(["1", "2"]);
    expect(evaluate(RESMISMATCH, { inputs, params: { wasted: 1, starved: 1.01 } }).ok).toBe(false);
    expect(evaluate(RESMISMATCH, { inputs, params: { wasted: 1, starved: 1 } }).ok).toBe(true);
  });
});
