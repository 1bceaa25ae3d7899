import type { TableCell } from "../../src/domain/column/cell";
import pyramid from "../../src/domain/tiering/PYRAMID";
import { findingText } from "../../src/i18n/workbook";
import { askEverything, type Choices, type PreparedReady } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { sourceFrom } from "./sources";

const table = (...answers: readonly TableCell[]): readonly (readonly TableCell[])[] => [["客户", "利润", "有潜力"], ...answers.map((answer, i) => [`客${i + 1}`, 100 - i, answer])];
const run = (cells: readonly (readonly TableCell[])[], choices: Partial<Choices> = {}) => {
  const source = sourceFrom(cells);
  return prepare({ method: pyramid, source, mapping: mapHeadings(pyramid, source).mapping, choices: { ...askEverything, ...choices } });
};
const actions = (prepared: ReturnType<typeof run>): readonly unknown[] => (prepared as PreparedReady).evaluation.columns.action!;

describe("a yes/no column of words", () => {
  const words = table("是", "有", "否", "√", "×");

  it("waits for consent, and every cell says what it reads as", () => {
    const { ready, findings } = run(words);
    expect(ready).toBe(false);
    expect(findings.map(({ address, kind, blocking, settledBy }) => [address, kind, blocking, settledBy])).toEqual(
      ["C2", "C3", "C4", "C5", "C6"].map((address) => [address, "text-flag", true, "convert"]),
    );
    expect(findings.slice(2, 4).map((finding) => findingText(finding, "en"))).toEqual(["C4: “否” is text that reads as no (FALSE).", "C5: “√” is text that reads as yes (TRUE)."]);
    expect(findings.slice(2, 4).map((finding) => findingText(finding, "zh-CN"))).toEqual(["C4：“否”是文本，可读作“否”（FALSE）。", "C5：“√”是文本，可读作“是”（TRUE）。"]);
  });
  it("is then the same as a column of TRUE and FALSE", () => {
    expect(actions(run(words, { convert: true }))).toEqual(actions(run(table(true, true, false, true, false))));
    expect(actions(run(words, { convert: true }))).toContain("reduce");
  });
  it("unconverted, can be left out row by row, or kept as an error", () => {
    expect((run(table(true, "否", "有"), { bad: "leave-out" }) as PreparedReady).bodyRows).toEqual([0]);
    expect(actions(run(words, { bad: "keep" }))[0]).toMatchObject({ fault: "#VALUE!" });
  });
});

it("a word that says neither yes nor no is left out or corrected, never read", () => {
  const cells = table(true, "也许", false);
  const { ready, findings } = run(cells, { convert: true });
  expect([ready, findings.map(({ address, kind, settledBy }) => [address, kind, settledBy])]).toEqual([false, [["C3", "not-a-flag", "bad"]]]);
  expect(findingText(findings[0]!, "en")).toBe("C3: “也许” in 有潜力 is neither yes nor no. Correct it, or leave the row out.");
  expect(findingText(findings[0]!, "zh-CN")).toBe("C3：“有潜力”中的“也许”既不表示“是”，也不表示“否”。请更正，或不计入该行。");
  expect((run(cells, { bad: "leave-out" }) as PreparedReady).bodyRows).toEqual([0, 2]);
});
