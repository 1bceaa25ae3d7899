import { evaluate, type Evaluation } from "../method/evaluate";
import { say } from "../method/say";
import type { Locale, Text } from "../method/text";
import { decimal, sum, toNumber } from "../money/decimal";
import CREDITCHECK from "../quota/CREDITCHECK";
import CREDITLIMIT from "../quota/CREDITLIMIT";
import { ruleWords, rules, type Rule } from "../quota/limitWords";
import EXPLOSS from "../scoring/EXPLOSS";
import { monthsLater } from "../unit/calendar";
import { isDate } from "../unit/range";
import type { Money, SerialDate, Share } from "../unit/unit";
import { refused, type DeskCommand, type DeskIssue } from "./command";
import { belowZero, customersOf, exposureOf, withChanges, type Customer, type CustomerRow } from "./customers";
import { quotasInForce } from "./quotasInForce";

export interface SetLimitsArgs {
  readonly asOf: SerialDate;
  /** Rules of CREDITLIMIT that count: need, ten, grade; all by default. */
  readonly use?: readonly string[];
}
export interface CustomerLimit {
  readonly customer: string;
  /** null where no rule has its data. */
  readonly limit: Money | null;
  readonly binding: string | null;
  readonly why: Text;
}
export interface ExpiredLimit {
  readonly customer: string;
  readonly temporary: Money;
  readonly until: SerialDate;
}
export interface LimitsAnswer {
  readonly customers: readonly CustomerLimit[];
  readonly expired: readonly ExpiredLimit[];
}

/**
 * Own limits by CREDITLIMIT: need from a twelfth of last year's sales and the payment term of the class (30 days where the
 * policy gives none), 10 % of net worth and of all sales, and the grade. A customer of less than a year is new.
 */
export const setLimits: DeskCommand<SetLimitsArgs, LimitsAnswer> = (book, { asOf, use }) => {
  if (!isDate(asOf)) return refused(noDate);
  const { customers, issues } = customersOf(book);
  if (issues.length > 0) return { ok: false, issues };
  const terms = new Map(book.rows.policy.map((row) => [row.class, row.term]));
  const byTerm = new Map<number, Customer[]>();
  for (const one of customers) {
    const term = terms.get(one.row.class) ?? usualTerm;
    byTerm.set(term, [...(byTerm.get(term) ?? []), one]);
  }
  const ownSales = toNumber(sum(customers.map(({ row }) => Math.max(0, row.sales ?? 0))));
  const found = new Map<number, CustomerLimit>();
  for (const [term, group] of byTerm) {
    const given = evaluate(CREDITLIMIT, {
      inputs: {
        monthlySales: group.map(({ row }) => (row.sales === null ? null : row.sales / 12)),
        netWorth: group.map(({ row }) => row.netWorth),
        grade: group.map(({ row }) => row.grade),
        newCustomer: group.map(({ row }) => row.since !== null && row.since > monthsLater(asOf, -12)),
      },
      params: { term, vat: book.config.vat, ownSales: ownSales > 0 ? ownSales : undefined, use: use ?? rules },
    });
    if (!given.ok) return { ok: false, issues: given.issues.map((issue) => ({ issue })) };
    const faulty = given.value.rowIssues.filter(({ code }) => code !== "method").map((issue) => inTable(issue, group));
    if (faulty.length > 0) return { ok: false, issues: faulty };
    group.forEach((one, i) => found.set(one.at, limitOfRow(one, given.value, i)));
  }
  const limits = customers.map(({ at }) => found.get(at)!);
  const expired = customers.flatMap(({ id, row: { temporary, until } }): ExpiredLimit[] => (temporary !== null && until !== null && until < Math.floor(asOf) ? [{ customer: id, temporary, until }] : []));
  const changes = new Map(customers.map(({ at }, i): [number, Partial<CustomerRow>] => {
    const { limit, binding } = limits[i]!;
    return [at, { ownLimit: limit, binding: binding === null ? null : ruleWords[binding as Rule][book.locale] }];
  }));
  const endless = customers.filter(({ row }) => row.temporary !== null && row.until === null);
  const warnings = [
    ...expired.map((one) => note(expiredWords(one), customers.find(({ id }) => id === one.customer)!.at)),
    ...endless.map(({ id, at }) => note(noEnd(id), at)),
  ];
  const set = limits.filter(({ limit }) => limit !== null).length;
  return { ok: true, change: { customers: withChanges(book.rows.customers, changes) }, warnings, said: limitsSet(set, limits.length - set, expired.length), answer: { customers: limits, expired } };
};

const usualTerm = 30;

function limitOfRow({ id }: Customer, found: Evaluation, row: number): CustomerLimit {
  const [limit, binding] = [found.columns.limit![row], found.columns.binding![row]];
  const set = typeof limit === "number" && typeof binding === "string";
  return { customer: id, limit: set ? limit : null, binding: set ? binding : null, why: whyOf(found, row) };
}

/** The sentence of a row in both languages; facts of the method itself where it has none. */
const whyOf = (found: Evaluation, row: number): Text => {
  const words = (locale: Locale): string => found.why(row, locale, (issue) => (issue.code === "method" ? issue.text[locale] : issue.code));
  return { en: words("en"), "zh-CN": words("zh-CN") };
};

/** An issue of a method's row in the row of the sheet. */
const inTable = (issue: Evaluation["rowIssues"][number], group: readonly Customer[]): DeskIssue => ({
  table: "customers",
  issue: "row" in issue && issue.row !== undefined ? ({ ...issue, row: group[issue.row]!.at } as typeof issue) : issue,
});

export interface CheckOrderArgs {
  readonly customer: string;
  readonly amount: Money;
  readonly asOf: SerialDate;
  /** Overdue by more days than this blocks; left out, overdue days do not block. */
  readonly maxOverdue?: number;
}
export interface OrderAnswer {
  readonly customer: string;
  readonly decision: "PASS" | "BLOCK" | "NOLIMIT";
  readonly rule: "within" | "over" | "overdue" | "not set";
  readonly exposure: Money;
  /** Quota in force, or the temporary limit while it lasts; null where none is set. */
  readonly limit: Money | null;
  readonly left: Money | null;
  /** The temporary limit decides. */
  readonly temporary: boolean;
  readonly why: Text;
}

/** May an order be delivered on credit? By CREDITCHECK against the quota the signed tables give; a blank one is not set, 0 is no credit. */
export const checkOrder: DeskCommand<CheckOrderArgs, OrderAnswer> = (book, { customer, amount, asOf, maxOverdue }) => {
  const { customers, issues } = customersOf(book);
  if (issues.length > 0) return { ok: false, issues };
  const one = customers.find(({ id }) => id === customer.trim());
  if (!one) return refused(unknownCustomer(customer));
  if (!isDate(asOf)) return refused(noDate);
  if (!Number.isFinite(amount) || amount < 0) return refused(noAmount);
  const { row } = one;
  const quota = quotasInForce(book).rows.find((entry) => entry.customer === one.id)?.quota ?? null;
  const checked = evaluate(CREDITCHECK, {
    inputs: { limit: [quota], receivables: [row.balance ?? 0], order: [amount], unbilled: [row.unbilled], openOrders: [row.openOrders], overdue: [row.daysOverdue], temporary: [row.temporary], until: [row.until] },
    params: { asOf, maxOverdue },
  });
  if (!checked.ok) return { ok: false, issues: checked.issues.map((issue) => ({ issue })) };
  if (checked.value.rowIssues.length > 0) return { ok: false, issues: checked.value.rowIssues.map((issue) => inTable(issue, [one])) };
  const { columns } = checked.value;
  const first = <T>(name: string): T => columns[name]![0] as T;
  const number = (name: string): number | null => (typeof columns[name]![0] === "number" ? columns[name]![0] : null);
  const answer: OrderAnswer = {
    customer: one.id,
    decision: first("decision"),
    rule: first("rule"),
    exposure: first("exposure"),
    limit: number("valid"),
    left: number("available"),
    temporary: row.temporary !== null && row.until !== null && Math.floor(asOf) <= Math.floor(row.until),
    why: whyOf(checked.value, 0),
  };
  return { ok: true, change: {}, warnings: [], said: orderSaid(answer, amount), answer };
};

export interface ExpectedLossArgs {
  /** Share of a claim that is lost at default; left out, that of EXPLOSS. */
  readonly lgd?: Share;
  /** Largest loss accepted on one customer: gives the limit it allows. */
  readonly budget?: Money;
}
export interface CustomerLoss {
  readonly customer: string;
  readonly pd: Share;
  readonly exposure: Money;
  readonly loss: Money;
  /** What the budget allows; null without a budget, or where nothing is ever lost. */
  readonly limit: Money | null;
  readonly why: Text;
}
export interface LossAnswer {
  readonly total: Money;
  readonly exposure: Money;
  readonly customers: readonly CustomerLoss[];
  /** Customers without a probability of default. */
  readonly unknown: readonly string[];
}

/** Expected loss on the exposure of every customer with a probability of default, and the limit a loss budget allows. */
export const expectedLoss: DeskCommand<ExpectedLossArgs, LossAnswer> = (book, { lgd, budget }) => {
  const { customers, issues } = customersOf(book);
  const known = customers.filter(({ row }) => row.pd !== null);
  const wrong = [...issues, ...belowZero(known, ["pd"])];
  if (wrong.length > 0) return { ok: false, issues: wrong };
  if (known.length === 0) return refused(noProbability, "customers");
  const exposures = known.map(({ row }) => Math.max(0, exposureOf(row) ?? 0));
  const found = evaluate(EXPLOSS, { inputs: { pd: known.map(({ row }) => row.pd), ead: exposures }, params: { usualLgd: lgd, budget } });
  if (!found.ok) return { ok: false, issues: found.issues.map((issue) => ({ issue })) };
  const { columns, figures, rowIssues } = found.value;
  const faulty = rowIssues.filter((issue) => "row" in issue && typeof columns.rate![issue.row!] !== "number");
  if (faulty.length > 0) return { ok: false, issues: faulty.map((issue) => inTable(issue, known)) };
  const answer: LossAnswer = {
    total: Number(figures.totalEl),
    exposure: Number(figures.totalEad),
    customers: known.map(({ id, row }, i) => {
      const limit = columns.limit![i];
      return { customer: id, pd: row.pd!, exposure: exposures[i]!, loss: Number(columns.el![i]), limit: typeof limit === "number" ? limit : null, why: whyOf(found.value, i) };
    }),
    unknown: customers.filter(({ row }) => row.pd === null).map(({ id }) => id),
  };
  return { ok: true, change: {}, warnings: [], said: lossSaid(answer), answer };
};

const note = (text: Text, row: number): DeskIssue => ({ table: "customers", issue: { code: "method", text, row } });
const noDate: Text = { en: "Give a date from 1900 to 9999.", "zh-CN": "请填写 1900 至 9999 年之间的日期。" };
const noAmount: Text = { en: "The order is an amount of 0 or more.", "zh-CN": "订单金额不得小于 0。" };
const noProbability: Text = { en: "No customer has a probability of default. Fill in that column first.", "zh-CN": "没有客户填写违约概率。请先填写该列。" };
const unknownCustomer = (customer: string): Text => ({ en: `“${customer}” is not on the sheet Customers.`, "zh-CN": `客户表中没有“${customer}”。` });
const noEnd = (customer: string): Text => ({
  en: `${customer}: the temporary limit has no last day, so it does not count. Fill in until when it holds.`,
  "zh-CN": `${customer}：临时额度没有截止日，不予采用。请填写截止日期。`,
});
const expiredWords = ({ customer, temporary, until }: ExpiredLimit): Text => ({
  en: `${customer}: the temporary limit of ${say.amount(temporary, 6)} expired on ${say.date(until)}.`,
  "zh-CN": `${customer}：临时额度 ${say.amount(temporary, 6)} 已于 ${say.date(until)} 到期。`,
});
const limitsSet = (set: number, without: number, expired: number): Text => ({
  en: `Own limits set for ${set} customers; ${without} have no data for any rule; ${expired} temporary limits have expired.`,
  "zh-CN": `已测算 ${set} 家客户的自有额度；${without} 家没有任何方法所需的资料；临时额度到期 ${expired} 家。`,
});
const verdicts: Readonly<Record<OrderAnswer["decision"], Text>> = {
  PASS: { en: "may be delivered on credit", "zh-CN": "可以赊销发货" },
  BLOCK: { en: "is blocked", "zh-CN": "予以冻结" },
  NOLIMIT: { en: "cannot be judged, as no limit is set", "zh-CN": "未设额度，无法判断" },
};
const orderSaid = ({ customer, decision, why }: OrderAnswer, amount: Money): Text => ({
  en: `${customer}: the order of ${say.amount(amount, decimal(amount).places)} ${verdicts[decision].en}. ${why.en}.`,
  "zh-CN": `${customer}：订单 ${say.amount(amount, decimal(amount).places)} ${verdicts[decision]["zh-CN"]}。${why["zh-CN"]}。`,
});
const lossSaid = ({ total, exposure, unknown }: LossAnswer): Text => ({
  en: `Expected loss ${say.amount(total)} on an exposure of ${say.amount(exposure)}; ${unknown.length} customers have no probability of default.`,
  "zh-CN": `敞口 ${say.amount(exposure)}，预期损失 ${say.amount(total)}；${unknown.length} 家客户没有违约概率。`,
});
