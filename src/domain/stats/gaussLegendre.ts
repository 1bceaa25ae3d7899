/** Nodes above 0 and weights of the 16-point rule on [−1, 1]; the other half mirrors them. */
const half: readonly (readonly [number, number])[] = legendre(16);

/** Roots of the n-th Legendre polynomial by Newton's method, with the weights 2/((1 − x²) P′(x)²). */
function legendre(n: number): [number, number][] {
  return Array.from({ length: n / 2 }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step++) {
      let [before, here] = [1, x];
      for (let k = 2; k <= n; k++) [before, here] = [here, ((2 * k - 1) * x * here - (k - 1) * before) / k];
      slope = (n * (x * here - before)) / (x * x - 1);
      x -= here / slope;
    }
    return [x, 2 / ((1 - x * x) * slope * slope)];
  });
}

/** Panels over which the integrand changes by more than e¹⁰ are cut shorter; e¹·⁵ is the longest. */
const [change, longest] = [10, 1.5];
/** What is left behind a panel below e⁻⁴⁵ of the sum no longer counts. */
const negligible = Math.exp(-45);

/**
 * Sums an integrand from 0 to `end`, which may rise first but, once it falls, falls to the end; panel by panel, 16 points each.
 * @param slope bound of the change of its logarithm at w; grows at most as fast as eʷ
 * @param part called with each point and its weight; answers with the weighted integrand there
 */
export function integrate(end: number, slope: (w: number) => number, part: (w: number, weight: number) => number): number {
  let total = 0;
  for (let from = 0; from < end; ) {
    const to = Math.min(end, from + Math.min(longest, change / slope(from)));
    const [middle, reach] = [(from + to) / 2, (to - from) / 2];
    const sum = half.reduce((sofar, [x, weight]) => sofar + part(middle - reach * x, reach * weight) + part(middle + reach * x, reach * weight), 0);
    total += sum;
    if (to === from || sum * end < negligible * total * (to - from)) break;
    from = to;
  }
  return total;
}
