import { logBetaMean } from "./betaMean";

/** Above this the series becomes long, and the integral is taken where there is one. */
const seriesUpTo = 0.9;
/** Terms are brought down by this factor before their sum can overflow. */
const ceiling = 1e250;

/**
 * ln ₂F₁(a, b; c; z), Gauss's hypergeometric function, also where the function itself is beyond the range of numbers.
 * Series Σ (a)ₙ(b)ₙ/(c)ₙ zⁿ/n!, after Euler's transformation (1 − z)^{c−a−b} ₂F₁(c − a, c − b; c; z) where that shortens it;
 * for z above 0.9 and c > min(a, b) Euler's integral instead. Otherwise some 40/(1 − z) terms are added up.
 * @param a more than 0, as are b and c
 * @param z at least 0, less than 1
 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  if (z > seriesUpTo && c > Math.min(a, b)) {
    const [power, inner] = b < a ? [a, b] : [b, a];
    return logBetaMean(inner, c - inner, (p, q) => -power * Math.log(q + (1 - z) * p));
  }
  if (c > a && c > b && a + b > c) return (c - a - b) * Math.log1p(-z) + logSeries(c - a, c - b, c, z);
  return logSeries(a, b, c, z);
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
