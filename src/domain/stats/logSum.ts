/** ln(eᵃ + eᵇ) without overflow; −∞ stands for a summand of 0. */
export function logSum(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
}
