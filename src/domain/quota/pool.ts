import type { Fault, Issue } from "../issue/issue";
import { decimal, minus, plus, times, toNumber } from "../money/decimal";
import type { Days, Money, Ratio, Share } from "../unit/unit";

/** Days of a year in days of sales. */
export const daysInYear = 365;

export interface PoolRule {
  readonly ratio: Share;
  readonly vat: Share;
  readonly growth: Share;
}

const onePlus = (part: number): ReturnType<typeof decimal> => plus(decimal(1), decimal(part));

/**
 * The receivables a company allows itself: sales × (1 + growth) × ratio × (1 + vat), exact.
 * @param sales of all customers, without VAT, ≥ 0
 */
export function creditPool(sales: Money, { ratio, vat, growth }: PoolRule): Money {
  return toNumber(times(times(decimal(sales), onePlus(growth)), times(decimal(ratio), onePlus(vat))));
}

export interface ReceivablesDiagnosis {
  /** Receivables / (sales × (1 + vat)). */
  readonly arRatio: Ratio;
  /** The same in days of sales. */
  readonly dsoDays: Days;
  /** Receivables above the pool; below it, negative. */
  readonly excess: Money;
}

/** Where receivables stand against the pool. null without sales: days of nothing are undefined. */
export function diagnose(receivables: Money, sales: Money, vat: Share, days: Days, pool: Money): ReceivablesDiagnosis | null {
  if (sales <= 0) return null;
  const arRatio = receivables / toNumber(times(decimal(sales), onePlus(vat)));
  return { arRatio, dsoDays: arRatio * days, excess: toNumber(minus(decimal(receivables), decimal(pool))) };
}

const negativeSales: Issue = {
  code: "method",
  text: {
    en: "Sales add up to less than zero, so there is no pool. Check the sales column.",
    "zh-CN": "销售额合计小于零，无法测算总额度。请检查销售额列。",
  },
};
export const noPool: Fault = { fault: "#N/A", issue: negativeSales };
