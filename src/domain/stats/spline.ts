/**
 * The cubic spline through points whose end pieces have the third derivative of the cubic through the four outermost points.
 * Source: Forsythe, Malcolm & Moler (1977), Computer Methods for Mathematical Computations, chapter 4.
 * @param x rising, at least 4
 * @param y as many
 */
export function spline(x: readonly number[], y: readonly number[]): { value(at: number): number; slope(at: number): number } {
  const n = x.length;
  const step = (i: number): number => x[i + 1]! - x[i]!;
  const rise = (i: number): number => (y[i + 1]! - y[i]!) / step(i);
  const bend = curvatures(x, step, rise);

  /** Coefficients of the piece a point lies in, and the way into it. */
  const piece = (at: number) => {
    let [low, high] = [0, n - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (x[middle]! <= at) low = middle;
      else high = middle;
    }
    const h = step(low);
    return {
      t: at - x[low]!,
      a: y[low]!,
      b: rise(low) - h * (2 * bend[low]! + bend[low + 1]!),
      c: 3 * bend[low]!,
      d: (bend[low + 1]! - bend[low]!) / h,
    };
  };
  return {
    value(at) {
      const { t, a, b, c, d } = piece(at);
      return a + t * (b + t * (c + t * d));
    },
    slope(at) {
      const { t, b, c, d } = piece(at);
      return b + t * (2 * c + t * 3 * d);
    },
  };
}

/** A sixth of the second derivative at each point: a tridiagonal system, solved forwards and back. */
function curvatures(x: readonly number[], step: (i: number) => number, rise: (i: number) => number): number[] {
  const n = x.length;
  const last = n - 2;
  const second = (i: number): number => (rise(i + 1) - rise(i)) / (x[i + 2]! - x[i]!);
  const third = (i: number): number => (second(i + 1) - second(i)) / (x[i + 3]! - x[i]!);
  const diagonal = x.map((_, i) => (i === 0 ? -step(0) : i === n - 1 ? -step(last) : 2 * (step(i - 1) + step(i))));
  const right = x.map((_, i) =>
    i === 0 ? step(0) ** 2 * third(0) : i === n - 1 ? -(step(last) ** 2) * third(n - 4) : rise(i) - rise(i - 1),
  );
  for (let i = 1; i < n; i++) {
    const factor = step(i - 1) / diagonal[i - 1]!;
    diagonal[i]! -= factor * step(i - 1);
    right[i]! -= factor * right[i - 1]!;
  }
  const found = new Array<number>(n);
  for (let i = n - 1; i >= 0; i--) found[i] = (right[i]! - (i === n - 1 ? 0 : step(i) * found[i + 1]!)) / diagonal[i]!;
  return found;
}
