import type { WriteMode } from "../../src/workbook/contract";
import { boundOf, collectionCredit, cumulativeTiers, largestAllowed, rfmScores, trafficOf, type Runner } from "./traffic";

describe("a wizard run on 20,000 rows costs 15 requests and one per megabyte at most, none above 4 MB", () => {
  it.each<[string, Runner, WriteMode]>([
    ["tiers by cumulative share as values", cumulativeTiers, "values"],
    ["tiers by cumulative share as formulas of Excel's own", cumulativeTiers, "native"],
    ["credit by collection rate as values", collectionCredit, "values"],
    ["RFM scores as a call of the function", rfmScores, "functions"],
  ])("%s", async (_, runner, mode) => {
    const traffic = await trafficOf(runner, mode, 20_000);
    expect(traffic.requests).toBeLessThanOrEqual(boundOf(traffic));
    expect(traffic.largestMegabytes).toBeLessThanOrEqual(largestAllowed);
  });

  it("over the columns of the run before, too", async () => {
    const traffic = await trafficOf(cumulativeTiers, "values", 20_000, true);
    expect(traffic.requests).toBeLessThanOrEqual(boundOf(traffic));
    expect(traffic.largestMegabytes).toBeLessThanOrEqual(largestAllowed);
  });
});

describe("what travels grows with the rows and no faster", () => {
  it.each<[WriteMode, readonly [number, number, number]]>([
    ["values", [1_000, 10_000, 100_000]],
    ["functions", [200, 2_000, 20_000]],
    ["native", [100, 1_000, 10_000]],
  ])("as %s", async (mode, [few, more, most]) => {
    const [first, second, third] = [await trafficOf(cumulativeTiers, mode, few), await trafficOf(cumulativeTiers, mode, more), await trafficOf(cumulativeTiers, mode, most)];
    for (const traffic of [first, second, third]) {
      expect(traffic.requests).toBeLessThanOrEqual(boundOf(traffic));
      expect(traffic.largestMegabytes).toBeLessThanOrEqual(largestAllowed);
    }
    // Row numbers and sums get longer; what a run costs whatever the rows is in all three.
    expect(third.megabytes - second.megabytes).toBeLessThan(1.1 * 10 * (second.megabytes - first.megabytes));
    expect(third.requests - first.requests).toBeLessThanOrEqual(Math.ceil(third.megabytes));
  });
});
