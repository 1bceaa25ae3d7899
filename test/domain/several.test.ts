import { readParams } from "../../src/domain/method/readParams";
import { readRows } from "../../src/domain/column/readRows";
import { readRowsText, writeRowsText } from "../../src/domain/column/rowsText";
import type { InputField, RowsParam } from "../../src/domain/method/method";

const label = { en: "x", "zh-CN": "某" };
const periods: InputField = { unit: "number", several: true, label };

describe("an input of several columns", () => {
  it("reaches the method as a list per row, blank cells as null", () => {
    const read = readRows({ periods }, { periods: [[1, null, 3], [null, null, null], [4, 5, 6]] });
    expect(read.columns["periods"]).toEqual([[1, null, 3], [4, 5, 6]]);
    expect([...read.blank]).toEqual([1]);
  });
  it("answers an error only in the row of a cell that is wrong", () => {
    const read = readRows({ periods }, { periods: [[1, "n/a"], [2, 3], [{ error: "#N/A" }, 1]] });
    expect(read.kept).toEqual([1]);
    expect([...read.faults.values()].map(({ fault }) => fault)).toEqual(["#VALUE!", "#N/A"]);
  });
});

describe("a parameter that is a small table", () => {
  const segments: RowsParam = { kind: "rows", label, columns: { name: { unit: "code", label }, from: { unit: "number", label } } };
  it("is read cell by cell, empty rows left out", () => {
    expect(readParams({ segments }, { segments: [["A", 4], [null, null], ["B", null]] })).toEqual({ values: { segments: [["A", 4], ["B", null]] }, issues: [] });
  });
  it("names what is no number", () => {
    expect(readParams({ segments }, { segments: [["A", "four"]] }).issues).toMatchObject([{ code: "param-type", param: "segments", found: "four" }]);
  });
  it("is the same after it was shown as text", () => {
    const rows = [["A", 0.25], ["B", null]];
    expect(readRowsText(writeRowsText(rows), segments)).toEqual(rows);
    expect(readRowsText("A, 20 %；B，1", segments)).toEqual([["A", 0.2], ["B", 1]]);
  });
});
