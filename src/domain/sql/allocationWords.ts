import type { SqlTable } from "../method/sql";
import type { Locale } from "../method/text";
import { choose, sentence, sqlSay } from "./sentence";

export interface QuotaColumns {
  /** Text of the class; NULL where a customer has none. */
  readonly tier: string;
  /** Whether the customer is in a class. */
  readonly inside: string;
  /** Real columns. */
  readonly sales: string;
  readonly quota: string;
  readonly classQuota: string;
  readonly openQuota: string;
  readonly openSales: string;
  /** Texts of the sales, the class quota and, where nobody is capped, of the sales that share it. */
  readonly salesSaid: string;
  readonly classQuotaSaid: string;
  readonly classSalesSaid: string;
  readonly cap: string | null;
  readonly capped: string;
  /** openQuota × sales / openSales. */
  readonly exact: string;
  /** Decimal places of the rounding unit. */
  readonly places: number;
}

/** How a quota came about (quotaWords of quota/allocationWords.ts); without floors. */
export function quotaWords({ dialect }: SqlTable, q: QuotaColumns, locale: Locale): string {
  const say = sentence(dialect);
  const { amount: said } = sqlSay(dialect);
  const places = Math.max(2, q.places);
  const amount = (real: string): string => said(real, places);
  const [tier, quota, sales, openSales, exact, classQuota] = [q.tier, amount(q.quota), q.salesSaid, q.cap === null ? q.classSalesSaid : said(q.openSales), said(q.exact, places + 2), q.classQuotaSaid];
  const en = locale === "en";
  const left = en ? say`${classQuota}, of it ${amount(q.openQuota)} left by caps and floors,` : say`${classQuota}（扣除上下限后 ${amount(q.openQuota)}）`;
  const open = q.cap === null ? classQuota : choose([[`${q.openQuota} = ${q.classQuota}`, classQuota]], left);
  const capped = q.cap === null ? [] : [[q.capped, en ? say`Class ${tier} share would exceed the cap of ${amount(q.cap)} → ${quota}` : say`按占比将超过上限 ${amount(q.cap)}（${tier} 类）→ ${quota}`] as const];
  return choose(
    [
      [`NOT (${q.inside})`, en ? say`${`coalesce(${tier}, 'No tier')`}: outside every class → 0` : say`${`coalesce(${tier}, '无级别')`}：不属于任何类别 → 0`],
      [q.cap === null ? `${q.classQuota} = 0` : `${q.classQuota} = 0 AND NOT ${q.capped}`, en ? say`Class ${tier} has no quota → 0: deliveries against cash only` : say`${tier} 类没有额度 → 0：仅限现款发货`],
      ...capped,
      [`${q.sales} <= 0 OR ${q.openSales} <= 0`, en ? say`Class ${tier} shares by sales, and there are none → ${quota}` : say`${tier} 类按销售额分配，没有销售额 → ${quota}`],
    ],
    en
      ? say`Class ${tier} quota ${open} × ${sales} / ${openSales} sales = ${exact} → ${quota} (largest remainder)`
      : say`${tier} 类额度 ${open} × 销售额 ${sales} / ${openSales} = ${exact} → ${quota}（最大余额法）`,
  );
}
