export interface Evaluated {
  /** May be NaN or infinite where the function cannot be computed; the search then turns back. */
  readonly value: number;
  readonly gradient: readonly number[];
}
export type Smooth = (x: readonly number[]) => Evaluated;

export interface Minimum extends Evaluated {
  readonly x: readonly number[];
  readonly steps: number;
  /** The largest part of the gradient is within the tolerance. */
  readonly converged: boolean;
}

export interface Search {
  /** Bound of the largest part of the gradient. */
  readonly tolerance: number;
  readonly most: number;
  /** No step moves a coordinate by more than this. */
  readonly longest: number;
  /** The search is given up, not converged, where a coordinate is further from 0 than this. */
  readonly within: number;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const along = (x: readonly number[], direction: readonly number[], by: number): number[] => x.map((value, i) => value + by * direction[i]!);

/**
 * Quasi-Newton minimisation: BFGS on the inverse Hessian, with a line search to the Wolfe conditions.
 * Source: Nocedal & Wright (2006), Numerical Optimization, 2nd ed., algorithms 6.1 and 3.5.
 * @param start at which the function is finite
 * @param guess of the inverse Hessian there, positive definite, where one is at hand
 */
export function minimise(f: Smooth, start: readonly number[], { tolerance, most, longest, within }: Search, guess: readonly (readonly number[])[] | null = null): Minimum {
  let x = start;
  let at = f(x);
  let inverse = guess ?? identity(x.length);
  let fresh = guess === null;
  for (let steps = 0; ; steps++) {
    if (largest(at.gradient) <= tolerance) return { x, ...at, steps, converged: true };
    if (steps === most || largest(x) > within) return { x, ...at, steps, converged: false };
    let direction = inverse.map((row) => -dot(row, at.gradient));
    if (!(dot(direction, at.gradient) < 0)) {
      inverse = identity(x.length);
      fresh = true;
      direction = at.gradient.map((slope) => -slope);
    }
    const reach = largest(direction);
    if (reach > longest) direction = direction.map((part) => (part * longest) / reach);
    const found = lineSearch(f, x, at, direction, longest / Math.min(reach, longest));
    if (found === null) {
      if (fresh) return { x, ...at, steps, converged: false };
      inverse = identity(x.length);
      fresh = true;
      continue;
    }
    const change = along(found.x, x, -1);
    const bend = along(found.at.gradient, at.gradient, -1);
    const curvature = dot(change, bend);
    if (curvature > 0) {
      if (fresh) inverse = identity(x.length).map((row) => row.map((value) => (value * curvature) / dot(bend, bend)));
      inverse = updated(inverse, change, bend, curvature);
      fresh = false;
    }
    ({ x, at } = found);
  }
}

const identity = (n: number): number[][] => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Number(i === j)));

/** (I − s yᵀ/ρ) H (I − y sᵀ/ρ) + s sᵀ/ρ with ρ = sᵀy. */
function updated(inverse: readonly (readonly number[])[], s: readonly number[], y: readonly number[], rho: number): number[][] {
  const hy = inverse.map((row) => dot(row, y));
  const scale = 1 + dot(y, hy) / rho;
  return inverse.map((row, i) => row.map((value, j) => value + (scale * s[i]! * s[j]! - hy[i]! * s[j]! - s[i]! * hy[j]!) / rho));
}

const armijo = 1e-4;
const wolfe = 0.9;
/** Below this change of the value a decrease cannot be told from rounding, and the slope alone decides. */
const rounding = 1e-13;

interface Point {
  readonly x: readonly number[];
  readonly at: Evaluated;
}

/** A point along a falling direction, at most `farthest` times it, that lowers the value enough and flattens the slope; null where nothing is lower. */
function lineSearch(f: Smooth, x: readonly number[], at: Evaluated, direction: readonly number[], farthest: number): Point | null {
  const slope = dot(at.gradient, direction);
  let [low, high, step] = [0, Infinity, 1];
  let best: Point | null = null;
  for (let tries = 0; tries < 25; tries++) {
    const next = along(x, direction, step);
    const there = f(next);
    const steepness = dot(there.gradient, direction);
    const lower = there.value <= at.value + armijo * step * slope;
    const flat = there.value <= at.value + rounding * Math.abs(at.value) && steepness <= (2 * armijo - 1) * slope;
    if (!(lower || flat) || Number.isNaN(steepness)) high = step;
    else {
      if (lower) best = { x: next, at: there };
      if (Math.abs(steepness) <= -wolfe * slope || (steepness < 0 && step === farthest)) return { x: next, at: there };
      if (steepness < 0) low = step;
      else high = step;
    }
    step = high === Infinity ? Math.min(2 * low, farthest) : (low + high) / 2;
  }
  return best;
}
