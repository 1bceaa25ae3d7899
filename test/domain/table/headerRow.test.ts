import { findHeaderRow } from "../../../src/domain/table/headerRow";

describe("the heading row", () => {
  it("is the first row of a plain list", () => {
    expect(findHeaderRow([["客户", "销售额"], ["华康", 5]])).toBe(0);
  });
  it("may name months and years", () => {
    expect(findHeaderRow([["客户", "1月", "2 月", "12月"], ["甲", 1, 2, 3]])).toBe(0);
    expect(findHeaderRow([["1月", "2月"], [1, 2]])).toBe(0);
    expect(findHeaderRow([["客户", "12天", "5次"], ["甲", 1, 2]])).toBe(null);
  });
  it("is found under the title lines of a 用友 report", () => {
    expect(
      findHeaderRow([
        ["客户销售及回款明细表", null, null, null, null],
        ["编制单位：MM公司", null, "2010年度", null, "单位：万元"],
        [null, null, null, null, null],
        ["客户编码", "客户名称", "销售收入", "回款额", "期末余额"],
        ["001", "华康医药", 150, 140, 35.5],
        ["002", "百草堂", 90, 100, 10],
      ]),
    ).toBe(3);
  });
  it("is the lower of two heading rows", () => {
    expect(
      findHeaderRow([
        ["客户", "本年", null, "上年", null],
        ["客户名称", "销售", "回款", "销售", "回款"],
        ["华康", 1, 2, 3, 4],
      ]),
    ).toBe(1);
  });
  it("may hold years", () => {
    expect(findHeaderRow([["客户", 2023, 2024], ["华康", 10, 12]])).toBe(0);
  });
  it("is found although the first customers' numbers are stored as text", () => {
    expect(findHeaderRow([["客户", "销售额"], ["华康", "￥1,200"], ["百草", 5]])).toBe(0);
  });
  it("is missing where the data starts at once", () => {
    expect(findHeaderRow([["华康", 5], ["百草", 6]])).toBeNull();
    expect(findHeaderRow([])).toBeNull();
  });
});
