import fc from "fast-check";
import { drawAnnual, signAnnual } from "../../../src/domain/desk/annual";
import { roles, type DeskBook } from "../../../src/domain/desk/book";
import { quotasInForce } from "../../../src/domain/desk/quotasInForce";
import { checkSeals } from "../../../src/domain/desk/seal";
import { draftShift, reverseShift, signShift, withdrawShift, type ShiftStep } from "../../../src/domain/desk/shifts";
import type { DeskOutcome } from "../../../src/domain/desk/command";
import { compare, decimal, plus, zero, type Decimal } from "../../../src/domain/money/decimal";
import { bookOf, newYear } from "./books";

const cents = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map((n) => n / 100);
const optional = (amount: fc.Arbitrary<number>): fc.Arbitrary<number | null> => fc.option(amount, { freq: 4, nil: null });
const customer = fc.record({ sales: cents(1_000_000), collected: cents(1_600_000), floor: optional(cents(3_000)), ownLimit: optional(cents(2_000_000).map((cap) => cap + 30)), balance: optional(cents(100_000)) });
const steps: readonly ShiftStep[] = ["propose", "approve", "record", "effect"];

/** How many steps of a batch are tried. */
const upTo = fc.constantFrom(0, 1, 2, 3, 4, 4, 4, 4, 4);

/** What may happen, in any order; most of it is refused when its time has not come. */
const event = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("draw" as const), later: fc.nat(1), unit: fc.constantFrom(0.01, 0.05, 1), reserve: cents(500) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("signAll" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("sign" as const), role: fc.constantFrom(...roles) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("shift" as const), from: fc.nat(9), amount: fc.integer({ min: 1, max: 900 }), kept: fc.integer({ min: 0, max: 900 }), off: fc.constantFrom(0, 0, 0, 1), days: fc.nat(200), upTo }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reverse" as const), which: fc.nat(3), upTo }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), which: fc.nat(3) }) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

interface World {
  book: DeskBook;
  year: number;
  day: number;
  effective: number;
}
const apply = (world: World, outcome: DeskOutcome<unknown>): boolean => {
  if (outcome.ok) world.book = { ...world.book, rows: { ...world.book.rows, ...outcome.change } };
  return outcome.ok;
};

function sign(world: World, batch: string, upTo: number): void {
  for (const step of steps.slice(0, upTo)) {
    if (!apply(world, signShift(world.book, { batch, step, name: "n", date: world.day }))) return;
    if (step === "effect") world.effective++;
  }
}

function happen(world: World, happening: Event): void {
  const batches = [...new Set(world.book.rows.shifts.map(({ batch }) => batch ?? ""))];
  const id = (n: number): string => `c${n % world.book.rows.customers.length}`;
  switch (happening.do) {
    case "draw":
      world.year += happening.later;
      apply(world, drawAnnual(world.book, { year: world.year, unit: happening.unit, reserve: happening.reserve }));
      return;
    case "signAll":
      for (const role of roles) apply(world, signAnnual(world.book, { year: world.year, role, name: role, date: world.day }));
      return;
    case "sign":
      apply(world, signAnnual(world.book, { year: world.year, role: happening.role, name: "n", date: world.day }));
      return;
    case "shift": {
      world.day += happening.days;
      const taken = happening.amount - Math.min(happening.kept, happening.amount - 1);
      const lines = [
        { customer: id(happening.from + 1), change: happening.amount / 100 },
        { customer: id(happening.from), change: -taken / 100 },
        ...(taken < happening.amount || happening.off ? [{ customer: id(happening.from + 2), change: (taken - happening.amount + happening.off) / 100 }] : []),
      ];
      const batch = `b${batches.length}`;
      if (apply(world, draftShift(world.book, { batch, date: world.day, lines }))) sign(world, batch, happening.upTo);
      return;
    }
    case "reverse": {
      world.day += 91;
      const drafted = reverseShift(world.book, { batch: batches[happening.which] ?? "", date: world.day, reason: "r" });
      if (apply(world, drafted) && drafted.ok) sign(world, drafted.answer.batch, happening.upTo);
      return;
    }
    case "withdraw":
      apply(world, withdrawShift(world.book, { batch: batches[happening.which] ?? "" }));
  }
}

/** Added up here in decimals, not as the desk does it. */
const total = (amounts: readonly (number | null)[]): Decimal => amounts.reduce((sum, amount) => plus(sum, decimal(amount ?? 0)), zero);

/** What does not hold of the quotas in force; nothing where all is well, or no table is signed yet. */
function broken({ book }: World): string[] {
  const signed = book.rows.years.filter(({ state }) => state === "signed");
  if (signed.length === 0) return [];
  const year = signed.reduce((latest, one) => (one.year! > latest.year! ? one : latest));
  const inForce = quotasInForce(book);
  const sum = total(inForce.rows.map(({ quota }) => quota));
  const unallocated = compare(sum, decimal(year.pool!));
  const laws: Readonly<Record<string, boolean>> = {
    "Σ quotas in force = allocated": compare(sum, decimal(year.allocated!)) === 0,
    "Σ quotas in force = Σ of the signed table": compare(sum, total(book.rows.quotas.filter((row) => row.year === year.year).map(({ quota }) => quota))) === 0,
    "Σ quotas in force = Σ on the sheet": compare(sum, total(book.rows.customers.map(({ quota }) => quota))) === 0,
    "never more than the pool": unallocated <= 0,
    "no quota below zero, all in cents": inForce.rows.every(({ quota }) => quota >= 0 && decimal(quota).places <= 2),
    "seals intact": checkSeals(book).length === 0,
  };
  return Object.keys(laws).filter((law) => !laws[law]);
}

it("keeps Σ quotas in force = allocated of the signed table to the cent, with seals intact, after more than 10,000 random histories", () => {
  const seen = { histories: 0, shifted: 0, years: 0, whole: 0, left: 0 };
  fc.assert(
    fc.property(fc.array(customer, { minLength: 3, maxLength: 5 }), fc.array(event, { minLength: 8, maxLength: 14 }), (customers, events) => {
      const world: World = { book: bookOf(customers.map((one, i) => ({ customer: `c${i}`, ...one })), { multipliers: [1.2, 1, 1, 0.5] }), year: 2026, day: newYear, effective: 0 };
      for (const one of [{ do: "draw", later: 0, unit: 0.01, reserve: 0 }, { do: "signAll" }, ...events] as Event[]) {
        happen(world, one);
        seen.histories++;
        const found = broken(world);
        if (found.length > 0) throw new Error(found.join("; "));
      }
      const signed = world.book.rows.years.filter(({ state }) => state === "signed");
      seen.shifted += world.effective;
      seen.years += signed.length;
      for (const { pool, allocated } of signed) seen[pool === allocated ? "whole" : "left"]++;
    }),
    { numRuns: 900, seed: 5 },
  );
  // The histories are worth the name: batches took effect, years followed one another, pools were used up as well as not.
  expect(seen.histories).toBeGreaterThan(10_000);
  expect(seen.shifted).toBeGreaterThan(1_000);
  expect(seen.years).toBeGreaterThan(1_000);
  expect(seen.whole).toBeGreaterThan(100);
  expect(seen.left).toBeGreaterThan(100);
});
