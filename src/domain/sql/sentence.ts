import type { Dialect } from "./dialect";

/** Numbers in sentences of a query: the same text as method/say.ts writes. Operands are columns, for they are named several times. */
export interface SqlSay {
  readonly amount: (real: string, decimals?: number) => string;
  readonly percent: (real: string, decimals?: number) => string;
  /** With as many decimals as a column says. */
  readonly percentAt: (real: string, decimals: string) => string;
  readonly number: (real: string) => string;
  readonly date: (serial: string) => string;
  readonly count: (whole: string) => string;
}

export function sqlSay(dialect: Dialect): SqlSay {
  const signed = (real: string, decimals: number, digits: string): string => `CASE WHEN ${real} <= -5e-${decimals + 1} THEN '−' ELSE '' END || ${digits}`;
  return {
    amount(real, decimals = 2) {
      const digits = dialect.grouped(`abs(${real})`, decimals);
      if (decimals === 0) return `(${signed(real, 0, digits)})`;
      // Taking off zeros is slow; whether the last digit can be one is seen from the number, with room for how it is rounded.
      const tenths = `${real} * 1e${decimals - 1}`;
      return `(${signed(real, decimals, `CASE WHEN abs(${tenths} - round(${tenths})) > 0.0501 + 1e-15 * abs(${tenths}) THEN ${digits} ELSE ${dialect.trimEnd(dialect.trimEnd(digits, "0"), ".")} END`)})`;
    },
    percent: (real, decimals = 1) => `(${signed(`(${real} * 100)`, decimals, dialect.fixed(`abs(${real} * 100)`, decimals))} || ' %')`,
    percentAt: (real, decimals) => `(CASE WHEN ${real} * 100 <= -5 * pow(1e-1, ${decimals} + 1) THEN '−' ELSE '' END || ${dialect.fixedAt(`abs(${real} * 100)`, decimals)} || ' %')`,
    number: (real) => dialect.number(real),
    date: (serial) => dialect.day(serial),
    count: (whole) => dialect.cast(whole, "text"),
  };
}

/** A sentence as an expression: what stands in braces is expressions of text, the rest is quoted. */
export const sentence =
  (dialect: Dialect) =>
  (words: TemplateStringsArray, ...parts: readonly string[]): string =>
    joined(words.flatMap((word, i) => [...(word === "" ? [] : [dialect.text(word)]), ...(i < parts.length ? [parts[i]!] : [])]));

export const joined = (texts: readonly string[]): string => (texts.length === 0 ? "''" : `(${texts.join(" || ")})`);

/** The first of the cases that holds. */
export const choose = (cases: readonly (readonly [condition: string, then: string])[], otherwise: string): string =>
  cases.length === 0 ? otherwise : `CASE ${cases.map(([condition, then]) => `WHEN ${condition} THEN ${then}`).join(" ")} ELSE ${otherwise} END`;
