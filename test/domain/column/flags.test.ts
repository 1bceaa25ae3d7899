import { readFlag } from "../../../src/domain/column/flag";
import { readColumn } from "../../../src/domain/column/read";
import { readRowsText } from "../../../src/domain/column/rowsText";
import type { TableCell } from "../../../src/domain/column/cell";
import type { InputField } from "../../../src/domain/method/method";

const label = { en: "Loyal", "zh-CN": "忠诚" };
const flag: InputField = { unit: "flag", optional: true, label };
const read = (cells: readonly TableCell[], field = flag) => readColumn(cells, field, 2, { skip: new Set(), scale: null });

describe("yes and no as text", () => {
  it.each(["是", "有", "对", "Y", "yes", " Yes ", "ＹＥＳ", "TRUE", "√", "✓", "✔\uFE0F", "☑", "1"])("%s says yes", (text) => expect(readFlag(text)).toBe(true));
  it.each(["否", "无", "没有", "N", "no", "False", "×", "✗", "☐", "0"])("%s says no", (text) => expect(readFlag(text)).toBe(false));
  it.each(["", "x", "X", "-", "不清楚", "是否", "yes/no", "2", "nope"])("%s says neither", (text) => expect(readFlag(text)).toBe(null));
});

describe("a yes/no column", () => {
  it("offers what a word or a tick would become, and converts nothing unasked", () => {
    const { asIs, converted, findings } = read([true, "是", "×", 0, null]);
    expect(asIs).toEqual([true, "是", "×", 0, null]);
    expect(converted).toEqual([true, true, false, 0, null]);
    expect(findings).toEqual([
      { kind: "text-flag", says: true, row: 1, column: 2, found: "是" },
      { kind: "text-flag", says: false, row: 2, column: 2, found: "×" },
    ]);
  });
  it("names what is neither, words and numbers", () => {
    expect(read(["也许", 2, 1, { error: "#N/A" }]).findings.map(({ kind, row }) => [kind, row])).toEqual([["not-a-flag", 0], ["not-a-flag", 1], ["cell-error", 3]]);
  });
  it("misses a blank cell only where the answer is needed", () => {
    expect(read([null]).findings).toEqual([]);
    expect(read([null], { unit: "flag", label }).findings.map(({ kind }) => kind)).toEqual(["blank-cell"]);
  });
});

describe("a column of numbers that takes yes and no as well", () => {
  const yesNo: InputField = { unit: "number", yesNo: true, label };
  it("reads words as yes and no, and figures as figures", () => {
    const { converted, findings } = read([0.5, true, "有", "无", "12 %", "也许"], yesNo);
    expect(converted).toEqual([0.5, true, true, false, 0.12, "也许"]);
    expect(findings.map(({ kind }) => kind)).toEqual(["text-flag", "text-flag", "text-number", "not-a-number"]);
  });
  it("does so only where it says it takes them", () => {
    expect(read(["是"], { unit: "number", label }).findings.map(({ kind }) => kind)).toEqual(["not-a-number"]);
  });
});

it("a small table typed as text knows the same words", () => {
  const columns = { tier: { unit: "code", label }, deposit: { unit: "flag", label } } as const;
  expect(readRowsText("A, 无; B, √\nC, 也许", { columns })).toEqual([["A", false], ["B", true], ["C", "也许"]]);
});
