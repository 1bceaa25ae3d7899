import type { Count, Money, Ratio, Score, SerialDate, Share } from "../unit/unit";
import type { DeskBook } from "./book";
import type { DeskCommand } from "./command";

export interface ReviewArgs {
  readonly date: SerialDate;
}
export interface SignReviewArgs {
  readonly date: SerialDate;
  readonly name: string;
  readonly signedOn: SerialDate;
}
export interface MovedCustomer {
  readonly customer: string;
  readonly name: string;
  readonly old: string | null;
  readonly held: string | null;
  readonly why: string;
}
export interface Migration {
  readonly classes: readonly string[];
  /** Rows are the classes before, columns those from now on. */
  readonly counts: readonly (readonly Count[])[];
  readonly shares: readonly (readonly Share[])[];
  /** (n − trace)/(n − 1): 0 when nobody moves. */
  readonly mobility: Score;
}
export interface ClassEffect {
  readonly class: string;
  readonly customers: Count;
  /** Sales in the annual table in force, and sales now. */
  readonly before: Money;
  readonly after: Money;
  /** null where nothing was sold before. */
  readonly effect: Ratio | null;
}
export interface TrendPoint {
  readonly date: SerialDate;
  /** Customers in each class, in the order of the classes. */
  readonly customers: readonly Count[];
}
export interface ReviewAnswer {
  readonly date: SerialDate;
  readonly state: "proposed" | "signed";
  readonly up: readonly MovedCustomer[];
  readonly down: readonly MovedCustomer[];
  readonly arrived: readonly MovedCustomer[];
  readonly gone: readonly MovedCustomer[];
  readonly unchanged: Count;
  readonly migration: Migration;
  readonly effects: readonly ClassEffect[];
  /** All signed reviews and this one, oldest first. */
  readonly trend: readonly TrendPoint[];
  /** Shares of the classes if all moves so far went on; null where more than one such distribution exists. */
  readonly stationary: readonly Share[] | null;
}
export declare const reviewClasses: DeskCommand<ReviewArgs, ReviewAnswer>;
export declare const signReview: DeskCommand<SignReviewArgs, ReviewAnswer>;
/** The review of a day as it stands in the table; null where there is none. */
export declare const reviewOf: (book: DeskBook, date: SerialDate) => ReviewAnswer | null;
