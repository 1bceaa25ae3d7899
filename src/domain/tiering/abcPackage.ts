import { spline } from "../stats/spline";
import { firstLeast } from "./computedAbc";

export interface PackagePoint {
  readonly effort: number;
  readonly yield: number;
}
export interface PackageAbc {
  readonly a: PackagePoint;
  readonly b: PackagePoint;
  readonly c: PackagePoint;
  /** The break-even comes before the Pareto point. */
  readonly exchanged: boolean;
  readonly abLimit: number;
  readonly bcLimit: number;
  readonly customers: readonly [number, number, number];
}

/**
 * What the R package ABCanalysis answers for the same values: a spline on a grid of 101 points (1001 above 100 values)
 * instead of the exact points, and classes by limits, so that the customer on the limit of A is in B. It shows why the
 * package's counts differ a little; the exact method decides.
 * The slope at j / N of N grid points is attributed to point j, as the package does, which shifts it by less than a step.
 * @param falling n ≥ 5 values ≥ 0, largest first, not all equal
 * @param yields by rank, the share of the total up to and including it
 */
export function packageAbc(falling: readonly number[], yields: readonly number[]): PackageAbc {
  const n = falling.length;
  const cells = n <= 100 ? 100 : 1000;
  const curve = spline([0, ...falling.map((_, i) => (i + 1) / n)], [0, ...yields]);
  const grid = Array.from({ length: cells + 1 }, (_, k) => k / cells);
  const raw = grid.map((x) => curve.value(x));
  const full = raw.findIndex((y) => y >= 1);
  const heights = raw.map((y, k) => (full !== -1 && k >= full ? 1 : y));
  const smooth = spline(grid, heights);

  const nearest = (start: number): number => firstLeast(grid.map((x, k) => (x - start) ** 2 + (1 - heights[k]!) ** 2));
  const pareto = nearest(0);
  const breakEven = firstLeast(grid.map((_, k) => Math.abs(smooth.slope((k + 1) / grid.length) - 1)));
  const [first, later] = breakEven < pareto ? [breakEven, pareto] : [pareto, breakEven];
  const submarginal = nearest(grid[later]!);

  const limit = (x: number): number => falling[firstLeast(falling.map((_, i) => Math.abs((i + 1) / n - x)))]!;
  const [abLimit, bcLimit] = [limit(grid[first]!), limit(grid[submarginal]!)];
  const inA = falling.filter((value) => value > abLimit).length;
  const inB = falling.filter((value) => value <= abLimit && value >= bcLimit).length;
  const point = (k: number): PackagePoint => ({ effort: grid[k]!, yield: heights[k]! });
  return {
    a: point(first),
    b: point(later),
    c: point(submarginal),
    exchanged: breakEven < pareto,
    abLimit,
    bcLimit,
    customers: [inA, inB, n - inA - inB],
  };
}
