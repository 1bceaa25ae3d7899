import { compare, decimal, minus, sign, toNumber } from "../money/decimal";

export interface CountBack {
  readonly days: number;
  /** Months whose sales are still unpaid in full. */
  readonly months: number;
  /** What is left of the receivables when the months end. */
  readonly unexplained: number;
}

/**
 * Days of sales still unpaid, counted back from the newest month: a month counts with all its days while the rest of the
 * receivables covers its sales, and the last one with the covered fraction of its days.
 * A month without sales counts in full while something is left; net returns add to what is left; months after the last
 * given one are unknown. A credit balance is no days.
 * @param sales newest month first; null is a month without sales
 * @param days of those months
 */
export function countBack(receivables: number, sales: readonly (number | null)[], days: readonly number[]): CountBack {
  let left = decimal(receivables);
  let counted = 0;
  let months = 0;
  const known = sales.reduce<number>((end, amount, i) => (amount === null ? end : i + 1), 0);
  for (let month = 0; month < known && sign(left) > 0; month++) {
    const sold = decimal(sales[month] ?? 0);
    if (compare(left, sold) < 0) return { days: counted + (toNumber(left) / toNumber(sold)) * days[month]!, months, unexplained: 0 };
    counted += days[month]!;
    months++;
    left = minus(left, sold);
  }
  return { days: counted, months, unexplained: toNumber(left) };
}
