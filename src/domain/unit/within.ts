import type { Issue } from "../issue/issue";
import { monthsLater } from "./calendar";
import type { SerialDate } from "./unit";

/** The days on which terms of so many months from today end: Excel's EDATE. */
export const monthEnds = (today: SerialDate, months: readonly number[]): SerialDate[] => months.map((n) => monthsLater(today, n));

/** Which of the rising ends a day is the first not to pass, the end itself included (以内); ends.length where it passes all. */
export function firstWithin(day: SerialDate, ends: readonly SerialDate[]): number {
  const first = ends.findIndex((end) => Math.floor(day) <= end);
  return first === -1 ? ends.length : first;
}

/** Days from one date to another, times of day left out; negative where the second comes first. */
export const daysBetween = (from: SerialDate, to: SerialDate): number => Math.floor(to) - Math.floor(from);

export const checkWhole = (param: string, values: readonly number[]): Issue[] =>
  values.filter((value) => !Number.isInteger(value)).map((found) => ({ code: "param-not-whole", param, found }));
