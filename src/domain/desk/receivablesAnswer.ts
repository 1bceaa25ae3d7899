import type { Text } from "../method/text";
import type { Overlap, Quadrant } from "../quota/keyAndDebt";
import type { Count, Days, Money, Ratio, SerialDate, Score, Share } from "../unit/unit";

export interface ReceivablesArgs {
  readonly asOf: SerialDate;
  /** Months of the trend and of the count-back; 12. */
  readonly months?: number;
}
export interface AgeLine {
  /** "current", "1-30", …, "90+". */
  readonly bucket: string;
  readonly amount: Money;
  readonly share: Ratio | null;
  readonly invoices: Count;
}
export interface OpenInvoice {
  readonly customer: string;
  readonly number: string;
  readonly date: SerialDate;
  readonly due: SerialDate;
  readonly amount: Money;
  readonly left: Money;
  readonly daysOverdue: Days;
  readonly bucket: string;
}
export interface CustomerReceivables {
  readonly customer: string;
  readonly name: string;
  /** Open invoices less unapplied cash. */
  readonly balance: Money;
  readonly overdue: Money | null;
  readonly daysOverdue: Days | null;
  /** Open amounts in the order of the buckets; null without a ledger. */
  readonly ages: readonly Money[] | null;
  readonly unapplied: Money | null;
  readonly daysToPay: Days | null;
  readonly rate: Ratio | null;
  readonly rateWithOpening: Ratio | null;
  readonly quadrant: Quadrant;
}
export interface MonthPoint {
  /** Last day of the month that ends here. */
  readonly end: SerialDate;
  readonly receivables: Money;
  /** Invoiced less credited in the month, VAT included. */
  readonly sales: Money;
  /** Over the three months to this end; null where the ledger does not reach back so far. */
  readonly dso: Days | null;
}
export interface ReceivablesFigures {
  readonly receivables: Money;
  readonly overdue: Money | null;
  readonly overdueShare: Ratio | null;
  readonly unapplied: Money | null;
  /** Of the twelve months, VAT included. */
  readonly creditSales: Money;
  readonly dso: Days | null;
  readonly bestDso: Days | null;
  /** Average days delinquent: DSO less best possible DSO. */
  readonly delay: Days | null;
  readonly countBack: Days | null;
  readonly countBackUnexplained: Money | null;
  readonly cei: Score | null;
  readonly daysToPay: Days | null;
  readonly rate: Ratio | null;
  readonly rateWithOpening: Ratio | null;
}
export interface KeyAndDebt {
  readonly overlap: Overlap;
  readonly overlapCount: Count;
  readonly overlapRate: Share | null;
  readonly keyBalance: Money;
  readonly nonKeyCount: Count;
  readonly nonKeyBalance: Money;
  /** Average of other top debtors to that of key ones. */
  readonly intensity: number | null;
}
export interface ReceivablesAnswer {
  readonly asOf: SerialDate;
  readonly source: "customers" | "ledger";
  readonly figures: ReceivablesFigures;
  /** Empty without a ledger. */
  readonly ageing: readonly AgeLine[];
  readonly open: readonly OpenInvoice[];
  readonly customers: readonly CustomerReceivables[];
  readonly trend: readonly MonthPoint[];
  readonly keyAndDebt: KeyAndDebt;
  /** What these data cannot tell, and what it takes. */
  readonly missing: readonly Text[];
}
