import type { Text } from "../method/text";
import { shiftQuotas, type ShiftError, type ShiftFinding, type ShiftWarning } from "../quota/shift";
import { quarterName } from "../quota/shiftLog";
import { findingWords } from "../quota/shiftWords";
import type { Money, SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";
import type { DeskIssue } from "./command";
import { customersOf } from "./customers";
import { quotasInForce } from "./quotasInForce";
import type { RowOf } from "./tables";

export type BatchState = "draft" | "proposed" | "approved" | "recorded" | "effective" | "withdrawn";
/** States that take up the quarter's one adjustment. */
export const takesQuarter: readonly (string | null)[] = ["proposed", "approved", "recorded", "effective"] satisfies BatchState[];

export interface ShiftLine {
  readonly customer: string;
  readonly change: Money;
  readonly reason?: string;
}
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

/** The rows of a batch and where they stand. */
export const batchRows = (shifts: readonly RowOf<"shifts">[], batch: string): readonly { readonly row: number; readonly shift: RowOf<"shifts"> }[] =>
  shifts.flatMap((shift, row) => (shift.batch === batch ? [{ row, shift }] : []));

interface Batch {
  readonly batch: string;
  readonly state: BatchState;
  readonly date: SerialDate;
  readonly lines: readonly ShiftLine[];
}

/** A batch against the quotas in force by the checks of QUOTASHIFT; a change of 0 is not in the batch. */
export function checkBatch(book: DeskBook, { batch, state, date, lines }: Batch): ShiftAnswer {
  const quotas = new Map(quotasInForce(book).rows.map((row) => [row.customer, row]));
  const customers = new Map(customersOf(book).customers.map(({ id, row }) => [id, row]));
  const changing = lines.filter(({ change }) => change !== 0);
  const quarter = quarterName(date, book.config.firstMonth);
  const used = book.rows.shifts.some((shift) => shift.batch !== batch && shift.quarter === quarter && takesQuarter.includes(shift.state));
  const rows = changing.map(({ customer, change }) => ({
    customer,
    group: customers.get(customer)?.class ?? quotas.get(customer)?.class ?? "",
    quota: quotas.get(customer)?.quota ?? 0,
    balance: customers.get(customer)?.balance ?? null,
    change,
  }));
  const shift = shiftQuotas(rows, used);
  const finding = (rejects: boolean) => ({ code, row }: ShiftFinding): BatchFinding => ({ code, customer: row === null ? null : rows[row]!.customer, rejects, text: findingWords(code, shift.sum) });
  return {
    batch,
    quarter,
    state,
    level: shift.level,
    sum: shift.sum,
    lines: rows.map((row, i) => ({ customer: row.customer, class: row.group, old: row.quota, change: row.change, new: shift.after[i]! })),
    findings: [...shift.errors.map(finding(true)), ...shift.warnings.map(finding(false))],
  };
}

/** A finding as an issue, with its customer named. @param rowOf where the batch stands in the table, by customer */
export const findingIssue = ({ customer, text }: BatchFinding, rowOf: ReadonlyMap<string, number> = new Map()): DeskIssue => {
  const row = customer === null ? undefined : rowOf.get(customer);
  return {
    table: "shifts",
    issue: {
      code: "method",
      text: customer === null ? text : { en: `${customer}: ${text.en}`, "zh-CN": `${customer}：${text["zh-CN"]}` },
      ...(row === undefined ? {} : { row }),
    },
  };
};
