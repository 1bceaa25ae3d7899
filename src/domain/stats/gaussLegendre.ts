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

/** Calls with the 16 points of Gauss and Legendre in [from, to] and their weights. */
export function eachPoint(from: number, to: number, visit: (x: number, weight: number) => void): void {
  const [middle, reach] = [(from + to) / 2, (to - from) / 2];
  for (const [x, weight] of half) {
    visit(middle - reach * x, reach * weight);
    visit(middle + reach * x, reach * weight);
  }
}
