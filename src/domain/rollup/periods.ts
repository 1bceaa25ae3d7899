import { dayOf, serialOf } from "../unit/calendar";
import type { SerialDate } from "../unit/unit";

export type PeriodKind = "week" | "month" | "quarter" | "year";

/** A calendar to count periods by; `of` rises by one from each period to the next. */
export interface Periods {
  readonly of: (day: SerialDate) => number;
  /** The same text in every language: "2026-01", "2026 Q1", "2026-W05". */
  readonly name: (period: number) => string;
}

/**
 * Weeks are those of ISO 8601: Monday to Sunday, named by the year of their Thursday. Quarters and years begin with the
 * first month of the business year; where that is not January, they are named by their first and last month.
 * @param firstMonth 1 to 12
 */
export function periodsBy(kind: PeriodKind, firstMonth: number): Periods {
  if (kind === "week") return { of: (day) => Math.floor((Math.floor(day) - monday) / 7), name: weekName };
  const length = monthsIn[kind];
  const shift = kind === "month" ? 0 : firstMonth - 1;
  return {
    of: (day) => Math.floor((monthNumber(day) - shift) / length),
    name: (period) => {
      const first = period * length + shift;
      if (kind === "month") return monthName(first);
      if (shift > 0) return `${monthName(first)} – ${monthName(first + length - 1)}`;
      return kind === "year" ? String(yearOf(first)) : `${yearOf(first)} Q${(first % 12) / 3 + 1}`;
    },
  };
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** Months since the year 0. */
function monthNumber(day: SerialDate): number {
  const { year, month } = dayOf(day);
  return year * 12 + month - 1;
}
const yearOf = (month: number): number => Math.floor(month / 12);
const two = (n: number): string => String(n).padStart(2, "0");
const monthName = (month: number): string => `${yearOf(month)}-${two((month % 12) + 1)}`;

/** 5 January 2026. */
const monday: SerialDate = 46_027;

function weekName(week: number): string {
  const thursday = week * 7 + monday + 3;
  const { year } = dayOf(thursday);
  const number = Math.floor((thursday - serialOf({ year, month: 1, day: 1 })) / 7) + 1;
  return `${year}-W${two(number)}`;
}
