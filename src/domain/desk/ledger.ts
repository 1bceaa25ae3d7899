import type { Money, SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";
import type { DeskIssue } from "./command";
import type { RowOf } from "./tables";

/** A ledger row with all that it needs. */
export interface Entry {
  readonly at: number;
  readonly date: SerialDate;
  readonly customer: string;
  readonly kind: "invoice" | "receipt" | "credit";
  readonly number: string;
  /** Of an invoice: its own due date, or its date where none is given. */
  readonly due: SerialDate;
  /** Above 0. */
  readonly amount: Money;
  readonly settles: string | null;
}

const kinds: readonly string[] = ["invoice", "receipt", "credit"] satisfies Entry["kind"][];
const isBlank = (row: RowOf<"ledger">): boolean => Object.values(row).every((cell) => cell === null);

/** The entries of the ledger up to a day; rows that lack something are left out and told. */
export function entriesUpTo({ rows }: Pick<DeskBook, "rows">, asOf: SerialDate): { readonly entries: readonly Entry[]; readonly issues: readonly DeskIssue[] } {
  const entries: Entry[] = [];
  const issues: DeskIssue[] = [];
  rows.ledger.forEach((row, at) => {
    if (isBlank(row)) return;
    const { date, kind, amount } = row;
    const customer = row.customer?.trim() ?? "";
    const missing = (["date", "customer", "kind", "amount"] as const).filter((column) => row[column] === null || row[column] === "");
    for (const column of missing) issues.push({ table: "ledger", issue: { code: "blank-cell", column, row: at } });
    if (missing.length > 0 || date === null || amount === null) return;
    if (!kinds.includes(kind ?? "")) {
      issues.push({ table: "ledger", issue: { code: "unknown-code", column: "kind", row: at, found: kind ?? "", known: kinds } });
      return;
    }
    if (amount < 0) {
      issues.push({ table: "ledger", issue: { code: "below-minimum", column: "amount", row: at, min: 0, found: amount } });
      return;
    }
    if (Math.floor(date) > Math.floor(asOf) || amount === 0) return;
    const day = Math.floor(date);
    entries.push({ at, date: day, customer, kind: kind as Entry["kind"], number: row.number?.trim() ?? "", due: row.due === null ? day : Math.floor(row.due), amount, settles: row.settles?.trim() || null });
  });
  return { entries, issues };
}
