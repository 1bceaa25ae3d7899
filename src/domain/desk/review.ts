import { say } from "../method/say";
import type { Text } from "../method/text";
import { noSales } from "../quota/creditFields";
import { moreThan } from "../unit/nearly";
import { isDate } from "../unit/range";
import type { SerialDate } from "../unit/unit";
import { tierWords } from "../tiering/collectionTier";
import { reasonWords } from "../tiering/holdFields";
import { review, type Reviewed } from "../tiering/reviewList";
import type { DeskBook } from "./book";
import { refused, type DeskCommand, type DeskIssue } from "./command";
import { customersOf, utilisationOf, withChanges, type CustomerRow } from "./customers";
import { brokenSeals } from "./quotasInForce";
import { rateCustomers, type Rated } from "./rated";
import { reviewAnswer, type ReviewAnswer } from "./reviewAnswer";
import type { RowOf } from "./tables";

export type { ClassEffect, Migration, MovedCustomer, ReviewAnswer, TrendPoint } from "./reviewAnswer";

type ReviewRow = RowOf<"reviews">;

export interface ReviewArgs {
  readonly date: SerialDate;
}

/**
 * Rates every customer anew and proposes the class from now on: up at once, down after the misses the settings ask for,
 * down at once over the limit or in litigation. A former proposal is replaced; signed reviews stay.
 */
export const reviewClasses: DeskCommand<ReviewArgs, ReviewAnswer> = (book, { date }) => {
  const day = Math.floor(date);
  const { customers, issues } = customersOf(book);
  const { rated, issues: unrated } = rateCustomers(customers, book.config);
  const wrong = [...unready(book, day), ...issues, ...unrated];
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const signed = book.rows.reviews.filter(({ state }) => state === "signed");
  const last = lastOf(signed);
  const present = new Set(customers.map(({ id }) => id));
  const rows = [
    ...rated.map((one) => reviewRow(one, last.get(one.customer.id) ?? null, book, day)),
    ...[...last.values()].filter((one) => !present.has(one.customer ?? "") && one.move !== "gone").map((one) => removed(one, book, day)),
  ];
  const reviews = [...signed, ...rows];
  const answer = reviewAnswer({ ...book, rows: { ...book.rows, reviews } }, day)!;
  return { ok: true, change: { reviews }, warnings: [], said: proposed(answer, rows.length), answer };
};

function unready(book: DeskBook, day: SerialDate): readonly DeskIssue[] {
  if (!isDate(day)) return [note(noDate)];
  const later = book.rows.reviews.find(({ state, date }) => state === "signed" && date !== null && date >= day);
  if (later) return [note(signedSince(later.date!))];
  const broken = brokenSeals(book);
  return broken.length > 0 ? [...broken, note(sealsFirst)] : [];
}

/** The latest row of every customer. */
function lastOf(signed: readonly ReviewRow[]): ReadonlyMap<string, ReviewRow> {
  const last = new Map<string, ReviewRow>();
  for (const row of signed) {
    const before = last.get(row.customer ?? "");
    if (!before || row.date! >= before.date!) last.set(row.customer ?? "", row);
  }
  return last;
}

const moves = { UP: "up", DOWN: "down", IMMEDIATE: "down", KEPT: "same", MISSED: "same", NEW: "new", LOST: "gone" } as const;

function reviewRow(rated: Rated, last: ReviewRow | null, book: DeskBook, date: SerialDate): ReviewRow {
  const { customer: { id, row }, found, band } = rated;
  const { classes, downAfter } = book.config;
  const place = (name: string | null): number | null => (name === null || !classes.includes(name) ? null : classes.indexOf(name));
  const cause = atOnceBy(row, date);
  const [old, computed] = [place(row.class), place(band.label)];
  const reviewed = old === null && computed === null ? null : review({ old, computed, misses: last?.misses ?? 0, value: found?.rate ?? null, immediate: cause !== null }, { rule: "count", downAfter, cuts: book.config.cuts, band: 0 });
  const held = reviewed?.held == null ? noSales : classes[reviewed.held]!;
  return {
    date,
    customer: id,
    name: row.name,
    value: found?.rate ?? null,
    old: row.class,
    computed: band.label,
    held,
    move: reviewed === null ? "same" : moves[reviewed.reason],
    misses: reviewed?.misses ?? 0,
    why: [how(rated, book), what(reviewed, cause, held, book)].join(book.locale === "en" ? ". " : "。"),
    state: "proposed",
    signedBy: null,
    signedOn: null,
  };
}

/** What lowers a class at once. */
function atOnceBy(row: CustomerRow, date: SerialDate): Text | null {
  const used = utilisationOf(row, date);
  if (used !== null && moreThan(used, 1)) return { en: "over the limit", "zh-CN": "超额" };
  return row.litigation === true ? { en: "litigation", "zh-CN": "涉诉" } : null;
}

const how = ({ sales, collected, opening, found, band }: Rated, { config, locale }: DeskBook): string =>
  tierWords[locale]({ sales, collected, opening, rate: found?.rate ?? null, due: found?.due ?? null, tier: band.label, from: band.from, to: band.to }, config, say);

function what(reviewed: Reviewed | null, cause: Text | null, held: string, { config: { downAfter }, locale }: DeskBook): string {
  const zh = locale === "zh-CN";
  if (reviewed === null) return zh ? `仍无级别 → ${held}` : `Still without a class → ${held}`;
  if (reviewed.reason === "NEW") return zh ? `新客户 → ${held}` : `New customer → ${held}`;
  if (reviewed.reason === "LOST") return zh ? `本期没有级别：流失 → ${held}` : `No class this period: gone → ${held}`;
  const because = reviewed.reason === "IMMEDIATE" && cause !== null ? (zh ? `（${cause[locale]}）` : ` (${cause[locale]})`) : "";
  const missed = reviewed.reason !== "MISSED" ? "" : zh ? `（第 ${reviewed.misses} 次，满 ${downAfter} 次降级）` : ` (miss ${reviewed.misses} of ${downAfter})`;
  const words = reasonWords[locale](reviewed.reason);
  return zh ? `${words}${because}${missed} → ${held}` : `It ${words}${because}${missed} → ${held}`;
}

/** A customer of the last review that is no longer on the sheet. */
const removed = ({ customer, name, held }: ReviewRow, { locale }: DeskBook, date: SerialDate): ReviewRow => ({
  date, customer, name, value: null, old: held, computed: noSales, held: noSales, move: "gone", misses: 0,
  why: locale === "en" ? "No longer on the sheet Customers" : "已不在客户表中",
  state: "proposed", signedBy: null, signedOn: null,
});

export interface SignReviewArgs {
  readonly date: SerialDate;
  readonly name: string;
  readonly signedOn: SerialDate;
}

/** Signs a proposed review: its classes are in force from then on. Quotas follow with the next annual table or a shift. */
export const signReview: DeskCommand<SignReviewArgs, ReviewAnswer> = (book, { date, name, signedOn }) => {
  const day = Math.floor(date);
  const own = book.rows.reviews.filter((row) => row.date === day && row.state === "proposed");
  if (own.length === 0) return refused(noProposal, "reviews");
  if (name.trim() === "" || !isDate(signedOn)) return refused(nameAndDate, "reviews");
  const broken = brokenSeals(book);
  if (broken.length > 0) return { ok: false, issues: [...broken, note(sealsFirst)] };
  const { customers } = customersOf(book);
  const classNow = new Map(customers.map(({ id, row }) => [id, row.class]));
  const stale = own.filter(({ customer, old }) => classNow.has(customer ?? "") && classNow.get(customer ?? "") !== old);
  if (stale.length > 0) return { ok: false, issues: stale.map(({ customer }) => note(movedSince(customer ?? ""))) };

  const reviews = book.rows.reviews.map((row): ReviewRow => (own.includes(row) ? { ...row, state: "signed", signedBy: name.trim(), signedOn: Math.floor(signedOn) } : row));
  const held = new Map(own.map((row) => [row.customer, row.held]));
  const classes = new Map(customers.flatMap(({ at, id }) => (held.has(id) ? [[at, { class: held.get(id)! }] as const] : [])));
  const answer = reviewAnswer({ ...book, rows: { ...book.rows, reviews } }, day)!;
  return { ok: true, change: { reviews, customers: withChanges(book.rows.customers, classes) }, warnings: [], said: nowInForce(answer, name.trim()), answer };
};

/** The review of a day as it stands in the table; null where there is none. */
export const reviewOf = (book: DeskBook, date: SerialDate): ReviewAnswer | null => reviewAnswer(book, Math.floor(date));

const note = (text: Text): DeskIssue => ({ table: "reviews", issue: { code: "method", text } });
const noDate: Text = { en: "Give a date from 1900 to 9999.", "zh-CN": "请填写 1900 至 9999 年之间的日期。" };
const nameAndDate: Text = { en: "A signature needs a name and a date.", "zh-CN": "签字须有姓名和日期。" };
const noProposal: Text = { en: "No review of that day is proposed. Review the classes first.", "zh-CN": "该日没有待签字的复评。请先进行复评。" };
const sealsFirst: Text = { en: "Classes cannot be reviewed on a table that is not what was signed. Restore the cells that were changed.", "zh-CN": "额度表与签批时不一致，不能复评。请先恢复被改动的单元格。" };
const signedSince = (date: SerialDate): Text => ({
  en: `The review of ${say.date(date)} is signed. The next one is of a later day.`,
  "zh-CN": `${say.date(date)} 的复评已签字。下一次复评须为其后的日期。`,
});
const movedSince = (customer: string): Text => ({
  en: `${customer}: the class has changed since this review was proposed. Review the classes anew.`,
  "zh-CN": `${customer}：提出复评后级别已变动。请重新复评。`,
});
const counts = ({ up, down, arrived, gone }: ReviewAnswer): Text => ({
  en: `${up.length} up, ${down.length} down, ${arrived.length} new, ${gone.length} gone`,
  "zh-CN": `升级 ${up.length}，降级 ${down.length}，新增 ${arrived.length}，流失 ${gone.length}`,
});
const proposed = (answer: ReviewAnswer, customers: number): Text => ({
  en: `Review of ${say.date(answer.date)} proposed for ${customers} customers: ${counts(answer).en}. Classes stay as they are until it is signed.`,
  "zh-CN": `已提出 ${say.date(answer.date)} 的复评，客户 ${customers} 家：${counts(answer)["zh-CN"]}。签字之前级别不变。`,
});
const nowInForce = (answer: ReviewAnswer, name: string): Text => ({
  en: `${name} has signed the review of ${say.date(answer.date)}: ${counts(answer).en}. The classes are in force; quotas follow with the next annual table or a shift.`,
  "zh-CN": `${name} 已签署 ${say.date(answer.date)} 的复评：${counts(answer)["zh-CN"]}。级别即日生效；额度随下一年度额度表或调整批次变动。`,
});
