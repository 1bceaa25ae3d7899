import { naturalBreaks } from "../../src/domain/stats/naturalBreaks";
import { stationary } from "../../src/domain/stats/markov";

/** Every way to cut sorted distinct values into k runs, the earliest cuts first. */
function best(values: readonly number[], k: number): number {
  const deviation = (part: readonly number[]): number => {
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  if (k === 1) return deviation(values);
  return Math.min(...Array.from({ length: values.length - k + 1 }, (_, i) => deviation(values.slice(0, i + 1)) + best(values.slice(i + 1), k - 1)));
}

it("finds the least squared deviation of all ways to cut", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const values = Array.from({ length: 9 }, (_, i) => ((seed * 37 + i * i * 101 + i * seed) % 97) / 3);
    const sorted = [...new Set(values)].sort((a, b) => a - b);
    const all = [...values].sort((a, b) => a - b);
    const k = 1 + (seed % Math.min(4, sorted.length));
    expect(naturalBreaks(values, k).sse).toBeCloseTo(best(all, k), 9);
  }
});

it("finds the same breaks by divide and conquer above 5,000 distinct values", () => {
  const groups = [0, 10_000, 30_000];
  const values = Array.from({ length: 6000 }, (_, i) => groups[i % 3]! + i / 3);
  expect(naturalBreaks(values, 3).breaks).toEqual([0, 5997 / 3, 10_000 + 5998 / 3, 30_000 + 5999 / 3]);
});

it("takes the earliest of equally good splits", () => {
  expect(naturalBreaks([1, 2, 3, 4], 3).breaks).toEqual([1, 1, 2, 4]);
});

it("knows no long-run shares where two tiers are never left", () => {
  expect(stationary([[1, 0, 0], [0.5, 0, 0.5], [0, 0, 1]])).toBeNull();
});
