/** From here on Stirling's series with seven terms is exact to the last digit. */
const stirlingFrom = 10;
const bernoulli = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** What Stirling's series adds to (x − ½) ln x − x + ½ ln 2π. @param x at least stirlingFrom */
function correction(x: number): number {
  const square = 1 / (x * x);
  return bernoulli.reduceRight((sum, term) => sum * square + term, 0) / x;
}

/** Moves x up to stirlingFrom: the number of steps, their product x (x + 1) …, and where they end. */
function lifted(x: number): { readonly steps: number; readonly product: number; readonly end: number } {
  const steps = Math.max(0, Math.ceil(stirlingFrom - x));
  let product = 1;
  for (let step = 0; step < steps; step++) product *= x + step;
  return { steps, product, end: x + steps };
}

/** ln Γ(x). @param x more than 0 */
export function logGamma(x: number): number {
  const { product, end } = lifted(x);
  return (end - 0.5) * Math.log(end) - end + halfLogTwoPi + correction(end) - Math.log(product);
}

/**
 * ln Γ(x + n) − ln Γ(x): the logarithm of x (x + 1) … (x + n − 1) where n is whole.
 * Both logarithms of a large x agree in most digits, so they are never subtracted.
 * @param x more than 0
 * @param n at least 0
 */
export function logRising(x: number, n: number): number {
  const low = lifted(x);
  const high = lifted(x + n);
  const gap = n + (high.steps - low.steps);
  const stirling = (low.end - 0.5) * Math.log1p(gap / low.end) + gap * (Math.log(high.end) - 1) + correction(high.end) - correction(low.end);
  return stirling - Math.log(high.product) + Math.log(low.product);
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b). @param a more than 0 @param b more than 0 */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  return logGamma(small) - logRising(large, small);
}

const digammaTerms = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];

/** ψ(x), the slope of ln Γ. @param x more than 0 */
export function digamma(x: number): number {
  let below = 0;
  let end = x;
  for (; end < stirlingFrom; end++) below += 1 / end;
  const square = 1 / (end * end);
  return Math.log(end) - 0.5 / end - square * digammaTerms.reduceRight((sum, term) => sum * square + term, 0) - below;
}
