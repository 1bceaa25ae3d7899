import { decimal, plus, toNumber, zero } from "../../../domain/money/decimal";
import type { ShiftLine } from "../../../domain/desk/shifts";
import { valueOf } from "../entries";
import { exactCustomer, type PickedCustomer } from "../pickCustomer";

/** A line as it is being typed. */
export interface TypedLine {
  readonly customer: string;
  readonly change: string;
  readonly reason: string;
}
export const emptyLine: TypedLine = { customer: "", change: "", reason: "" };

const isEmpty = ({ customer, change, reason }: TypedLine): boolean => [customer, change, reason].every((text) => text.trim() === "");

export interface ReadLines {
  /** Lines with a customer of the desk and a number. */
  readonly lines: readonly ShiftLine[];
  /** Lines that are begun and not finished. */
  readonly unfinished: number;
  /** What the finished lines add up to, exact. */
  readonly sum: number;
}

export function readLines(typed: readonly TypedLine[], customers: readonly PickedCustomer[]): ReadLines {
  const begun = typed.filter((line) => !isEmpty(line));
  const lines = begun.flatMap(({ customer, change, reason }): ShiftLine[] => {
    const found = exactCustomer(customers, customer);
    const amount = valueOf(change, "money");
    if (!found || amount === undefined) return [];
    return [{ customer: found.number, change: amount, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) }];
  });
  return { lines, unfinished: begun.length - lines.length, sum: toNumber(lines.reduce((total, line) => plus(total, decimal(line.change)), zero)) };
}
