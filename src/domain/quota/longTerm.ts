import type { Fault } from "../issue/issue";
import { monthsLater } from "../unit/calendar";
import type { SerialDate } from "../unit/unit";

/** Share of customers of three years or more (三年以上), among those of whom it is known. */
export function longTermShare(years: readonly (number | null)[]): number | Fault {
  return shareOf(years, (age) => age >= 3);
}

/** The same from the date each became a customer. */
export function longTermShareSince(since: readonly (SerialDate | null)[], asOf: SerialDate): number | Fault {
  const latest = monthsLater(asOf, -36);
  return shareOf(since, (date) => date <= latest);
}

function shareOf<T>(values: readonly (T | null)[], holds: (value: T) => boolean): number | Fault {
  const known = values.filter((value): value is T & {} => value !== null);
  return known.length === 0 ? { fault: "#DIV/0!" } : known.filter(holds).length / known.length;
}
