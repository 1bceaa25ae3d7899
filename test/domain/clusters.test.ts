import fc from "fast-check";
import { finished } from "../../src/domain/method/steps";
import { lloyd, seededClusters, standardised } from "../../src/domain/stats/clusters";
import { seededRandom } from "../../src/domain/stats/random";
import { silhouette } from "../../src/domain/stats/silhouette";
import { plainLloyd, plainSilhouette } from "./clustersPlain";

/** Points with few different coordinates, so that many are equal and many lie midway. */
const points = fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }));
const runs = { numRuns: 300, seed: 6 };

describe("k-means", () => {
  it("moves the centroids as the plain iteration does, to the same rest", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5 }), (all, k) => {
        const start = Array.from({ length: k }, (_, i) => all[(i * 7) % all.length]!);
        expect(finished(lloyd(all, start))).toEqual(plainLloyd(all, start));
      }),
      runs,
    );
  });

  it("the same seed gives the same clusters, and none of them is worse than one start alone", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 4 }), fc.nat(), (all, wanted, seed) => {
        const k = Math.min(wanted, new Set(all.map((point) => point.map((value) => value + 0).join())).size);
        const found = finished(seededClusters(all, k, seed, 5));
        expect(finished(seededClusters(all, k, seed, 5))).toEqual(found);
        expect(found.sse).toBeLessThanOrEqual(finished(seededClusters(all, k, seed, 1)).sse);
        expect(new Set(found.of).size).toBeLessThanOrEqual(k);
      }),
      runs,
    );
  });

  it("has a step after every 20,000 customers of a round, and tells a rising share", () => {
    const random = seededRandom(1);
    const many = standardised(Array.from({ length: 50_000 }, () => [random(), random() ** 3]));
    const work = seededClusters(many, 3, 1, 2);
    const shares: number[] = [];
    for (let step = work.next(); !step.done; step = work.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(2 * 3 * 3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeLessThan(1);
  });
});

it("the mean silhouette is the one point by point", () => {
  fc.assert(
    fc.property(points, fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 30, maxLength: 30 }), (all, drawn) => {
      const of = all.map((_, i) => drawn[i]!);
      const [found, plain] = [silhouette(all, of), plainSilhouette(all, of)];
      if (plain === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(plain, 9);
    }),
    runs,
  );
});
