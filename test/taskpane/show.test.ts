import { shownApart, shownNumber } from "../../src/taskpane/parts/show";

describe("numbers in the pane", () => {
  it("a rate just below its cut-off never looks equal to it", () => {
    expect(shownApart(0.89991, 0.9, "ratio")).toEqual(["89.99 %", "90.00 %"]);
    expect(shownApart(0.8871, 0.9, "ratio")).toEqual(["88.7 %", "90.0 %"]);
    expect(shownApart(99.999, 100, "money")).toEqual(["99.999", "100"]);
  });
  it("a value on its cut-off looks equal to it", () => {
    expect(shownApart(0.9, 0.9, "ratio")).toEqual(["90.0 %", "90.0 %"]);
  });
  it("a multiplier is no percentage", () => {
    expect(shownNumber(1.2, "factor")).toBe("1.2");
  });
});
