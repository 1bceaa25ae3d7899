import type { NativeFormula, NativeList } from "../method/native";

/**
 * Rank from the largest value down, equal values in row order.
 * @param value this row's cell, `values` all of them, `soFar` from the first to this row; texts among them are passed over
 */
export const rankInRowOrder = (value: string, values: string, soFar: string): string => `RANK(${value},${values},0)+COUNTIF(${soFar},${value})-1`;

/** Of how many customers the tiers down to each consist, by the count quota rule (tiering/countQuota.ts). */
export function countsList(label: NativeList["label"], n: string, shares: readonly string[], self: (index: number) => string): NativeList {
  const formulas = shares.map((_, j) => {
    if (j === shares.length - 1) return n;
    const share = shares.slice(0, j + 1).join("+");
    const before = j === 0 ? `MIN(${n},1)` : self(j - 1);
    return `MIN(${n},MAX(${before},INT((${share})*${n}+0.5+1E-9)))`;
  });
  return { label, unit: "count", formulas };
}

export const customersFigure = (counted: string): NativeFormula => ({ label: { en: "Customers ranked", "zh-CN": "参与排名的客户数" }, unit: "count", formula: `SUM(${counted})` });
