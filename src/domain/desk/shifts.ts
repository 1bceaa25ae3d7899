import type { Text } from "../method/text";
import { compare, decimal, negative, toNumber } from "../money/decimal";
import { quarterOf } from "../quota/quarter";
import { isDate } from "../unit/range";
import type { SerialDate } from "../unit/unit";
import { batchRows, checkBatch, findingIssue, takesQuarter, type BatchState, type ShiftAnswer, type ShiftLine } from "./batch";
import type { DeskBook } from "./book";
import { refused, type DeskCommand, type DeskIssue, type DeskOutcome } from "./command";
import { isInCents } from "./config";
import { customersOf } from "./customers";
import { brokenSeals, mirrored, quotasInForce, yearInForce } from "./quotasInForce";
import { effectiveBatches, sealBatch, sealIssue, sealUnderWay, underWayBreaks } from "./seal";
import { shiftSaid, stepWords, shiftTexts } from "./shiftTexts";
import type { RowOf } from "./tables";

export type { BatchFinding, BatchLine, BatchState, ShiftAnswer, ShiftLine } from "./batch";

type ShiftRow = RowOf<"shifts">;
type Refusal = Extract<DeskOutcome, { ok: false }>;

export interface DraftShiftArgs {
  /** Left out: a new batch, named by its quarter. */
  readonly batch?: string;
  readonly date: SerialDate;
  readonly lines: readonly ShiftLine[];
  /** The batch whose exact opposite this is. */
  readonly reverses?: string;
}

/** What a batch would come to, without saving it: the live balance while it is typed. */
export const checkShift = (book: DeskBook, args: DraftShiftArgs): ShiftAnswer => checkBatch(book, { batch: nameOf(book, args), state: "draft", date: args.date, lines: args.lines });

/** Saves a batch as a draft, in the place of a former draft of that name; what would reject it is told and may still be mended. */
export const draftShift: DeskCommand<DraftShiftArgs, ShiftAnswer> = (book, args) => {
  const issues = [...unready(book), ...wrongDate(book, args.date), ...wrongLines(book, args)];
  if (issues.length > 0) return { ok: false, issues };
  const answer = checkShift(book, args);
  const reasons = new Map(args.lines.map(({ customer, reason }) => [customer, reason]));
  const rows = answer.lines.map((line): ShiftRow => ({
    ...unsigned,
    batch: answer.batch,
    year: yearInForce(book)!.year,
    quarter: answer.quarter,
    date: Math.floor(args.date),
    ...line,
    reason: reasons.get(line.customer)?.trim() || null,
    reverses: args.reverses ?? null,
  }));
  const kept = book.rows.shifts.filter(({ batch }) => batch !== answer.batch);
  const rowOf = new Map(rows.map(({ customer }, i) => [customer ?? "", kept.length + i]));
  return {
    ok: true,
    change: { shifts: [...kept, ...rows] },
    warnings: answer.findings.map((finding) => findingIssue(finding, rowOf)),
    said: shiftSaid.drafted(answer),
    answer,
  };
};

const unsigned = {
  proposedBy: null, proposedOn: null, approvedBy: null, approvedOn: null, recordedBy: null, recordedOn: null, effectiveOn: null, state: "draft", seal: null,
} as const;

/** The name given, or the quarter with the next free number. */
function nameOf({ rows, config }: DeskBook, { batch, date }: DraftShiftArgs): string {
  const given = batch?.trim() ?? "";
  if (given !== "") return given;
  const { year, quarter } = quarterOf(date, config.firstMonth);
  const taken = new Set(rows.shifts.map((shift) => shift.batch));
  for (let i = 1; ; i++) {
    const name = `${year}Q${quarter}${i === 1 ? "" : `-${i}`}`;
    if (!taken.has(name)) return name;
  }
}

/** Nothing can be shifted before a table is signed, or while a seal is broken. */
function unready(book: DeskBook): readonly DeskIssue[] {
  if (yearInForce(book) === null) return [note(shiftTexts.noTable)];
  const broken = brokenSeals(book);
  return broken.length > 0 ? [...broken, note(shiftTexts.sealsFirst)] : [];
}

/** A batch follows those in effect; its date names its quarter. */
function wrongDate(book: DeskBook, date: SerialDate): readonly DeskIssue[] {
  if (!isDate(date)) return [note(shiftTexts.noDate)];
  const inForce = effectiveBatches(book.rows.shifts, yearInForce(book)?.year ?? NaN);
  const last = inForce[inForce.length - 1]?.[0]?.shift;
  const quarter = (day: SerialDate): number => {
    const { year, quarter: number } = quarterOf(day, book.config.firstMonth);
    return 4 * year + number;
  };
  return last && quarter(date) < quarter(last.date ?? 0) ? [note(shiftTexts.behind(last.batch ?? "", last.date ?? 0))] : [];
}

function wrongLines(book: DeskBook, { batch, lines, reverses }: DraftShiftArgs): readonly DeskIssue[] {
  const issues: DeskIssue[] = [];
  const state = book.rows.shifts.find((shift) => shift.batch === batch?.trim())?.state ?? null;
  if (state !== null && state !== "draft") issues.push(note(shiftTexts.taken(batch!.trim(), state as BatchState)));
  if (!lines.some(({ change }) => change !== 0)) issues.push(note(shiftTexts.empty));
  const known = new Set([...customersOf(book).customers.map(({ id }) => id), ...quotasInForce(book).rows.map(({ customer }) => customer)]);
  const seen = new Set<string>();
  for (const { customer, change } of lines) {
    if (!known.has(customer)) issues.push(note(shiftTexts.unknown(customer)));
    if (seen.has(customer)) issues.push(note(shiftTexts.twice(customer)));
    if (!Number.isFinite(change) || (change !== 0 && !isInCents(Math.abs(change)))) issues.push(note(shiftTexts.notInCents(customer)));
    seen.add(customer);
  }
  return [...issues, ...(reverses === undefined ? [] : wrongReversal(book, batch, reverses, lines))];
}

function wrongReversal(book: DeskBook, batch: string | undefined, reverses: string, lines: readonly ShiftLine[]): readonly DeskIssue[] {
  const original = batchRows(book.rows.shifts, reverses).map(({ shift }) => shift);
  if (original[0]?.state !== "effective") return [note(shiftTexts.notEffective(reverses))];
  if (original[0].year !== yearInForce(book)?.year) return [note(shiftTexts.oldTable(reverses, original[0].year ?? 0))];
  const before = book.rows.shifts.find((shift) => shift.reverses === reverses && shift.batch !== batch && takesQuarter.includes(shift.state));
  if (before) return [note(shiftTexts.reversedBefore(reverses, before.batch ?? ""))];
  const opposite = opposites(original);
  const same = opposite.length === lines.length && opposite.every((one) => lines.some(({ customer, change }) => customer === one.customer && compare(decimal(change), decimal(one.change)) === 0));
  return same ? [] : [note(shiftTexts.notOpposite(reverses))];
}

const opposites = (rows: readonly ShiftRow[]): ShiftLine[] => rows.map(({ customer, change }) => ({ customer: customer ?? "", change: toNumber(negative(decimal(change ?? 0))) }));

export interface ReverseShiftArgs {
  readonly batch: string;
  readonly date: SerialDate;
  readonly reason: string;
}

/** Drafts the exact opposite of an effective batch: a batch like any other, checked and signed like any other. */
export const reverseShift: DeskCommand<ReverseShiftArgs, ShiftAnswer> = (book, { batch, date, reason }) => {
  const original = batchRows(book.rows.shifts, batch).map(({ shift }) => shift);
  if (original.length === 0) return refused(shiftTexts.noBatch(batch), "shifts");
  if (reason.trim() === "") return refused(shiftTexts.noReason, "shifts");
  return draftShift(book, { date, lines: opposites(original).map((line) => ({ ...line, reason })), reverses: batch });
};

export type ShiftStep = "propose" | "approve" | "record" | "effect";
export interface SignShiftArgs {
  readonly batch: string;
  readonly step: ShiftStep;
  /** Needed for every step but "effect". */
  readonly name?: string;
  readonly date: SerialDate;
}

interface Step {
  readonly from: BatchState;
  readonly to: BatchState;
  readonly by: "proposedBy" | "approvedBy" | "recordedBy" | null;
  readonly on: "proposedOn" | "approvedOn" | "recordedOn" | "effectiveOn";
  /** The date this step may not be before. */
  readonly after: "proposedOn" | "approvedOn" | "recordedOn" | null;
}
const steps: Readonly<Record<ShiftStep, Step>> = {
  propose: { from: "draft", to: "proposed", by: "proposedBy", on: "proposedOn", after: null },
  approve: { from: "proposed", to: "approved", by: "approvedBy", on: "approvedOn", after: "proposedOn" },
  record: { from: "approved", to: "recorded", by: "recordedBy", on: "recordedOn", after: "approvedOn" },
  effect: { from: "recorded", to: "effective", by: null, on: "effectiveOn", after: "recordedOn" },
};

/**
 * The next step of a batch: proposed by the sales director, approved by the CEO, recorded by the CFO, put into effect.
 * Every step checks the batch anew against the quotas in force; the last one seals it and changes the quotas.
 */
export const signShift: DeskCommand<SignShiftArgs, ShiftAnswer> = (book, args) => {
  const step = steps[args.step];
  const rows = batchRows(book.rows.shifts, args.batch);
  const first = rows[0]?.shift;
  if (!first) return refused(shiftTexts.noBatch(args.batch), "shifts");
  if (first.state !== step.from) return refused(shiftTexts.wrongState(args.batch, first.state as BatchState, args.step), "shifts");
  const issues = [...wrongSignature(first, step, args), ...unready(book), ...wrongDate(book, first.date ?? NaN), ...notAsDrafted(book, rows, step)];
  if (issues.length > 0) return { ok: false, issues };

  const answer = checkBatch(book, { batch: args.batch, state: step.to, date: first.date!, lines: linesOf(rows) });
  const rowOf = new Map(rows.map(({ row, shift }) => [shift.customer ?? "", row]));
  const rejected = answer.findings.filter(({ rejects }) => rejects).map((finding) => findingIssue(finding, rowOf));
  if (rejected.length > 0) return { ok: false, issues: rejected };

  const signed = rows.map(({ shift }): ShiftRow => ({
    ...shift,
    ...(step.by && { [step.by]: args.name!.trim() }),
    [step.on]: Math.floor(args.date),
    state: step.to,
  }));
  const warnings = answer.findings.map((finding) => findingIssue(finding, rowOf));
  const said = shiftSaid.signed(answer, args.step, args.name?.trim() ?? "");
  if (step.to !== "effective") return { ok: true, change: { shifts: replaced(book, rows, sealUnderWay(signed)) }, warnings, said, answer };
  const year = yearInForce(book)!;
  const sealed = sealBatch(signed, year);
  const shifts = replaced(book, rows, sealed.rows);
  const years = book.rows.years.map((one) => (one === year ? sealed.year : one));
  const { rows: customers, warnings: byHand } = mirrored(book.rows.customers, quotasInForce({ ...book, rows: { ...book.rows, shifts, years } }), quotasInForce(book));
  return { ok: true, change: { shifts, years, customers }, warnings: [...warnings, ...byHand], said, answer };
};

type Rows = ReturnType<typeof batchRows>;
const linesOf = (rows: Rows): ShiftLine[] => rows.map(({ shift }) => ({ customer: shift.customer ?? "", change: shift.change ?? 0 }));

function replaced(book: DeskBook, rows: Rows, now: readonly ShiftRow[]): readonly ShiftRow[] {
  const at = new Map(rows.map(({ row }, i) => [row, now[i]!]));
  return book.rows.shifts.map((shift, row) => at.get(row) ?? shift);
}

function wrongSignature(first: ShiftRow, { by, after }: Step, { step, name, date }: SignShiftArgs): readonly DeskIssue[] {
  const issues: DeskIssue[] = [];
  if (by !== null && (name?.trim() ?? "") === "") issues.push(note(shiftTexts.noName(step)));
  if (!isDate(date)) return [...issues, note(shiftTexts.noDate)];
  const before = after === null ? null : first[after];
  if (before !== null && Math.floor(date) < Math.floor(before)) issues.push(note(shiftTexts.tooEarly(stepWords[step], before)));
  return issues;
}

/** What is signed must be what was drafted: on the same annual table, from the same quotas, with no cell changed since. */
function notAsDrafted(book: DeskBook, rows: Rows, { from }: Step): readonly DeskIssue[] {
  const [first] = rows;
  const inForce = quotasInForce(book);
  if (inForce.year !== null && first!.shift.year !== inForce.year) return [note(shiftTexts.otherTable(first!.shift.batch ?? "", first!.shift.year ?? 0, inForce.year))];
  const quotas = new Map(inForce.rows.map(({ customer, quota }) => [customer, quota]));
  const moved = rows.filter(({ shift }) => shift.old !== (quotas.get(shift.customer ?? "") ?? 0));
  const changed = from === "draft" ? [] : underWayBreaks(rows).map(sealIssue);
  return [
    ...changed,
    ...(changed.length > 0 ? [note(shiftTexts.draftAnew)] : []),
    ...moved.map(({ row, shift }): DeskIssue => ({
      table: "shifts",
      issue: { code: "method", row, text: shiftTexts.quotaMoved(shift.customer ?? "", shift.old ?? 0, quotas.get(shift.customer ?? "") ?? 0) },
    })),
  ];
}

export interface WithdrawShiftArgs {
  readonly batch: string;
}

/** Takes a batch back before it is effective; its quarter is free again. */
export const withdrawShift: DeskCommand<WithdrawShiftArgs, ShiftAnswer> = (book, { batch }) => {
  const rows = batchRows(book.rows.shifts, batch);
  const first = rows[0]?.shift;
  if (!first) return refused(shiftTexts.noBatch(batch), "shifts");
  const refusal = notToWithdraw(batch, first.state);
  if (refusal) return refusal;
  const answer = checkBatch(book, { batch, state: "withdrawn", date: first.date ?? 0, lines: linesOf(rows) });
  const withdrawn = rows.map(({ shift }): ShiftRow => ({ ...shift, state: "withdrawn", seal: null }));
  return { ok: true, change: { shifts: replaced(book, rows, withdrawn) }, warnings: [], said: shiftSaid.withdrawn(batch), answer };
};

function notToWithdraw(batch: string, state: string | null): Refusal | null {
  if (state === "effective") return refused(shiftTexts.onlyReversed(batch), "shifts");
  return state === "withdrawn" ? refused(shiftTexts.withdrawnBefore(batch), "shifts") : null;
}

const note = (text: Text): DeskIssue => ({ table: "shifts", issue: { code: "method", text } });
