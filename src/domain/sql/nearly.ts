import { realLiteral } from "./dialect";

/** Comparison of ratios with the tolerance of unit/nearly.ts. */
export const atLeast = (a: string, b: string): string => `${a} >= ${b} - 1e-12 * greatest(abs(${a}), abs(${b}))`;
export const moreThan = (a: string, b: string): string => `NOT (${atLeast(b, a)})`;
export const atMost = (a: string, b: string): string => atLeast(b, a);

/** The same against a number that is known: what it allows for is written out. */
export const atLeastCut = (a: string, cut: number): string => `${a} >= ${realLiteral(cut)}${cut === 0 ? "" : ` - ${allowance(cut)}`}`;
export const moreThanCut = (a: string, cut: number): string => `${a} > ${realLiteral(cut)}${cut === 0 ? "" : ` + ${allowance(cut)}`}`;

const allowance = (cut: number): string => realLiteral(Number((1e-12 * Math.abs(cut)).toPrecision(15)));
