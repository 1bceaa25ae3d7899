import { compare, decimal, minus, plus, sign, times, toNumber, zero, type Decimal } from "../money/decimal";
import type { Days, Money } from "../unit/unit";
import type { Entry } from "./ledger";

export interface Settled {
  /** Invoices with something left, oldest first. */
  readonly open: readonly { readonly invoice: Entry; readonly left: Money }[];
  /** Receipts and credits that found no invoice. */
  readonly unapplied: Money;
  /** Entries that name an invoice which is not in the ledger. */
  readonly unknown: readonly Entry[];
  /** Days from invoice to receipt, each weighed by the amount paid; null where nothing was paid. */
  readonly daysToPay: Days | null;
  /** Σ amount × days and Σ amount of what was paid, for an average over customers. */
  readonly paid: { readonly amountDays: Decimal; readonly amount: Decimal };
}

interface Invoice {
  readonly invoice: Entry;
  left: Decimal;
}

/**
 * Settles the invoices of one customer. Receipts and credits that name an invoice settle that one first; then the others, in
 * the order of their dates, settle the oldest open invoice. What an invoice named does not take up, and what finds no open
 * invoice, is unapplied: it is nobody's guess where it belongs.
 * @param entries of one customer
 */
export function settle(entries: readonly Entry[]): Settled {
  const byDate = [...entries].sort((a, b) => a.date - b.date || a.due - b.due || a.at - b.at);
  const invoices = byDate.filter(({ kind }) => kind === "invoice").map((invoice): Invoice => ({ invoice, left: decimal(invoice.amount) }));
  const byNumber = new Map<string, Invoice[]>();
  for (const one of invoices) byNumber.set(one.invoice.number, [...(byNumber.get(one.invoice.number) ?? []), one]);
  let unapplied = zero;
  let amountDays = zero;
  let amount = zero;
  const unknown: Entry[] = [];

  const apply = (entry: Entry, wanted: readonly Invoice[]): void => {
    let rest = decimal(entry.amount);
    for (const one of wanted) {
      if (sign(rest) === 0) break;
      const part = compare(rest, one.left) < 0 ? rest : one.left;
      rest = minus(rest, part);
      one.left = minus(one.left, part);
      if (entry.kind === "receipt") {
        amount = plus(amount, part);
        amountDays = plus(amountDays, times(part, decimal(entry.date - one.invoice.date)));
      }
    }
    unapplied = plus(unapplied, rest);
  };
  const paying = byDate.filter(({ kind }) => kind !== "invoice");
  for (const entry of paying.filter(({ settles }) => settles !== null)) {
    const wanted = byNumber.get(entry.settles!) ?? [];
    if (wanted.length === 0) unknown.push(entry);
    apply(entry, wanted);
  }
  for (const entry of paying.filter(({ settles }) => settles === null)) apply(entry, invoices);
  return {
    open: invoices.filter(({ left }) => sign(left) > 0).map(({ invoice, left }) => ({ invoice, left: toNumber(left) })),
    unapplied: toNumber(unapplied),
    unknown,
    daysToPay: sign(amount) > 0 ? toNumber(amountDays) / toNumber(amount) : null,
    paid: { amountDays, amount },
  };
}
