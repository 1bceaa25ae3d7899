import type { TableCell } from "../../../src/domain/column/cell";
import { findHeadingRows, headingTexts, type Merged } from "../../../src/domain/table/headings";

const read = (rows: readonly (readonly TableCell[])[], merged?: readonly Merged[]): readonly string[] => headingTexts(rows, findHeadingRows(rows)!, merged);

describe("headings over two rows", () => {
  it("are read as one where a group spans columns named alike", () => {
    const rows = [
      ["客户", "本年", null, "上年", null],
      ["客户名称", "销售", "回款", "销售", "回款"],
      ["华康", 1, 2, 3, 4],
    ];
    expect(findHeadingRows(rows)).toEqual({ first: 0, last: 1 });
    expect(read(rows)).toEqual(["客户名称", "本年 销售", "本年 回款", "上年 销售", "上年 回款"]);
  });
  it("take the name from above where the lower cell is part of a merge downwards", () => {
    const rows = [
      ["客户编码", "客户名称", "本年累计", null, "备注"],
      [null, null, "销售额", "回款额", null],
      ["001", "华康", 10, 9, null],
    ];
    expect(findHeadingRows(rows)).toEqual({ first: 0, last: 1 });
    expect(read(rows)).toEqual(["客户编码", "客户名称", "本年累计 销售额", "本年累计 回款额", "备注"]);
  });
  it("are found below the titles of a report", () => {
    const rows = [
      ["应收账款明细表", null, null, null],
      ["编制单位：MM公司", null, "单位：万元", null],
      ["Customer", "Receivables", null, null],
      [null, "Opening", "Closing", "Overdue"],
      ["Alder", 1, 2, 0],
    ];
    expect(findHeadingRows(rows)).toEqual({ first: 2, last: 3 });
    expect(read(rows)).toEqual(["Customer", "Receivables Opening", "Receivables Closing", "Receivables Overdue"]);
  });
  it("do not say a name twice that holds the group's already", () => {
    expect(read([["客户", "销售", null], [null, "销售额", "销售数量"], ["华康", 5, 2]])).toEqual(["客户", "销售额", "销售数量"]);
  });
  it("reach as far as the merged cells say, where these are known", () => {
    const rows = [["客户", "本年", null, null], [null, "销售", "回款", "备注"], ["华康", 5, 4, "旧"]];
    expect(read(rows)).toEqual(["客户", "本年 销售", "本年 回款", "本年 备注"]);
    expect(read(rows, [{ row: 0, column: 1, rows: 1, columns: 2 }])).toEqual(["客户", "本年 销售", "本年 回款", "备注"]);
  });
});

describe("one row of headings", () => {
  it("stays one below a title and a line about the report", () => {
    const rows = [["编制单位：MM公司", null, "2010年度", null], ["客户", "销售", "回款", "销售"], ["华康", 5, 4, 3]];
    expect(findHeadingRows(rows)).toEqual({ first: 1, last: 1 });
    const titled = [["销售明细表", null, null], ["客户", "销售", "销售"], ["华康", 5, 4]];
    expect(findHeadingRows(titled)).toEqual({ first: 1, last: 1 });
  });
  it("stays one where every column has a name of its own", () => {
    expect(findHeadingRows([["合同", "业务", null], ["客户", "销售", "回款"], ["华康", 5, 4]])).toEqual({ first: 1, last: 1 });
  });
  it("stays one above a first customer without numbers", () => {
    expect(findHeadingRows([["客户", "销售", null], ["华康", null, "新"], ["百草", 5, "旧"]])).toEqual({ first: 0, last: 0 });
  });
  it("is missing where the data starts at once", () => {
    expect(findHeadingRows([["华康", 5], ["百草", 6]])).toBeNull();
  });
});
