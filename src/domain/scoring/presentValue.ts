/**
 * Σ amount_t / (1 + rate)^(t + first), t from 0.
 * @param rate > −1
 * @param first 1 where the first amount comes at the end of the first period, 0 at its start
 */
export const discounted = (amounts: readonly number[], rate: number, first: 0 | 1): number =>
  amounts.reduce((value, amount, t) => value + amount / (1 + rate) ** (t + first), 0);
