import { logBetaMean } from "./betaMean";

/** Where the series is longer than this, the integral is taken if there is one. */
const mostTerms = 4000;
/** Terms are brought down by this factor before their sum can overflow. */
const ceiling = 1e250;

/**
 * ln ₂F₁(a, b; c; z), Gauss's hypergeometric function, also where the function itself is beyond the range of numbers.
 * Series Σ (a)ₙ(b)ₙ/(c)ₙ zⁿ/n!, after Euler's transformation (1 − z)^{c−a−b} ₂F₁(c − a, c − b; c; z) where that shortens it;
 * where it is long and c > min(a, b), Euler's integral instead.
 * @param a more than 0, as are b and c
 * @param z at least 0, less than 1; with c at most min(a, b) the time goes with 1/(1 − z)
 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  const shortened = c > a && c > b && a + b > c;
  const terms = ((shortened ? 0 : Math.max(0, a + b - c) * z) + 40) / (1 - z);
  if (terms > mostTerms && c > Math.min(a, b)) {
    const [power, inner] = b < a ? [a, b] : [b, a];
    return logBetaMean(inner, c - inner, (p, q) => -power * Math.log(q + (1 - z) * p));
  }
  return shortened ? (c - a - b) * Math.log1p(-z) + logSeries(c - a, c - b, c, z) : logSeries(a, b, c, z);
}

function logSeries(a: number, b: number, c: number, z: number): number {
  let [sum, term, scale] = [1, 1, 0];
  for (let n = 0; ; n++) {
    const ratio = ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    term *= ratio;
    sum += term;
    if (sum > ceiling) {
      [sum, term] = [sum / ceiling, term / ceiling];
      scale++;
    }
    // Ratios tend to z, from above or below: all terms to come are at most a geometric series.
    const bound = Math.max(ratio, z);
    if (bound < 1 && term * bound <= 1e-17 * (1 - bound) * sum) return Math.log(sum) + scale * Math.log(ceiling);
  }
}
