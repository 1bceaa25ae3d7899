import { readHeading } from "../../../src/domain/column/header";
import { customerColumns, duplicateCustomers, subtotalRows, blankRows } from "../../../src/domain/column/rows";
import { readColumn } from "../../../src/domain/column/read";

const subtotal = (text: string) => subtotalRows([[text, 1]], new Set([1])).length === 1;

describe("rows that are no customers", () => {
  it.each(["合计", "合  计", "小计：", "总计", "华东区小计", "合计（450户）", "本年累计", "Total", "TOTAL:", "Subtotal", "North sub-total", "Grand Total", "Ｔｏｔａｌ"])(
    "%s is a subtotal",
    (text) => expect(subtotal(text)).toBe(true),
  );
  it.each(["Total Energies", "合计划科技有限公司", "华康医药", "Totalia", "小计算机公司"])("%s is a customer", (text) =>
    expect(subtotal(text)).toBe(false),
  );
  it("a subtotal word in a number column is left to the reading of that column", () => {
    expect(subtotalRows([["华康", "合计"]], new Set([1]))).toEqual([]);
  });
  it("rows of blanks and spaces are blank", () => {
    expect(blankRows([["a", 1], [null, "  "], [null, null]]).map(({ row }) => row)).toEqual([1, 2]);
  });
});

describe("customers met twice", () => {
  it("are found whatever the width, case and spaces of the name", () => {
    const rows = [["ＡＢＣ 医药"], ["abc医药"], ["华康"], ["ABC　医药"]];
    expect(duplicateCustomers(rows, 0, new Set()).map(({ row, first }) => [row, first])).toEqual([[1, 0], [3, 0]]);
  });
  it("are told apart by their number where there is one", () => {
    const headings = ["客户编号", "客户名称", "销售额"].map(readHeading);
    expect(customerColumns(headings, [[1, "华康", 5], [2, "华康", 6]], new Set([2]))).toEqual({ name: 1, identity: 0 });
  });
  it("are called by the first text column where no heading says customer", () => {
    expect(customerColumns(["序号", "对方", "销售额"].map(readHeading), [[1, "华康", 5]], new Set([2]))).toEqual({ name: 1, identity: 1 });
  });
});

describe("a number column", () => {
  const field = { unit: "money", min: 0, label: { en: "Sales", "zh-CN": "销售额" } } as const;
  const read = (cells: (string | number | null | { error: string })[]) => readColumn(cells, field, 3, { skip: new Set(), scale: null });

  it("offers what a text number would become, and converts nothing unasked", () => {
    const { asIs, converted, findings } = read([5, "￥1,200"]);
    expect(asIs).toEqual([5, "￥1,200"]);
    expect(converted).toEqual([5, 1200]);
    expect(findings).toEqual([expect.objectContaining({ kind: "text-number", row: 1, column: 3, found: "￥1,200", becomes: 1200 })]);
  });
  it("names every bad cell, not just the first", () => {
    expect(read(["n/a", { error: "#DIV/0!" }, null, -1, 7]).findings.map(({ kind, row }) => [kind, row])).toEqual([
      ["not-a-number", 0],
      ["cell-error", 1],
      ["blank-cell", 2],
      ["below-minimum", 3],
    ]);
  });
  it("does not convert to a number that is not allowed", () => {
    expect(read(["(5)"]).findings[0]!.kind).toBe("not-a-number");
  });
  it("finds nothing in rows that are no customers", () => {
    expect(readColumn(["合计"], field, 0, { skip: new Set([0]), scale: null }).findings).toEqual([]);
  });
});
