import type { SerialDate } from "./unit";

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

// Serial 25569 is 1 January 1970. Serials count from 1 March 1900 on; Excel's 29 February 1900 never was.
const epoch = 25569;
const dayLength = 86_400_000;

export function dayOf(serial: SerialDate): Day {
  const date = new Date((Math.floor(serial) - epoch) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const serialOf = ({ year, month, day }: Day): SerialDate => Date.UTC(year, month - 1, day) / dayLength + epoch;

/** The same day some months later, clamped to the end of that month: Excel's EDATE. */
export function monthsLater(serial: SerialDate, months: number): SerialDate {
  const { year, month, day } = dayOf(serial);
  const lastDay = dayOf(serialOf({ year, month: month + months + 1, day: 0 })).day;
  return serialOf({ year, month: month + months, day: Math.min(day, lastDay) });
}
