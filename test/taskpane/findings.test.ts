import { findingGroups, openChoices } from "../../src/taskpane/preview/groups";
import { askEverything, type Choices, type PlacedFinding } from "../../src/workbook/contract";

const finding = (kind: PlacedFinding["kind"], settledBy: PlacedFinding["settledBy"], row: number, choices: Choices): PlacedFinding => ({
  kind,
  settledBy,
  row,
  column: 1,
  found: "x",
  address: `B${row + 2}`,
  heading: "销售额",
  blocking: settledBy === "convert" ? !choices.convert && choices.bad === "ask" : settledBy !== null && choices[settledBy] === "ask",
});
const table = (choices: Choices): readonly PlacedFinding[] => [
  finding("text-number", "convert", 0, choices),
  finding("text-number", "convert", 1, choices),
  finding("cell-error", "bad", 1, choices),
  finding("blank-cell", "bad", 2, choices),
  finding("subtotal-row", "subtotals", 9, choices),
  finding("blank-row", null, 5, choices),
];
const counts = (choices: Choices) => Object.fromEntries(findingGroups(table(choices), choices).map(({ settledBy, count }) => [settledBy, count]));

describe("what the user consents to", () => {
  it("counts every row a choice leaves out once, texts not converted included", () => {
    expect(counts(askEverything)).toEqual({ convert: 2, bad: 3, subtotals: 1 });
  });
  it("counts converted texts among the rows no longer", () => {
    expect(counts({ ...askEverything, convert: true })).toEqual({ convert: 2, bad: 2, subtotals: 1 });
  });
  it("asks one question for texts that can be converted or left out", () => {
    const texts = (choices: Choices) => table(choices).slice(0, 2);
    expect(openChoices(texts(askEverything), askEverything)).toBe(1);
    const out: Choices = { ...askEverything, bad: "leave-out" };
    expect(openChoices(texts(out), out)).toBe(0);
  });
  it("has nothing to ask about empty rows", () => {
    expect(findingGroups([finding("blank-row", null, 3, askEverything)], askEverything)).toEqual([]);
  });
});
