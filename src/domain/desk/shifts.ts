import type { Text } from "../method/text";
import type { ShiftError, ShiftWarning } from "../quota/shift";
import type { Money, SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";
import type { DeskCommand } from "./command";

export interface ShiftLine {
  readonly customer: string;
  readonly change: Money;
  readonly reason?: string;
}
export interface DraftShiftArgs {
  /** Left out: a new batch, named by its quarter. */
  readonly batch?: string;
  readonly date: SerialDate;
  readonly lines: readonly ShiftLine[];
  /** The batch whose exact opposite this is. */
  readonly reverses?: string;
}
export type BatchState = "draft" | "proposed" | "approved" | "recorded" | "effective" | "withdrawn";
export interface BatchFinding {
  readonly code: ShiftError | ShiftWarning;
  readonly customer: string | null;
  readonly rejects: boolean;
  readonly text: Text;
}
export interface BatchLine {
  readonly customer: string;
  readonly class: string;
  readonly old: Money;
  readonly change: Money;
  readonly new: Money;
}
export interface ShiftAnswer {
  readonly batch: string;
  readonly quarter: string;
  readonly state: BatchState;
  /** 1 where all changes stay inside one class, else 2. */
  readonly level: 1 | 2;
  /** Zero when the batch balances. */
  readonly sum: Money;
  readonly lines: readonly BatchLine[];
  readonly findings: readonly BatchFinding[];
}
export type ShiftStep = "propose" | "approve" | "record" | "effect";
export interface SignShiftArgs {
  readonly batch: string;
  readonly step: ShiftStep;
  /** Needed for every step but "effect". */
  readonly name?: string;
  readonly date: SerialDate;
}
export interface WithdrawShiftArgs {
  readonly batch: string;
}
export interface ReverseShiftArgs {
  readonly batch: string;
  readonly date: SerialDate;
  readonly reason: string;
}
/** What a batch would come to, without saving it: the live balance while it is typed. */
export declare const checkShift: (book: DeskBook, args: DraftShiftArgs) => ShiftAnswer;
export declare const draftShift: DeskCommand<DraftShiftArgs, ShiftAnswer>;
export declare const signShift: DeskCommand<SignShiftArgs, ShiftAnswer>;
export declare const withdrawShift: DeskCommand<WithdrawShiftArgs, ShiftAnswer>;
export declare const reverseShift: DeskCommand<ReverseShiftArgs, ShiftAnswer>;
