import { decimal, minus, sum, toNumber } from "../money/decimal";
import type { Money, SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";
import type { DeskIssue } from "./command";
import type { DeskTableName, RowOf } from "./tables";

export type CustomerRow = RowOf<"customers">;
/** A customer with a number, and where its row stands. */
export interface Customer {
  readonly at: number;
  readonly id: string;
  readonly row: CustomerRow;
}

/** The customers that have a number; rows without one are left alone. A number that occurs twice is an issue. */
export function customersOf({ rows }: Pick<DeskBook, "rows">): { readonly customers: readonly Customer[]; readonly issues: readonly DeskIssue[] } {
  const first = new Map<string, number>();
  const customers: Customer[] = [];
  const issues: DeskIssue[] = [];
  rows.customers.forEach((row, at) => {
    const id = row.customer?.trim() ?? "";
    if (id === "") return;
    const before = first.get(id);
    if (before !== undefined) issues.push({ table: "customers", issue: { code: "duplicate", column: "customer", row: at, first: before, found: id } });
    else first.set(id, at);
    customers.push({ at, id, row });
  });
  return { customers, issues };
}

/** Amounts that cannot be below zero, wherever they are. */
export const belowZero = (customers: readonly Customer[], columns: readonly (keyof CustomerRow & string)[]): DeskIssue[] =>
  customers.flatMap(({ at, row }) =>
    columns.flatMap((column): DeskIssue[] => {
      const value = row[column];
      return typeof value === "number" && value < 0 ? [{ table: "customers" satisfies DeskTableName, issue: { code: "below-minimum", column, row: at, min: 0, found: value } }] : [];
    }),
  );

/** All that counts against a limit: receivables, deliveries not billed, open orders. null where none of them is known. */
export function exposureOf({ balance, unbilled, openOrders }: CustomerRow): Money | null {
  const parts = [balance, unbilled, openOrders].filter((part) => part !== null);
  return parts.length === 0 ? null : toNumber(sum(parts));
}

/** The temporary limit up to and including its last day, else the quota in force; null: no limit is set. */
export const limitOn = ({ quota, temporary, until }: CustomerRow, asOf: SerialDate): Money | null =>
  temporary !== null && until !== null && Math.floor(asOf) <= Math.floor(until) ? temporary : quota;

/** The quota in force less the exposure; null where either is unknown. */
export function headroomOf(row: CustomerRow): Money | null {
  const exposure = exposureOf(row);
  return row.quota === null || exposure === null ? null : toNumber(minus(decimal(row.quota), decimal(exposure)));
}

/** Exposure as a multiple of the limit; infinite where something is owed and nothing allowed. */
export function utilisationOf(row: CustomerRow, asOf: SerialDate): number | null {
  const [limit, exposure] = [limitOn(row, asOf), exposureOf(row)];
  if (limit === null || exposure === null) return null;
  if (limit > 0) return exposure / limit;
  return exposure > 0 ? Infinity : null;
}

/** The same rows with some of them changed. @param changes by place */
export const withChanges = (rows: readonly CustomerRow[], changes: ReadonlyMap<number, Partial<CustomerRow>>): readonly CustomerRow[] =>
  rows.map((row, at) => ({ ...row, ...changes.get(at) }));
