import type { Money } from "../unit/unit";
import type { DeskBook } from "./book";

export interface QuotaInForce {
  readonly customer: string;
  readonly name: string;
  readonly class: string;
  readonly quota: Money;
}
export interface QuotasInForce {
  /** null before any annual table is signed. */
  readonly year: number | null;
  readonly pool: Money;
  readonly allocated: Money;
  /** Effective batches on top of the signed table, in order. */
  readonly batches: readonly string[];
  readonly rows: readonly QuotaInForce[];
}
export declare const quotasInForce: (book: DeskBook) => QuotasInForce;
