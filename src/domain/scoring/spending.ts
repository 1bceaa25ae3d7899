import { isFault, type Fault } from "../issue/issue";
import { groupSpending, type Spending } from "./gammaGammaModel";

export interface OwnMean {
  readonly purchases: number;
  /** 0 without repeat purchases, which is never read. */
  readonly mean: number;
}

/** Repeat purchases and their mean value in a row, or what is wrong with them. */
export function ownMean(purchases: number, mean: number | null, column: string, row: number): OwnMean | Fault {
  if (!Number.isInteger(purchases)) return wrong(row, "The number of repeat purchases must be whole.", "重复购买次数必须为整数。");
  if (purchases === 0) return { purchases, mean: 0 };
  if (mean === null) return { fault: "#VALUE!", issue: { code: "blank-cell", column, row } };
  if (mean <= 0) return wrong(row, "With repeat purchases the mean value must be more than 0.", "有重复购买时，次均金额必须大于 0。");
  return { purchases, mean };
}

/** Only customers who bought again say something about the values of purchases. */
export const spendingOf = (rows: readonly (OwnMean | Fault)[]): Spending[] =>
  groupSpending(rows.filter((row): row is OwnMean => !isFault(row) && row.purchases > 0));

/**
 * Pearson's correlation of purchases and mean value; null with fewer than two customers or without spread.
 * The Gamma-Gamma model takes the two to be independent.
 */
export function correlation(spending: readonly Spending[]): number | null {
  const n = spending.reduce((sum, { customers }) => sum + customers, 0);
  const mean = (of: (one: Spending) => number): number => spending.reduce((sum, one) => sum + one.customers * of(one), 0) / n;
  const [x, z] = [mean(({ purchases }) => purchases), mean((one) => one.mean)];
  const xx = mean(({ purchases }) => (purchases - x) ** 2);
  const zz = mean((one) => (one.mean - z) ** 2);
  return xx > 0 && zz > 0 ? mean((one) => (one.purchases - x) * (one.mean - z)) / Math.sqrt(xx * zz) : null;
}

export const noMean = (row: number): Fault => ({
  fault: "#N/A",
  issue: { code: "method", row, text: { en: "With these parameters (px + q not above 1) there is no finite mean value.", "zh-CN": "按这组参数（px + q 不大于 1），均值不存在。" } },
});

const wrong = (row: number, en: string, zhCN: string): Fault => ({ fault: "#VALUE!", issue: { code: "method", row, text: { en, "zh-CN": zhCN } } });
