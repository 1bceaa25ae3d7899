import { atLeast, moreThan } from "../unit/nearly";

/** What is known of a customer for the six factors; shares as 0.3 for 30 %. */
export interface SixFactors {
  /** Share of the customer's requirement that we supply. */
  readonly requirement: number;
  readonly pay: Pay;
  readonly years: number;
  readonly margin: number;
  readonly currentRatio: number;
  /** Debt / assets. */
  readonly debt: number;
}
export type Pay = "discount" | "ontime" | "late";

const payPoints: Readonly<Record<Pay, number>> = { discount: 10, ontime: 5, late: -5 };

/** `low` below the middle band, `high` above it; both of its ends belong to it. */
function points(value: number, [from, to]: readonly [number, number], [low, middle, high]: readonly [number, number, number]): number {
  if (!atLeast(value, from)) return low;
  return moreThan(value, to) ? high : middle;
}

/**
 * Percent of net worth that each factor adds, in the order of SixFactors; in all −10 to 60.
 * Source: Management of Receivables, p. 239, table 5; its middle band of debt is cut off and taken as 5.
 */
export const factorPoints = ({ requirement, pay, years, margin, currentRatio, debt }: SixFactors): readonly number[] => [
  points(requirement, [0.25, 0.5], [0, 5, 10]),
  payPoints[pay],
  points(years, [3, 10], [0, 5, 10]),
  points(margin, [0.05, 0.14], [0, 5, 10]),
  points(currentRatio, [1.5, 2.2], [0, 5, 10]),
  points(debt, [0.3, 0.5], [10, 5, -5]),
];

const payWords: Readonly<Record<string, Pay>> = {
  discount: "discount", ontime: "ontime", "on time": "ontime", late: "late", 享受折扣: "discount", 折扣: "discount", 按时: "ontime", 拖欠: "late",
};
export const knownPay = Object.keys(payWords);
export const payOf = (word: string): Pay | undefined => payWords[word.trim().toLowerCase()];
