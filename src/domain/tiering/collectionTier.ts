import type { Issue } from "../issue/issue";
import type { Say } from "../method/say";
import type { Locale } from "../method/text";
import { noSales } from "../quota/creditFields";
import { dueWords, type Collection } from "../scoring/collection";
import { bandedShare } from "./bandedShare";
import type { Band } from "./bands";
import { rateBand, type RateScale } from "./rateCuts";

/** The tier of customers without sales cannot name another tier. */
export function checkReserved(labels: readonly string[]): Issue[] {
  if (!labels.includes(noSales)) return [];
  return [
    {
      code: "method",
      text: {
        en: `“${noSales}” is the tier of customers without sales. Choose another name.`,
        "zh-CN": `“${noSales}”是没有销售额的客户的级别。请换一个名称。`,
      },
    },
  ];
}

/** A rate on a cut-off takes the better tier; without a rate the tier is N, and there are no cut-offs beside it. */
export const collectionBand = (found: Collection | null, scale: RateScale): Band =>
  found === null ? { label: noSales, from: null, to: null } : rateBand(found.rate, scale);

interface RatedCustomer {
  readonly sales: number;
  readonly collected: number;
  readonly opening: number | null;
  readonly rate: number | null;
  readonly due: number | null;
  readonly tier: string;
  /** The cut-offs beside the rate. */
  readonly from: number | null;
  readonly to: number | null;
}

/** How a customer came by its tier. */
export const tierWords: {
  readonly [L in Locale]: (customer: RatedCustomer, params: { readonly vat: number }, say: Say) => string;
} = {
  en({ sales, collected, opening, rate, due, tier, from, to }, { vat }, say) {
    if (rate === null || due === null) return `No sales or nothing due, so no collection rate → ${tier}`;
    return `Collected ${say.amount(collected)} of ${say.amount(due)} due (${dueWords(sales, vat, opening, say)}) = ${bandedShare(rate, { label: tier, from, to }, "and", say)} → ${tier}`;
  },
  "zh-CN"({ sales, collected, opening, rate, due, tier, from, to }, { vat }, say) {
    if (rate === null || due === null) return `没有销售额或没有应回款，没有回款率 → ${tier}`;
    return `回款 ${say.amount(collected)}，应回款 ${say.amount(due)}（${dueWords(sales, vat, opening, say)}），回款率 ${bandedShare(rate, { label: tier, from, to }, "且", say)} → ${tier}`;
  },
};
