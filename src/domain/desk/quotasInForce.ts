import { decimal, plus, sum, toNumber } from "../money/decimal";
import { say } from "../method/say";
import type { Money } from "../unit/unit";
import type { DeskBook } from "./book";
import type { DeskIssue } from "./command";
import { customersOf, headroomOf, withChanges, type CustomerRow } from "./customers";
import { checkSeals, effectiveBatches, sealIssue } from "./seal";

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

/** The annual table in force: the latest signed one. */
export const yearInForce = ({ rows: { years } }: DeskBook): DeskBook["rows"]["years"][number] | null =>
  years.reduce<DeskBook["rows"]["years"][number] | null>((latest, year) => (year.state === "signed" && (latest === null || year.year! > latest.year!) ? year : latest), null);

/**
 * The signed annual table of the latest signed year with its effective batches on top, in order: the only source of quotas.
 * A batch may bring in a customer the table does not have; it begins at 0.
 */
export function quotasInForce(book: DeskBook): QuotasInForce {
  const signed = yearInForce(book);
  if (signed === null) return { year: null, pool: 0, allocated: 0, batches: [], rows: [] };
  const quotas = new Map<string, QuotaInForce>();
  for (const { year, customer, name, class: group, quota } of book.rows.quotas) {
    if (year === signed.year && customer !== null) quotas.set(customer, { customer, name: name ?? "", class: group ?? "", quota: quota ?? 0 });
  }
  const names = new Map(customersOf(book).customers.map(({ id, row }) => [id, row.name]));
  const batches = effectiveBatches(book.rows.shifts, signed.year!);
  for (const batch of batches) {
    for (const { shift } of batch) {
      const customer = shift.customer ?? "";
      const before = quotas.get(customer) ?? { customer, name: names.get(customer) ?? "", class: shift.class ?? "", quota: 0 };
      quotas.set(customer, { ...before, quota: toNumber(plus(decimal(before.quota), decimal(shift.change ?? 0))) });
    }
  }
  const rows = [...quotas.values()];
  return { year: signed.year, pool: signed.pool ?? 0, allocated: toNumber(sum(rows.map(({ quota }) => quota))), batches: batches.map((batch) => batch[0]!.shift.batch ?? ""), rows };
}

/** Seals that are broken in the annual table in force or a later one: nothing may be built on them. */
export function brokenSeals(book: DeskBook): readonly DeskIssue[] {
  const signed = yearInForce(book)?.year ?? -Infinity;
  const yearOf = { quotas: book.rows.quotas, shifts: book.rows.shifts, years: book.rows.years };
  const old = (table: string, row: number | null): boolean => {
    if (row === null) return false;
    const year = yearOf[table as keyof typeof yearOf][row]?.year ?? null;
    return year !== null && year < signed && book.rows.years.some((one) => one.year === year);
  };
  return checkSeals(book).filter(({ table, row }) => !old(table, row)).map(sealIssue);
}

export interface MirroredQuotas {
  readonly rows: readonly CustomerRow[];
  /** Customers whose quota stood otherwise than the tables say: it was changed by hand. */
  readonly warnings: readonly DeskIssue[];
}

/** Customers with quota and headroom as in force. @param before quotas in force when the command began */
export function mirrored(rows: readonly CustomerRow[], inForce: QuotasInForce, before: QuotasInForce): MirroredQuotas {
  const quotas = new Map(inForce.rows.map(({ customer, quota }) => [customer, quota]));
  const was = new Map(before.rows.map(({ customer, quota }) => [customer, quota]));
  const { customers } = customersOf({ rows: { customers: rows } as DeskBook["rows"] });
  const warnings: DeskIssue[] = [];
  const changes = new Map<number, Partial<CustomerRow>>();
  for (const { at, id, row } of customers) {
    const expected = was.get(id) ?? null;
    if (before.year !== null && row.quota !== expected) warnings.push(changedByHand(id, at, row.quota, expected));
    const quota = quotas.get(id) ?? null;
    changes.set(at, { quota, headroom: headroomOf({ ...row, quota }) });
  }
  return { rows: withChanges(rows, changes), warnings };
}

function changedByHand(customer: string, row: number, found: number | null, expected: number | null): DeskIssue {
  const shown = (value: number | null, none: string): string => (value === null ? none : say.amount(value, 6));
  return {
    table: "customers",
    issue: {
      code: "method",
      row,
      text: {
        en: `${customer}: the quota on the sheet was ${shown(found, "blank")}, while the signed tables give ${shown(expected, "none")}; the sheet now follows the tables.`,
        "zh-CN": `${customer}：表中额度为 ${shown(found, "空白")}，而签批结果为 ${shown(expected, "无")}；现已按签批结果更正。`,
      },
    },
  };
}
