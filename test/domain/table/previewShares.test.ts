import { evaluate } from "../../../src/domain/method/evaluate";
import { previewOf } from "../../../src/domain/table/preview";
import type { TierSummary } from "../../../src/domain/table/previewModel";
import tierrank from "../../../src/domain/tiering/TIERRANK";

function tiersOf(values: readonly number[]): readonly TierSummary[] {
  const inputs = { values };
  const outcome = evaluate(tierrank, { inputs, params: { shares: [0.5, 0.5], labels: ["A", "B"] } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return previewOf({ method: tierrank, evaluation: outcome.value, inputs, names: [], words: () => "" }).tiers;
}

describe("a tier's share of the total", () => {
  it("is its amount over all amounts", () => {
    expect(tiersOf([60, 20, 15, 5]).map(({ weightShare }) => weightShare)).toEqual([0.8, 0.2]);
  });

  it("is not told where the amounts cancel out but for rounding", () => {
    // 0.3 − 0.1 − 0.2 is −2.8e−17 in binary, of which 0.3 would be a share of −1e16.
    expect(tiersOf([0.3, -0.1, -0.2]).map(({ weightShare }) => weightShare)).toEqual([null, null]);
    expect(tiersOf([0, 0, 0]).map(({ weightShare }) => weightShare)).toEqual([null, null]);
  });
});
