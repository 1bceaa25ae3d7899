import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { adapters } from "../tools/cases/adapters";
import type { Case } from "../tools/cases/case";
import { agrees } from "../tools/cases/compare";
import { judge } from "../tools/cases/judge";

const file = path.resolve(__dirname, "../../shared/cases.json");
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { cases: readonly Case[] }).cases : [];
const withheld = cases.filter((one) => one.method in adapters && one.withheld);
const built = cases.filter(({ method, withheld }) => method in adapters && !withheld);

if (cases.length === 0) {
  it.skip("agrees with the worked cases of the domain description (no ../shared/cases.json here)", () => undefined);
} else {
  it("covers what the registry is known to cover", () => {
    expect(built.length).toBeGreaterThanOrEqual(100);
  });
  it.each(withheld.map((one) => [one.id, one] as const))("computes the withheld case %s", (_, one) => {
    expect(judge(one)).toMatchObject({ kind: "withheld" });
  });
  it.each(built.map((one) => [one.id, one] as const))("agrees with case %s", (_, one) => {
    expect(judge(one)).toEqual({ kind: "passed" });
  });
}

describe("comparing a result with a case", () => {
  it("allows numbers the tolerance and nothing else", () => {
    expect(agrees({ a: [1.05, "x", "#N/A"] }, { a: [1, "x", null] }, 0.1)).toBe(true);
    expect(agrees({ a: [1.2, "x"] }, { a: [1, "x"] }, 0.1)).toBe(false);
    expect(agrees(["x"], ["y"], 1)).toBe(false);
    expect(agrees([1, 2], [1], 1)).toBe(false);
    expect(agrees({ a: 1, b: 2 }, { a: 1 }, 1)).toBe(false);
    expect(agrees("1", 1, 1)).toBe(false);
  });
  it("takes an empty cell for what is missing, and names for an order", () => {
    expect(agrees(["A", ""], ["A", null], 0)).toBe(true);
    expect(agrees(["A", "B"], ["A", null], 0)).toBe(false);
    expect(agrees({ upto: ["A"], cross: ["B"] }, [["A"], ["B"]], 0)).toBe(true);
    expect(agrees({ upto: ["A"], cross: ["B"] }, [["B"], ["A"]], 0)).toBe(false);
  });
});

describe("judging a case", () => {
  const tiers = (params: object, expected: unknown): Case => ({ id: "TIERS", method: "tier_threshold", inputs: { values: [80, "80", true, null, "#N/A"] }, params: { ...params }, expected, tolerance: 0 });

  it("gives each kind of cell the answer the conventions name", () => {
    expect(judge(tiers({ cuts: [80, 60], labels: ["A", "B", "C"] }, ["A", "#VALUE!", "#VALUE!", null, "#N/A"]))).toEqual({ kind: "passed" });
  });
  it("takes a refused call for #VALUE!, and for nothing else", () => {
    const wrong = { cuts: [60, 60], labels: ["A", "B", "C"] };
    expect(judge(tiers(wrong, "#VALUE!"))).toEqual({ kind: "passed" });
    expect(judge(tiers(wrong, ["A", "#VALUE!", "#VALUE!", null, "#N/A"]))).toMatchObject({ kind: "broken" });
  });
});
