import { plus, sum, toNumber, zero, type Decimal } from "../money/decimal";
import { daysBetween } from "../unit/within";
import type { Count, Days, Money, SerialDate } from "../unit/unit";

/** Lines of invoices, column by column, all of one length. */
export interface Lines {
  /** Compared after trimming, upper and lower case kept apart. */
  readonly customer: readonly string[];
  readonly date: readonly SerialDate[];
  /** Below zero: a return. */
  readonly amount: readonly Money[];
  /** Number of the order a line belongs to; without one, the lines of a customer's day are one order. */
  readonly order?: readonly (string | null)[];
}

/** Lines after `asOf` do not count, nor those before `from`; both days belong to the span. */
export interface Span {
  readonly asOf: SerialDate;
  readonly from?: SerialDate;
}

export interface RolledUp {
  /** In the order in which they first appear among the lines that count. */
  readonly customers: readonly CustomerSum[];
  readonly later: Count;
  readonly earlier: Count;
}

export interface CustomerSum {
  readonly customer: string;
  /** Lines that count, by their place. */
  readonly rows: readonly number[];
  /** Returns subtracted, to the cent. */
  readonly total: Money;
  /** Orders with at least one line that is no return. */
  readonly orders: Count;
  /** Days of the first and last order; null where there are returns only. */
  readonly first: SerialDate | null;
  readonly last: SerialDate | null;
  /** (last − first) / (orders − 1); null below two orders. */
  readonly interval: Days | null;
  /** Days with orders after the first such day. */
  readonly repeats: Count;
  /** Mean value of the orders of a repeat day; null without one. */
  readonly repeatValue: Money | null;
}

/**
 * Invoice lines added up to customers, as of a date: a later line changes nothing, so the same call gives the same answer
 * next year. An order is dated by its earliest line that is no return; lines below zero lower the total and the value of
 * their order, and are no order by themselves. Times of day are left out.
 */
export function rollUp(lines: Lines, span: Span): RolledUp {
  let later = 0;
  let earlier = 0;
  const rowsOf = rowsByCustomer(lines.customer, (row) => {
    if (daysBetween(span.asOf, lines.date[row]!) > 0) later++;
    else if (span.from !== undefined && daysBetween(lines.date[row]!, span.from) > 0) earlier++;
    else return true;
    return false;
  });
  return { customers: [...rowsOf].map(([customer, rows]) => customerSum(customer, rows, lines)), later, earlier };
}

/** Rows of each customer, customers in the order in which they appear. */
export function rowsByCustomer(customers: readonly string[], counts: (row: number) => boolean): ReadonlyMap<string, readonly number[]> {
  const rowsOf = new Map<string, number[]>();
  customers.forEach((name, row) => {
    if (!counts(row)) return;
    const customer = name.trim();
    const rows = rowsOf.get(customer);
    if (rows) rows.push(row);
    else rowsOf.set(customer, [row]);
  });
  return rowsOf;
}

interface Order {
  readonly day: SerialDate;
  readonly value: Decimal;
}

function customerSum(customer: string, rows: readonly number[], lines: Lines): CustomerSum {
  const orders = ordersOf(rows, lines);
  const first = orders[0]?.day ?? null;
  const last = orders[orders.length - 1]?.day ?? null;
  const repeated = orders.filter(({ day }) => day !== first);
  const repeats = new Set(repeated.map(({ day }) => day)).size;
  return {
    customer,
    rows,
    total: toNumber(sum(rows.map((row) => lines.amount[row]!))),
    orders: orders.length,
    first,
    last,
    interval: orders.length < 2 ? null : daysBetween(first!, last!) / (orders.length - 1),
    repeats,
    repeatValue: repeats === 0 ? null : toNumber(repeated.reduce((total, { value }) => plus(total, value), zero)) / repeats,
  };
}

/** A customer's orders from the first day to the last. */
function ordersOf(rows: readonly number[], { date, amount, order }: Lines): readonly Order[] {
  const rowsOf = new Map<string, number[]>();
  for (const row of rows) {
    const number = order?.[row]?.trim() ?? "";
    const key = number === "" ? `day ${Math.floor(date[row]!)}` : `order ${number}`;
    const before = rowsOf.get(key);
    if (before) before.push(row);
    else rowsOf.set(key, [row]);
  }
  const orders = [...rowsOf.values()].flatMap((own): Order[] => {
    const bought = own.filter((row) => amount[row]! >= 0);
    if (bought.length === 0) return [];
    const day = bought.reduce((earliest, row) => Math.min(earliest, Math.floor(date[row]!)), Infinity);
    return [{ day, value: sum(own.map((row) => amount[row]!)) }];
  });
  return orders.sort((a, b) => a.day - b.day);
}
