import type { Fault, Issue } from "../issue/issue";
import { decimal, plus, times, toNumber } from "../money/decimal";
import type { Say } from "../method/say";
import type { Money, Ratio, Share } from "../unit/unit";

export interface Collection {
  /** What should have come in: opening + sales × (1 + vat). */
  readonly due: Money;
  readonly rate: Ratio;
}

/**
 * The collection rate of one customer: collected / (opening + sales × (1 + vat)).
 * null without sales (sales ≤ 0) or with nothing due: 0 % would be the worst tier, which is false.
 * More than 100 % is possible (old debts collected), and less than 0 (a net refund).
 * @param sales without VAT
 * @param opening with VAT; null counts as 0
 */
export function collection(sales: Money, collected: Money, vat: Share, opening: Money | null): Collection | null {
  if (sales <= 0) return null;
  const withVat = times(decimal(sales), plus(decimal(1), decimal(vat)));
  const due = toNumber(opening === null ? withVat : plus(decimal(opening), withVat));
  return due > 0 ? { due, rate: collected / due } : null;
}

/** The answer where there is no rate. */
export function noRate(row: number): Fault {
  const issue: Issue = {
    code: "method",
    row,
    text: {
      en: "There are no sales, or nothing was due, so there is no collection rate.",
      "zh-CN": "没有销售额或没有应回款，因此没有回款率。",
    },
  };
  return { fault: "#N/A", issue };
}

/** "195 × 1.17", or "30 + 195 × 1.17": how the amount due comes about. */
export function dueWords(sales: Money, vat: Share, opening: Money | null, say: Say): string {
  const factor = say.number(toNumber(plus(decimal(1), decimal(vat))));
  const added = opening === null || opening === 0 ? "" : `${say.amount(opening)} + `;
  return `${added}${say.amount(sales)} × ${factor}`;
}
