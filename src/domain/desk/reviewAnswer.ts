import { tierEffects } from "../scoring/tierEffects";
import { rowShares, shorrocks, stationary } from "../stats/markov";
import type { Count, Money, Ratio, Score, SerialDate, Share } from "../unit/unit";
import type { DeskBook } from "./book";
import { customersOf } from "./customers";
import { yearInForce } from "./quotasInForce";
import type { RowOf } from "./tables";

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

/** What the review of a day says, from the rows in the table; null where there is none. */
export function reviewAnswer(book: DeskBook, date: SerialDate): ReviewAnswer | null {
  const { reviews } = book.rows;
  const { classes } = book.config;
  const own = reviews.filter((row) => row.date === date);
  if (own.length === 0) return null;
  const list = (move: string): MovedCustomer[] => own.filter((row) => row.move === move).map(({ customer, name, old, held, why }) => ({ customer: customer ?? "", name: name ?? "", old, held, why: why ?? "" }));
  const counts = movesBetween(own, classes);
  const shares = rowShares(counts);
  const upToNow = reviews.filter((row) => row.date !== null && (row.date === date || (row.date < date && row.state === "signed")));
  return {
    date,
    state: own.every(({ state }) => state === "signed") ? "signed" : "proposed",
    up: list("up"),
    down: list("down"),
    arrived: list("new"),
    gone: list("gone"),
    unchanged: own.filter(({ move }) => move === "same").length,
    migration: { classes, counts, shares, mobility: shorrocks(shares) },
    effects: effectsOf(book),
    trend: trendOf(upToNow, classes),
    stationary: stationary(rowShares(movesBetween(upToNow, classes))),
  };
}

const movesBetween = (rows: readonly RowOf<"reviews">[], classes: readonly string[]): number[][] =>
  classes.map((from) => classes.map((to) => rows.filter(({ old, held }) => old === from && held === to).length));

function trendOf(rows: readonly RowOf<"reviews">[], classes: readonly string[]): TrendPoint[] {
  const dates = [...new Set(rows.map(({ date }) => date!))].sort((a, b) => a - b);
  return dates.map((date) => ({ date, customers: classes.map((name) => rows.filter((row) => row.date === date && row.held === name).length) }));
}

/** Sales of the customers of each class of the annual table in force, then and now. */
function effectsOf(book: DeskBook): ClassEffect[] {
  const year = yearInForce(book)?.year ?? null;
  const now = new Map(customersOf(book).customers.map(({ id, row }) => [id, row.sales]));
  const then = book.rows.quotas.filter((row) => year !== null && row.year === year);
  const held = { tier: then.map((row) => row.class), before: then.map(({ sales }) => sales), after: then.map(({ customer }) => now.get(customer ?? "") ?? null) };
  return [...tierEffects(held, [], "change").effects].map(([name, { customers, before, after, effect }]) => ({
    class: name,
    customers,
    before: Number(before),
    after: Number(after),
    effect: typeof effect === "number" ? effect : null,
  }));
}
