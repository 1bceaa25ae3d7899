/** ln(eᵃ + eᵇ) without overflow; −∞ stands for a summand of 0. */
export function logSum(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
}

/** ln Σ e^v without overflow; −∞ without values. */
export function logSumOf(values: readonly number[]): number {
  const top = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return top === -Infinity ? top : top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}
