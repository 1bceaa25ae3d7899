import { compare, decimal, plus, sign, sum, toNumber, zero } from "../money/decimal";

export interface ShiftRow {
  readonly customer: string;
  readonly group: string;
  readonly quota: number;
  /** null where it is not known. */
  readonly balance: number | null;
  /** null: not in the batch. */
  readonly change: number | null;
}

export type ShiftError = "NOT_ZERO_SUM" | "NEED_TWO" | "NEGATIVE" | "QUARTER_USED";
export type ShiftWarning = "BELOW_BALANCE";

/** What is wrong with the batch; `row` where one customer is meant. */
export interface ShiftFinding {
  readonly code: ShiftError | ShiftWarning;
  readonly row: number | null;
}

export interface Shift {
  readonly after: readonly number[];
  /** NOT_ZERO_SUM, NEED_TWO, NEGATIVE by row, QUARTER_USED. Any of them rejects the batch. */
  readonly errors: readonly ShiftFinding[];
  readonly warnings: readonly ShiftFinding[];
  /** 1 where all changes stay inside one class, else 2. */
  readonly level: 1 | 2;
  readonly sum: number;
  readonly before: number;
  readonly total: number;
}

/**
 * Checks one batch of quota changes: zero-sum to the cent, at least two customers, no quota below zero,
 * one batch a quarter. A quota below the present balance is a warning: no new deliveries until paid.
 */
export function shiftQuotas(rows: readonly ShiftRow[], alreadyAdjusted: boolean): Shift {
  const batch = rows.map((_, row) => row).filter((row) => rows[row]!.change !== null);
  const change = sum(batch.map((row) => rows[row]!.change!));
  const after = rows.map((row) => plus(decimal(row.quota), row.change === null ? zero : decimal(row.change)));

  const errors: ShiftFinding[] = [];
  if (sign(change) !== 0) errors.push({ code: "NOT_ZERO_SUM", row: null });
  if (batch.length < 2) errors.push({ code: "NEED_TWO", row: null });
  errors.push(...batch.filter((row) => sign(after[row]!) < 0).map((row): ShiftFinding => ({ code: "NEGATIVE", row })));
  if (alreadyAdjusted) errors.push({ code: "QUARTER_USED", row: null });

  const warnings = batch
    .filter((row) => rows[row]!.balance !== null && compare(after[row]!, decimal(rows[row]!.balance!)) < 0)
    .map((row): ShiftFinding => ({ code: "BELOW_BALANCE", row }));

  return {
    after: after.map(toNumber),
    errors,
    warnings,
    level: new Set(batch.map((row) => rows[row]!.group)).size > 1 ? 2 : 1,
    sum: toNumber(change),
    before: toNumber(sum(rows.map((row) => row.quota))),
    total: toNumber(after.reduce(plus, zero)),
  };
}
