import { decimal, plus, toNumber, zero, type Decimal } from "../../../domain/money/decimal";
import type { RowOf } from "../../../domain/desk/tables";

/** One class of an annual table as its rows have it. */
export interface ClassShare {
  readonly class: string;
  readonly customers: number;
  readonly sales: number;
  readonly classQuota: number | null;
  /** The quotas of its customers added up, exact. */
  readonly quota: number;
}

/** The rows of one year's table by class, in the order in which the classes first occur in `order`, others after them. */
export function classSplit(rows: readonly RowOf<"quotas">[], year: number, order: readonly string[]): readonly ClassShare[] {
  const found = new Map<string, { customers: number; sales: Decimal; classQuota: number | null; quota: Decimal }>();
  for (const row of rows) {
    if (row.year !== year) continue;
    const name = row.class ?? "";
    const group = found.get(name) ?? { customers: 0, sales: zero, classQuota: row.classQuota, quota: zero };
    group.customers++;
    group.sales = plus(group.sales, decimal(row.sales ?? 0));
    group.quota = plus(group.quota, decimal(row.quota ?? 0));
    found.set(name, group);
  }
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...found]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, { customers, sales, classQuota, quota }]) => ({ class: name, customers, sales: toNumber(sales), classQuota, quota: toNumber(quota) }));
}
