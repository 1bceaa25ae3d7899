import { methods } from "../../src/domain/methods";
import { listing } from "../../src/batch/listing";
import { readOptions } from "../../src/batch/options";

const read = (...args: string[]) => readOptions(args, methods, "2026-11-22");
const right = ["in.xlsx", "--system", "mm-credit", "--out", "out.xlsx"];

describe("the command line", () => {
  it("reads parameters by their kind: percent, lists, dates", () => {
    const command = read(...right, "--set", "vat=13%", "--set", "cuts=1,0.9,0.8", "--set", "labels=A,B,C,D", "--set", "asOf=2026-01-31", "--as-of", "2026-11-01");
    expect(command).toMatchObject({ kind: "tier", asOf: "2026-11-01", params: { vat: 0.13, cuts: [1, 0.9, 0.8], labels: ["A", "B", "C", "D"], asOf: 46053 } });
  });
  it("a preset is a start that --set may change", () => {
    expect(read(...right, "--preset", "mm2010", "--set", "vat=0.13")).toMatchObject({ params: { vat: 0.13, ratio: 0.2 } });
  });
  it("takes today where no date is named", () => {
    expect(read(...right)).toMatchObject({ asOf: "2026-11-22", source: { kind: "sheet" } });
  });
  it("reads where the customers are", () => {
    expect(read(...right, "--table", "客户表")).toMatchObject({ source: { kind: "table", name: "客户表" } });
    expect(read(...right, "--sheet", "甲", "--range", "A1:C9")).toMatchObject({ source: { kind: "range", sheet: "甲", address: "A1:C9" } });
  });
  it("reads the columns of invoice lines, an order number among them, in a workbook and in a file for an engine", () => {
    const lines = ["--transactions", "--as-of", "2026-01-31", "--customer", "Buyer", "--order", "Invoice no"];
    expect(read(...right, ...lines)).toMatchObject({ kind: "tier", transactions: { headings: { customer: "Buyer", order: "Invoice no" } } });
    const file = read("in.csv", "--system", "mm-credit", "--out", "out.csv", ...lines, "--order-by", "Buyer");
    expect(file).toMatchObject({ kind: "warehouse", order: "Buyer", transactions: { headings: { customer: "Buyer", order: "Invoice no" } } });
  });
  it("takes an order of the rows only where an engine works", () => {
    expect(read(...right, "--order-by", "Buyer")).toMatchObject({ kind: "wrong", reasons: [expect.stringContaining("--order-by")] });
  });
  it("reads what becomes of hidden rows", () => {
    expect(read(...right, "--leave-out", "hidden,bad")).toMatchObject({ choices: { hidden: "leave-out", bad: "leave-out", subtotals: "ask" } });
    expect(read(...right, "--keep", "hidden")).toMatchObject({ choices: { hidden: "keep" } });
  });
  it("takes a preset it does not know for one that is kept in the workbook", () => {
    expect(read(...right, "--preset", "Board 2026", "--set", "vat=0.13")).toMatchObject({ ownPreset: "Board 2026", params: { vat: 0.13 } });
    expect(read(...right, "--preset", "mm2010")).toMatchObject({ ownPreset: null });
  });
  it("tells everything that is wrong at once, in the language asked for", () => {
    const command = read("--system", "nonsense", "--locale", "zh-CN", "--leave-out", "rows", "--set", "vat");
    expect(command).toMatchObject({ kind: "wrong", locale: "zh-CN" });
    if (command.kind !== "wrong") throw new Error("accepted");
    expect(command.reasons).toHaveLength(5);
    expect(command.reasons.join()).toContain("nonsense");
  });
  it.each([
    ["an unknown option", ["--colour", "red"]],
    ["an unknown parameter", ["--set", "discount=1"]],
    ["a table and a range", ["--table", "t", "--range", "A1:B2"]],
    ["a day that does not exist", ["--as-of", "2026-02-30"]],
    ["a second workbook", ["other.xlsx"]],
  ])("refuses %s", (_name, more) => {
    expect(read(...right, ...more).kind).toBe("wrong");
  });
  it("lists every system with its columns and parameters in both languages", () => {
    expect(listing(methods, "en")).toContain("mm-credit");
    expect(listing(methods, "en")).toMatch(/^k-means [^]*?\n {2}on workbooks only: /m);
    expect(listing(methods, "en")).toMatch(/^by-rank [^]*?\n {2}also on Parquet/m);
    expect(listing(methods, "zh-CN")).toContain("--column sales=…  销售额 *");
  });
});
