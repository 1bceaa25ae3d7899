/**
 * Comparison of ratios: 0.1 + 0.2 reaches 0.3. Numbers closer than 1e-12 of the larger one count as equal.
 * Amounts are compared exactly instead, as decimals (money/decimal.ts).
 */
const tolerance = (a: number, b: number): number => 1e-12 * Math.max(Math.abs(a), Math.abs(b));

export const atLeast = (a: number, b: number): boolean => a >= b || a >= b - tolerance(a, b);
export const moreThan = (a: number, b: number): boolean => !atLeast(b, a);
export const atMost = (a: number, b: number): boolean => atLeast(b, a);
export const nearlyEqual = (a: number, b: number): boolean => atLeast(a, b) && atLeast(b, a);
