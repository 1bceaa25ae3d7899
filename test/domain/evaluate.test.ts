import { evaluate, type Evaluation, type RawCell } from "../../src/domain/method/evaluate";
import tier from "../../src/domain/tiering/TIER";

const scale = { cuts: [100, 500], labels: ["C", "B", "A"] };
const words = (issue: { readonly code: string }): string => issue.code;

function run(values: readonly RawCell[], params: Readonly<Record<string, unknown>> = scale): Evaluation {
  const outcome = evaluate(tier, { inputs: { values }, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const issues = (params: Readonly<Record<string, unknown>>): readonly unknown[] => {
  const outcome = evaluate(tier, { inputs: { values: [1] }, params });
  return outcome.ok ? [] : outcome.issues;
};

describe("rows of a worksheet function", () => {
  it("leaves a blank row blank and answers the others", () => {
    const result = run([100, null, "  ", 99]);
    expect(result.columns.tier).toEqual(["B", "", "", "C"]);
    expect(result.kept).toEqual([0, 3]);
    expect(result.why(1, "en", words)).toBe("");
  });
  it("answers #VALUE! only in the row that holds text, numeric text or a boolean", () => {
    const result = run([100, "600", true, "合计", 600]);
    const fault = (row: number, found: string) => ({ fault: "#VALUE!", issue: { code: "not-a-number", column: "values", row, found } });
    expect(result.columns.tier).toEqual(["B", fault(1, "600"), fault(2, "true"), fault(3, "合计"), "A"]);
    expect(result.rowIssues).toHaveLength(3);
    expect(result.why(2, "en", words)).toBe("not-a-number");
  });
  it("passes an error in a cell through unchanged, in its row", () => {
    const result = run([{ error: "#REF!" }, 600]);
    expect(result.columns.tier![0]).toMatchObject({ fault: "#REF!", issue: { code: "cell-error", found: "#REF!" } });
    expect(result.columns.tier![1]).toBe("A");
  });
  it("explains every answered row in both languages", () => {
    const result = run([100]);
    expect(result.why(0, "en", words)).toBe("100 ≥ 100 and < 500 → B");
    expect(result.why(0, "zh-CN", words)).toBe("100 ≥ 100 且 < 500 → B");
  });
});

describe("parameters of a worksheet function", () => {
  it("fills in a default for null, undefined and empty text", () => {
    for (const closed of [null, undefined, ""]) expect(run([100], { ...scale, closed }).params.closed).toBe("lower");
  });
  it("takes a lone number and a lone name where a list is declared, and ignores empty cells after the list", () => {
    expect(run([5], { cuts: 3, labels: ["A", "B", null, ""] }).columns.tier).toEqual(["A"]);
  });
  it("names every parameter that is missing, of the wrong type, or unknown", () => {
    expect(issues({ labels: [true], cut: 5, closed: "left" })).toEqual([
      { code: "param-unknown", param: "cut", known: ["cuts", "labels", "closed"] },
      { code: "param-missing", param: "cuts" },
      { code: "param-type", param: "labels", expected: "text", found: "true" },
      { code: "param-choice", param: "closed", found: "left", choices: ["lower", "upper"] },
    ]);
  });
  it("does not read numeric text as a number", () => {
    expect(issues({ ...scale, cuts: [100, "500"] })).toEqual([{ code: "param-type", param: "cuts", expected: "numbers", found: "500" }]);
  });
  it("refuses equal cuts, and labels that do not fit the cuts", () => {
    expect(issues({ ...scale, cuts: [100, 100] })).toEqual([{ code: "param-order", param: "cuts", order: "monotone" }]);
    expect(issues({ ...scale, labels: ["A", "B"] })).toEqual([{ code: "param-count", param: "labels", expected: 3, found: 2, of: "cuts" }]);
  });
  it("refuses a missing column and an empty table", () => {
    expect(evaluate(tier, { inputs: {}, params: scale })).toEqual({ ok: false, issues: [{ code: "column-missing", column: "values" }] });
    expect(evaluate(tier, { inputs: { values: [] }, params: scale })).toEqual({ ok: false, issues: [{ code: "no-rows" }] });
  });
});
