import { shownApart, shownNumber, shownShort } from "../../src/taskpane/parts/show";

describe("numbers in the pane", () => {
  it("a rate just below its cut-off never looks equal to it", () => {
    expect(shownApart(0.89991, 0.9, "ratio")).toEqual(["89.99 %", "90.00 %"]);
    expect(shownApart(0.8871, 0.9, "ratio")).toEqual(["88.7 %", "90.0 %"]);
    expect(shownApart(99.999, 100, "money")).toEqual(["99.999", "100"]);
  });
  it("a value on its cut-off looks equal to it", () => {
    expect(shownApart(0.9, 0.9, "ratio")).toEqual(["90.0 %", "90.0 %"]);
  });
  it("large amounts are read in 万 and 亿, and never as 10,000万", () => {
    const shown = [9_999.99, 10_000, 12_345_678, 99_994_999, 99_999_999, 1e8, 123_456_789_012].map((value) => shownShort(value, "money"));
    expect(shown).toEqual([null, "1万", "1,234.57万", "9,999.5万", "1亿", "1亿", "1,234.57亿"]);
    expect([-12_345, 0].map((value) => shownShort(value, "money"))).toEqual(["−1.23万", null]);
    expect(["date", "ratio", "score", "days"].map((unit) => shownShort(46_000, unit as "date"))).toEqual([null, null, null, null]);
  });
  it("a multiplier is no percentage", () => {
    expect(shownNumber(1.2, "factor")).toBe("1.2");
  });
});
