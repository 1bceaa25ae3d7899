/** Pieces of worksheet formulas. What goes in are references, constants or formulas already in brackets. */

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const iff = (condition: string, then: string, otherwise: string): string => `IF(${condition},${then},${otherwise})`;

/** The first answer whose condition holds. */
export const choose = (cases: readonly (readonly [condition: string, answer: string])[], otherwise: string): string =>
  cases.reduceRight((rest, [condition, answer]) => iff(condition, answer, rest), otherwise);

/** a ≥ b with the tolerance for ratios, as unit/nearly.ts has it; also for a range in place of b, inside SUMPRODUCT. */
export const atLeast = (a: string, b: string): string => `${a}>=${b}-1E-12*ABS(${b})`;
export const moreThan = (a: string, b: string): string => `${a}>${b}+1E-12*ABS(${b})`;
export const atMost = (a: string, b: string): string => `${a}<=${b}+1E-12*ABS(${b})`;
export const lessThan = (a: string, b: string): string => `${a}<${b}-1E-12*ABS(${b})`;

/** How many cells of a range a condition holds for. */
export const countWhere = (condition: string): string => `SUMPRODUCT(--(${condition}))`;
