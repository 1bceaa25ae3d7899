import type { Fault } from "../issue/issue";
import { say } from "../method/say";
import type { Text } from "../method/text";
import { decimal, minus, plus, sum, times, toNumber, zero } from "../money/decimal";
import { defaultK, overlapOf } from "../quota/keyAndDebt";
import { overlapFigures } from "../quota/keyAndDebtFigures";
import AGING from "../scoring/AGING";
import CEI from "../scoring/CEI";
import { collection } from "../scoring/collection";
import { countBack } from "../scoring/monthsBack";
import { daysOfSales } from "../scoring/receivables";
import { monthsLater } from "../unit/calendar";
import { isDate } from "../unit/range";
import type { Money, SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";
import { refused, type DeskCommand, type DeskIssue } from "./command";
import { customersOf, headroomOf, withChanges, type Customer, type CustomerRow } from "./customers";
import { entriesUpTo, type Entry } from "./ledger";
import { settle, type Settled } from "./settle";
import type { AgeLine, CustomerReceivables, KeyAndDebt, MonthPoint, OpenInvoice, ReceivablesAnswer, ReceivablesArgs, ReceivablesFigures } from "./receivablesAnswer";

export type { AgeLine, CustomerReceivables, KeyAndDebt, MonthPoint, OpenInvoice, ReceivablesAnswer, ReceivablesArgs, ReceivablesFigures } from "./receivablesAnswer";

/**
 * Receivables as of a day. From the ledger: open invoices, ages, days, rates over the twelve months to that day, and the
 * customers' totals are written back. From the customers' own totals: what they can tell, the rest is named as missing.
 */
export const receivables: DeskCommand<ReceivablesArgs, ReceivablesAnswer> = (book, { asOf, months = 12 }) => {
  if (!isDate(asOf) || !Number.isInteger(months) || months < 1) return refused(badDay);
  const { customers, issues } = customersOf(book);
  if (issues.length > 0) return { ok: false, issues };
  return book.config.totals === "ledger" ? fromLedger(book, customers, Math.floor(asOf), months) : fromTotals(book, customers, Math.floor(asOf));
};

const number = (found: number | Fault | ""): number | null => (typeof found === "number" ? found : null);
const total = (amounts: readonly (number | null)[]): Money => toNumber(sum(amounts.map((amount) => amount ?? 0)));

/** What entries do to receivables. */
const balanceOf = (entries: readonly Entry[]): Money => toNumber(entries.reduce((all, { kind, amount }) => (kind === "invoice" ? plus(all, decimal(amount)) : minus(all, decimal(amount))), zero));
const creditSalesOf = (entries: readonly Entry[]): Money => balanceOf(entries.filter(({ kind }) => kind !== "receipt"));
const receivedOf = (entries: readonly Entry[]): Money => total(entries.filter(({ kind }) => kind === "receipt").map(({ amount }) => amount));
const within = (entries: readonly Entry[], from: SerialDate, to: SerialDate): Entry[] => entries.filter(({ date }) => date > from && date <= to);

/** Sales without VAT, not rounded: rounded, a customer who paid all would seem to have paid a little less. */
const withoutVat = (sales: Money, vat: number): Money => sales / (1 + vat);

function keyAndDebt(customers: readonly Customer[], sales: readonly (number | null)[], balance: readonly (number | null)[]): KeyAndDebt {
  const overlap = overlapOf(sales.map((amount) => amount ?? 0), balance, defaultK(customers.length));
  const figures = overlapFigures(overlap);
  return {
    overlap,
    overlapCount: overlap.groups["KEY+DEBTOR"].customers,
    overlapRate: number(figures.overlapRate),
    keyBalance: overlap.groups["KEY+DEBTOR"].balance,
    nonKeyCount: overlap.groups.DEBTOR.customers,
    nonKeyBalance: overlap.groups.DEBTOR.balance,
    intensity: number(figures.intensity),
  };
}

type Outcome = ReturnType<typeof receivables>;

function fromLedger(book: DeskBook, customers: readonly Customer[], asOf: SerialDate, months: number): Outcome {
  const { vat, withOpening, buckets } = book.config;
  const { entries, issues } = entriesUpTo(book, asOf);
  const start = monthsLater(asOf, -12);
  const byCustomer = new Map<string, Entry[]>(customers.map(({ id }) => [id, []]));
  for (const entry of entries) {
    const own = byCustomer.get(entry.customer);
    if (own) own.push(entry);
    else byCustomer.set(entry.customer, [entry]);
  }
  const settled = new Map([...byCustomer].map(([id, own]) => [id, settle(own)]));
  const open = [...settled].flatMap(([customer, { open: invoices }]) => invoices.map((one) => ({ customer, ...one })));
  const aged = AGING.run({ due: open.map(({ invoice }) => invoice.due), amount: open.map(({ left }) => left), customer: open.map(({ customer }) => customer) }, { asOf, cuts: buckets });
  const invoices = open.map(({ customer, invoice, left }, i): OpenInvoice => ({
    customer, number: invoice.number, date: invoice.date, due: invoice.due, amount: invoice.amount, left, daysOverdue: Number(aged.columns.overdue[i]), bucket: String(aged.columns.bucket[i]),
  }));
  const ageing = aged.tables.buckets.map(([bucket, amount, share, count]): AgeLine => ({ bucket: String(bucket), amount: Number(amount), share: typeof share === "number" ? share : null, invoices: Number(count) }));

  const facts = customers.map(({ id }) => ledgerFacts(byCustomer.get(id)!, settled.get(id)!, invoices.filter(({ customer }) => customer === id), { start, asOf, vat }));
  const compared = keyAndDebt(customers, facts.map(({ sales }) => sales), facts.map(({ balance }) => balance));
  const lines = customers.map(({ id, row }, i): CustomerReceivables => {
    const { balance, overdue, daysOverdue, invoices: own, unapplied, daysToPay, rate, rateWithOpening } = facts[i]!;
    const ages = ageing.map(({ bucket }) => total(own.filter((one) => one.bucket === bucket).map(({ left }) => left)));
    return { customer: id, name: row.name ?? "", balance, overdue, daysOverdue, ages, unapplied, daysToPay, rate, rateWithOpening, quadrant: compared.overlap.quadrant[i]! };
  });
  const changes = new Map(customers.map(({ at, row }, i): [number, Partial<CustomerRow>] => {
    const { balance, overdue, daysOverdue, sales, collected, opening, rate, rateWithOpening } = facts[i]!;
    const cells = { balance, overdue, daysOverdue, sales, collected, opening, rate: withOpening ? rateWithOpening : rate };
    return [at, { ...cells, headroom: headroomOf({ ...row, ...cells }) }];
  }));
  const all = ledgerFacts(entries, null, invoices, { start, asOf, vat });
  const answer: ReceivablesAnswer = {
    asOf, source: "ledger", ageing, open: invoices, customers: lines, keyAndDebt: compared, missing: [],
    trend: trendOf(entries, asOf, months),
    figures: ledgerFigures(all, [...settled.values()], ageing[0]!.amount, entries, { start, asOf, months }),
  };
  const onSheet = new Set(customers.map(({ id }) => id));
  const strangers = [...byCustomer.keys()].filter((id) => !onSheet.has(id));
  const warnings: DeskIssue[] = [
    ...issues,
    ...[...settled.values()].flatMap(({ unknown }) => unknown.map(({ at, settles }) => note(unknownInvoice(settles ?? ""), at))),
    ...strangers.map((id) => note(stranger(id), byCustomer.get(id)![0]!.at)),
    ...lines.filter(({ unapplied }) => unapplied !== null && unapplied > 0).map(({ customer, unapplied }) => note(unappliedCash(customer, unapplied!))),
  ];
  return { ok: true, change: { customers: withChanges(book.rows.customers, changes) }, warnings, said: said(answer), answer };
}

interface Period {
  readonly start: SerialDate;
  readonly asOf: SerialDate;
}

function ledgerFacts(entries: readonly Entry[], settled: Settled | null, invoices: readonly OpenInvoice[], { start, asOf, vat }: Period & { readonly vat: number }) {
  const now = within(entries, start, asOf);
  const opening = balanceOf(entries.filter(({ date }) => date <= start));
  const [creditSales, collected] = [creditSalesOf(now), receivedOf(now)];
  const sales = withoutVat(creditSales, vat);
  const late = invoices.filter(({ daysOverdue }) => daysOverdue > 0);
  return {
    invoices, opening, creditSales, sales, collected,
    balance: balanceOf(entries),
    overdue: total(late.map(({ left }) => left)),
    daysOverdue: late.reduce((most, { daysOverdue }) => Math.max(most, daysOverdue), 0),
    unapplied: settled?.unapplied ?? null,
    daysToPay: settled?.daysToPay ?? null,
    rate: collection(sales, collected, vat, null)?.rate ?? null,
    rateWithOpening: collection(sales, collected, vat, opening)?.rate ?? null,
  };
}

function ledgerFigures(all: ReturnType<typeof ledgerFacts>, settled: readonly Settled[], current: Money, entries: readonly Entry[], { start, asOf, months }: Period & { readonly months: number }): ReceivablesFigures {
  const days = asOf - start;
  const ends = Array.from({ length: months + 1 }, (_, i) => monthsLater(asOf, -i));
  const monthly = ends.slice(0, -1).map((end, i) => creditSalesOf(within(entries, ends[i + 1]!, end)));
  const back = countBack(all.balance, monthly, ends.slice(0, -1).map((end, i) => end - ends[i + 1]!));
  const [dso, bestDso] = [number(daysOfSales(all.balance, all.creditSales, days, 0)), number(daysOfSales(current, all.creditSales, days, 0))];
  const paid = settled.reduce((sums, one) => ({ amountDays: plus(sums.amountDays, one.paid.amountDays), amount: plus(sums.amount, one.paid.amount) }), { amountDays: zero, amount: zero });
  return {
    receivables: all.balance,
    overdue: all.overdue,
    overdueShare: all.balance > 0 ? all.overdue / all.balance : null,
    unapplied: total(settled.map(({ unapplied }) => unapplied)),
    creditSales: all.creditSales,
    dso,
    bestDso,
    delay: dso === null || bestDso === null ? null : dso - bestDso,
    countBack: back.days,
    countBackUnexplained: back.unexplained,
    cei: ceiOf(all.opening, all.creditSales, all.balance, current),
    daysToPay: paid.amount.digits > 0n ? toNumber(paid.amountDays) / toNumber(paid.amount) : null,
    rate: all.rate,
    rateWithOpening: all.rateWithOpening,
  };
}

const ceiOf = (opening: Money, sales: Money, closing: Money, current: Money): number | null => number(CEI.run({ opening: [opening], sales: [sales], closing: [closing], current: [current] }, {}).columns.cei[0]!);

/** Month by month, oldest first; DSO over three months, as far as the ledger reaches back. */
function trendOf(entries: readonly Entry[], asOf: SerialDate, months: number): MonthPoint[] {
  const first = entries.reduce((least, { date }) => Math.min(least, date), Infinity);
  return Array.from({ length: months }, (_, i): MonthPoint => {
    const [end, before, quarter] = [-i, -i - 1, -i - 3].map((months) => monthsLater(asOf, months)) as [number, number, number];
    const owed = balanceOf(entries.filter(({ date }) => date <= end));
    const sold = creditSalesOf(within(entries, quarter, end));
    return { end, receivables: owed, sales: creditSalesOf(within(entries, before, end)), dso: first <= quarter + 1 ? number(daysOfSales(owed, sold, end - quarter, 0)) : null };
  }).reverse();
}

function fromTotals(book: DeskBook, customers: readonly Customer[], asOf: SerialDate): Outcome {
  const { vat, withOpening } = book.config;
  const days = asOf - monthsLater(asOf, -12);
  const column = (name: "sales" | "collected" | "opening" | "balance" | "overdue"): (number | null)[] => customers.map(({ row }) => row[name]);
  const known = (name: "opening" | "balance" | "overdue"): boolean => column(name).some((amount) => amount !== null);
  const rateOf = ({ sales, collected }: Pick<CustomerRow, "sales" | "collected">, opening: number | null): number | null => (sales === null || collected === null ? null : (collection(sales, collected, vat, opening)?.rate ?? null));
  const compared = keyAndDebt(customers, column("sales"), column("balance"));
  const lines = customers.map(({ id, row }, i): CustomerReceivables => ({
    customer: id, name: row.name ?? "", balance: row.balance ?? 0, overdue: row.overdue, daysOverdue: row.daysOverdue, ages: null, unapplied: null, daysToPay: null,
    rate: rateOf(row, null), rateWithOpening: rateOf(row, row.opening), quadrant: compared.overlap.quadrant[i]!,
  }));
  const sums = { sales: total(column("sales")), collected: total(column("collected")), opening: total(column("opening")), balance: total(column("balance")), overdue: total(column("overdue")) };
  const creditSales = toNumber(times(decimal(sums.sales), plus(decimal(1), decimal(vat))));
  const current = known("overdue") ? toNumber(minus(decimal(sums.balance), decimal(sums.overdue))) : null;
  const dso = known("balance") ? number(daysOfSales(sums.balance, creditSales, days, 0)) : null;
  const bestDso = current === null || !known("balance") ? null : number(daysOfSales(current, creditSales, days, 0));
  const answer: ReceivablesAnswer = {
    asOf, source: "customers", ageing: [], open: [], trend: [], customers: lines, keyAndDebt: compared,
    figures: {
      receivables: sums.balance,
      overdue: known("overdue") ? sums.overdue : null,
      overdueShare: known("overdue") && sums.balance > 0 ? sums.overdue / sums.balance : null,
      unapplied: null, creditSales, dso, bestDso,
      delay: dso === null || bestDso === null ? null : dso - bestDso,
      countBack: null, countBackUnexplained: null, daysToPay: null,
      cei: known("opening") && current !== null ? ceiOf(sums.opening, creditSales, sums.balance, current) : null,
      rate: rateOf(sums, null),
      rateWithOpening: known("opening") ? rateOf(sums, sums.opening) : null,
    },
    missing: [needsLedger, ...(known("balance") ? [] : [needsBalance]), ...(known("overdue") ? [] : [needsOverdue]), ...(known("opening") ? [] : [needsOpening])],
  };
  const changes = new Map(customers.map(({ at, row }, i): [number, Partial<CustomerRow>] => [at, { rate: withOpening ? lines[i]!.rateWithOpening : lines[i]!.rate, headroom: headroomOf(row) }]));
  return { ok: true, change: { customers: withChanges(book.rows.customers, changes) }, warnings: [], said: said(answer), answer };
}

const note = (text: Text, row?: number): DeskIssue => ({ table: "ledger", issue: { code: "method", text, ...(row === undefined ? {} : { row }) } });
const badDay: Text = { en: "Give a date from 1900 to 9999, and a whole number of months.", "zh-CN": "请填写 1900 至 9999 年之间的日期和整月数。" };
const unknownInvoice = (number: string): Text => ({ en: `Invoice “${number}” is not in the ledger for this customer; the amount stays unapplied.`, "zh-CN": `往来明细中没有该客户的发票“${number}”；该金额暂未核销。` });
const stranger = (customer: string): Text => ({ en: `“${customer}” is in the ledger but not on the sheet Customers.`, "zh-CN": `“${customer}”在往来明细中，但不在客户表中。` });
const unappliedCash = (customer: string, amount: Money): Text => ({ en: `${customer}: ${say.amount(amount, 6)} is unapplied; it lowers the balance but settles no invoice.`, "zh-CN": `${customer}：有 ${say.amount(amount, 6)} 未核销；已冲减余额，但未对应发票。` });
const needsLedger: Text = { en: "Ageing, open invoices, count-back, days to pay and the trend need the ledger.", "zh-CN": "账龄、未清发票、倒推法天数、付款天数和趋势需要往来明细。" };
const needsBalance: Text = { en: "Days of sales need the column Receivables.", "zh-CN": "应收账款天数需要填写“应收余额”列。" };
const needsOverdue: Text = { en: "Overdue amounts, best possible days and the collection index need the column Overdue.", "zh-CN": "逾期金额、最佳天数和收款效率指数需要填写“逾期金额”列。" };
const needsOpening: Text = { en: "The collection index and the rate with old debt need the column Opening receivables.", "zh-CN": "收款效率指数和含年初应收的回款率需要填写“年初应收余额”列。" };
const said = ({ asOf, figures: { receivables: owed, overdue, dso } }: ReceivablesAnswer): Text => ({
  en: `Receivables on ${say.date(asOf)}: ${say.amount(owed, 6)}${overdue === null ? "" : `, of it ${say.amount(overdue, 6)} overdue`}${dso === null ? "" : `; ${say.amount(dso, 1)} days of sales`}.`,
  "zh-CN": `${say.date(asOf)} 应收账款 ${say.amount(owed, 6)}${overdue === null ? "" : `，其中逾期 ${say.amount(overdue, 6)}`}${dso === null ? "" : `；周转 ${say.amount(dso, 1)} 天`}。`,
});
