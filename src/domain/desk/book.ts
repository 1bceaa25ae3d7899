import type { Locale } from "../method/text";
import type { Share, Money, SerialDate, Days, Factor } from "../unit/unit";
import type { DeskTableName, RowOf } from "./tables";

/** The credit workbook as data: the rows of its tables, in their order. */
export type DeskRows = { readonly [N in DeskTableName]: readonly RowOf<N>[] };

/** The settings on the Config sheet, read and checked. */
export interface DeskConfig {
  /** First month of the business year, 1 to 12: quarters are counted from it. */
  readonly firstMonth: number;
  /** Smallest step of a quota, 0.01 where amounts are in 万元. */
  readonly unit: Money;
  readonly classes: readonly string[];
  readonly multipliers: readonly Factor[];
  /** Carved off the pool first, for the last class. */
  readonly reserve: Money;
  /** Pool as a share of sales with VAT. */
  readonly ratio: Share;
  /** Asked when the workbook is made, never assumed. */
  readonly vat: Share;
  /** Collection rates from which a class begins, best class first; one fewer than classes. */
  readonly cuts: readonly number[];
  /** Opening receivables count among what is due. */
  readonly withOpening: boolean;
  /** Misses in a row after which a class falls. */
  readonly downAfter: number;
  /** Days past due at which buckets of the ageing begin. */
  readonly buckets: readonly Days[];
  /** Where the customers' totals come from: typed on Customers, or added up from the ledger. */
  readonly totals: "customers" | "ledger";
}

export interface DeskBook {
  readonly rows: DeskRows;
  readonly config: DeskConfig;
  /** The language of the workbook: in it the sentences in its cells are written. */
  readonly locale: Locale;
}

export type Role = "ceo" | "cfo" | "salesDirector";
export const roles: readonly Role[] = ["ceo", "cfo", "salesDirector"];

export interface Signature {
  readonly name: string;
  readonly date: SerialDate;
}
