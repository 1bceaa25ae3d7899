import type { DeskConfig } from "../../domain/desk/book";
import { configRows } from "../../domain/desk/config";
import type { RowOf } from "../../domain/desk/tables";
import type { Locale, Text } from "../../domain/method/text";
import type { Share } from "../../domain/unit/unit";

interface Start {
  readonly class: string;
  readonly service: Text;
  readonly term: number | null;
  readonly frequency: number | null;
  readonly approval: Text;
}

const text = (en: string, zh: string): Text => ({ en, "zh-CN": zh });
const annual = text("annual table: CEO, CFO, sales director", "年度额度表：CEO、CFO、销售总监");
const cash = text("deliveries against cash only", "仅限现款发货");

/** What the case says of its classes (DOMAIN 1.1, 1.15): A to C have credit by the annual table, D and customers without sales pay cash. Contacts begin with the weekly, half-monthly and monthly logs of FOLLOWUP (ours); terms and deposits are the company's own. */
const policies: readonly Start[] = [
  { class: "A", frequency: 7, service: text("tailored service", "定制化的服务"), term: null, approval: annual },
  { class: "B", frequency: 15, service: text("regular promotions and personal service", "定期的促销活动和个性化的服务"), term: null, approval: annual },
  { class: "C", frequency: 30, service: text("service and marketing in bulk", "批量化的服务和营销策略"), term: null, approval: annual },
  { class: "D", frequency: 30, service: cash, term: 0, approval: text("CEO", "CEO") },
  { class: "N", frequency: null, service: cash, term: 0, approval: text("CEO", "CEO") },
];

export const policyStart = (locale: Locale): readonly RowOf<"policy">[] =>
  policies.map(({ class: name, service, term, frequency, approval }) => ({ class: name, service: service[locale], term, deposit: null, frequency, approval: approval[locale] }));

export const configStart = (locale: Locale, { vat, firstMonth }: { readonly vat: Share; readonly firstMonth?: number }): readonly RowOf<"config">[] => {
  const given: { readonly [K in keyof DeskConfig]?: string } = { vat: `${Number((vat * 100).toPrecision(12))}%`, ...(firstMonth === undefined ? {} : { firstMonth: String(firstMonth) }) };
  return configRows(locale, given);
};
