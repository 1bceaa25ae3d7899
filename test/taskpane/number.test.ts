import fc from "fast-check";
import { readNumber, writeNumber } from "../../src/taskpane/parameters/number";

describe("numbers typed into the form", () => {
  it("reads a share however people write it", () => {
    expect(["20%", "20 %", "0.2", ".2", "20", "２０％", "０．２", " 20 % "].map((text) => readNumber(text, "share"))).toEqual(Array(8).fill(0.2));
  });
  it("takes a bare 1 as the whole, and a bare 1.2 in a ratio field as 120 %", () => {
    expect(readNumber("1", "share")).toBe(1);
    expect(readNumber("1", "ratio")).toBe(1);
    expect(readNumber("1.2", "ratio")).toBe(1.2);
    expect(readNumber("90", "ratio")).toBe(0.9);
  });
  it("reads amounts with currency, thousands and full-width digits", () => {
    expect(["1,234.5", "¥1,234.5", "￥１，２３４．５", "1234.5"].map((text) => readNumber(text, "money"))).toEqual([1234.5, 1234.5, 1234.5, 1234.5]);
  });
  it("refuses what could mean two amounts", () => {
    expect(["936万", "1,23", "1.234,56", "abc", "", "-", "1 2", "--5"].map((text) => readNumber(text, "money"))).toEqual(Array(8).fill(undefined));
  });
  it("reads a calendar day as Excel's serial, and refuses a day that does not exist", () => {
    expect(["2026-11-22", "2026/11/22", "2026年11月22日"].map((text) => readNumber(text, "date"))).toEqual([46348, 46348, 46348]);
    expect(readNumber("2026-02-30", "date")).toBeUndefined();
    expect(writeNumber(46348, "date")).toBe("2026-11-22");
  });
  it("shows shares as percentages and groups thousands", () => {
    expect([writeNumber(0.17, "share"), writeNumber(1.2, "ratio"), writeNumber(0.285, "share"), writeNumber(1234567.5, "money"), writeNumber(-1500, "money")]).toEqual([
      "17 %",
      "120 %",
      "28.5 %",
      "1,234,567.5",
      "-1,500",
    ]);
  });
  it("reads back every amount it shows", () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(fc.property(cents, (n) => readNumber(writeNumber(n / 100, "money"), "money") === n / 100));
  });
  it("reads back every share it shows, to twelve digits", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(share, (x) => Math.abs(readNumber(writeNumber(x, "share"), "share")! - x) < 1e-11));
  });
});
