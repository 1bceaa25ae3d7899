import { evaluate, type RawCell } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import { previewOf } from "../../src/domain/table/preview";
import type { Preview } from "../../src/domain/table/previewModel";

/** Worksheet functions without a chart, and why none would say more than their cells do. */
const without: Readonly<Record<string, readonly string[]>> = {
  "one answer for the whole, or figures of different units": ["CREDITPOOL", "FIRMNESS", "REFERRAL"],
  "a figure of each row that is read in its row": [
    "AHP", "CAMPAIGN", "CEI", "CLV", "COLLECTRATE", "COMMISSION", "COUNTBACK", "CREDITLIMIT", "CREDITPERIOD.DSO", "CUSTVALUE", "DEPOSITRULE", "DSO", "EXPENSE", "EXPLOSS",
    "LRSPLIT", "NEXTREVIEW", "RELNPV",
  ],
  "a tier by cells, drawn by the system that uses it or by counting it": ["COLLECTTIER", "HOLDTIER", "HOLDTIER.BAND", "RFMSEGMENT", "TIER"],
  "the Lorenz curve of GINI shows it": ["HHI"],
  "a comparison of a few lines of a plan": ["ANNUALCONTROL", "CREDITPERIOD.TERMS"],
  "the table itself is what is wanted": ["ROLLUP"],
};
const reasoned = Object.values(without).flat();

/** The preview of each worked example in which somebody is rated. */
function previews(method: AnyMethod): readonly Preview[] {
  return method.worked.flatMap(({ inputs, params = {} }) => {
    const outcome = evaluate(method, { inputs: inputs as Readonly<Record<string, readonly RawCell[]>>, params });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    const preview = previewOf({ method, evaluation: outcome.value, inputs: inputs as never, names: [], words: () => "" });
    return preview.rated > 0 ? [preview] : [];
  });
}

describe.each(methods.filter(({ wizard }) => wizard).map((method) => [method.id, method] as const))("%s in the wizard", (_id, method) => {
  it("draws a chart wherever somebody is rated, its numbers within its axes", () => {
    const found = previews(method);
    expect(found.length).toBeGreaterThan(0);
    for (const { charts } of found) {
      expect(charts.length).toBeGreaterThan(0);
      for (const { axes, series, categories } of charts) {
        for (const { axis = "primary", side, values } of series) {
          const { min = -Infinity, max = Infinity } = axes[axis] ?? {};
          expect(values).toHaveLength(categories.length);
          for (const value of values) if (value !== null) expect([side === "left" ? -value : value].filter((one) => one < min || one > max * (1 + 1e-9))).toEqual([]);
        }
      }
    }
  });
});

it("every function without a chart has a reason for it, and no other has", () => {
  const bare = methods.filter(({ wizard, charts }) => !wizard && charts.length === 0).map(({ id }) => id);
  expect(bare).toEqual([...reasoned].sort());
});
