import type { Text } from "../method/text";
import type { Money, SerialDate, Share } from "../unit/unit";
import type { DeskCommand } from "./command";

export interface SetLimitsArgs {
  readonly asOf: SerialDate;
  /** Rules of CREDITLIMIT that count: need, ten, grade; all by default. */
  readonly use?: readonly string[];
}
export interface CustomerLimit {
  readonly customer: string;
  /** null where no rule has its data. */
  readonly limit: Money | null;
  readonly binding: string | null;
  readonly why: Text;
}
export interface ExpiredLimit {
  readonly customer: string;
  readonly temporary: Money;
  readonly until: SerialDate;
}
export interface LimitsAnswer {
  readonly customers: readonly CustomerLimit[];
  readonly expired: readonly ExpiredLimit[];
}
export interface CheckOrderArgs {
  readonly customer: string;
  readonly amount: Money;
  readonly asOf: SerialDate;
  /** Overdue by more days than this blocks; left out, overdue days do not block. */
  readonly maxOverdue?: number;
}
export interface OrderAnswer {
  readonly customer: string;
  readonly decision: "PASS" | "BLOCK" | "NOLIMIT";
  readonly rule: "within" | "over" | "overdue" | "not set";
  readonly exposure: Money;
  /** Quota in force, or the temporary limit while it lasts; null where none is set. */
  readonly limit: Money | null;
  readonly left: Money | null;
  readonly temporary: boolean;
  readonly why: Text;
}
export interface ExpectedLossArgs {
  readonly asOf: SerialDate;
  /** Share of a claim that is lost at default; left out, that of EXPLOSS. */
  readonly lgd?: Share;
  /** Largest loss accepted on one customer: gives the limit it allows. */
  readonly budget?: Money;
}
export interface CustomerLoss {
  readonly customer: string;
  readonly pd: Share;
  readonly exposure: Money;
  readonly loss: Money;
  /** What the budget allows; null without a budget, or where nothing is ever lost. */
  readonly limit: Money | null;
  readonly why: Text;
}
export interface LossAnswer {
  readonly total: Money;
  readonly exposure: Money;
  readonly customers: readonly CustomerLoss[];
  /** Customers without a probability of default. */
  readonly unknown: readonly string[];
}
export declare const setLimits: DeskCommand<SetLimitsArgs, LimitsAnswer>;
export declare const checkOrder: DeskCommand<CheckOrderArgs, OrderAnswer>;
export declare const expectedLoss: DeskCommand<ExpectedLossArgs, LossAnswer>;
