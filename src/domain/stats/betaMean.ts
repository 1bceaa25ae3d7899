import { logBeta } from "./gamma";

/** How far below the largest term a term no longer counts: e⁻⁶⁰ of it. */
const negligible = 60;
const finest = 14;

/**
 * ln E f(p) for p ~ Beta(a, b), by the double exponential rule: p = 1/(1 + e^{−π sinh s}), equal steps in s, halved until nothing changes.
 * Ends where p^{a−1} or (1 − p)^{b−1} is infinite, and values beyond the range of numbers, do no harm.
 * Source: Takahasi & Mori (1974), Publications of the RIMS 9.
 * @param logValue ln f, monotone and finite at both ends, given p and q = 1 − p both to full precision
 */
export function logBetaMean(a: number, b: number, logValue: (p: number, q: number) => number): number {
  const ends = [logValue(0, 1), logValue(1, 0)] as const;
  const room = negligible + (a + b) * Math.LN2 + Math.abs(ends[1] - ends[0]);
  const [from, to] = [-Math.asinh(room / (Math.PI * a)), Math.asinh(room / (Math.PI * b))];

  const logTerm = (s: number): number => {
    const y = Math.PI * Math.sinh(s);
    const small = Math.exp(-Math.abs(y));
    const [most, least] = [1 / (1 + small), small / (1 + small)];
    const [p, q] = y > 0 ? [most, least] : [least, most];
    const logMost = -Math.log1p(small);
    const logLeast = logMost - Math.abs(y);
    const [logP, logQ] = y > 0 ? [logMost, logLeast] : [logLeast, logMost];
    return a * logP + b * logQ + logValue(p, q) + Math.log(Math.PI * Math.cosh(s));
  };

  let top = -Infinity;
  let sum = 0;
  const add = (s: number): void => {
    const term = logTerm(s);
    if (term <= top) sum += Math.exp(term - top);
    else [top, sum] = [term, sum * Math.exp(top - term) + 1];
  };
  const level = 16;
  let step = (to - from) / level;
  for (let i = 0; i <= level; i++) add(from + i * step);
  let found = top + Math.log(sum * step);
  for (let halved = 0; halved < finest; halved++) {
    step /= 2;
    for (let i = 1; i < (to - from) / step; i += 2) add(from + i * step);
    const next = top + Math.log(sum * step);
    const change = Math.abs(next - found);
    found = next;
    // Each halving squares the error, so what is left is far smaller than the last change.
    if (change < 1e-9) break;
  }
  return found - logBeta(a, b);
}
