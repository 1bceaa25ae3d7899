import type { Count, Factor, Money, SerialDate, Share } from "../unit/unit";
import type { Role } from "./book";
import type { DeskCommand } from "./command";

export { checkSeals } from "./seal";

export interface DrawAnnualArgs {
  readonly year: number;
  /** Left out: the customers' sales above 0, added up. */
  readonly baseSales?: Money;
  readonly ratio?: Share;
  readonly vat?: Share;
  readonly multipliers?: readonly Factor[];
  readonly reserve?: Money;
  readonly unit?: Money;
}
export interface ClassLine {
  readonly class: string;
  readonly customers: Count;
  readonly sales: Money;
  readonly multiplier: Factor;
  readonly quota: Money;
  readonly given: Money;
}
export interface AnnualAnswer {
  readonly year: number;
  readonly pool: Money;
  readonly allocated: Money;
  readonly unallocated: Money;
  readonly classes: readonly ClassLine[];
}
export interface SignAnnualArgs {
  readonly year: number;
  readonly role: Role;
  readonly name: string;
  readonly date: SerialDate;
}
export interface SignAnnualAnswer {
  readonly year: number;
  readonly state: "draft" | "signed";
  /** Whose signature is still to come. */
  readonly missing: readonly Role[];
}
export declare const drawAnnual: DeskCommand<DrawAnnualArgs, AnnualAnswer>;
export declare const signAnnual: DeskCommand<SignAnnualArgs, SignAnnualAnswer>;
