const DAY = 86_400_000;
/** Serial 1 is 1900-01-01; Excel counts a 29 February 1900 that never was, so from March 1900 on day 0 is 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel's day number of a date; undefined for a date that does not exist or that Excel cannot hold. */
export function toSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round((time - EPOCH) / DAY);
  return serial > 60 ? serial : serial - 1;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export function fromSerial(serial: number): DateParts {
  const days = Math.floor(serial);
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const date = new Date(EPOCH + (days > 60 ? days : days + 1) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (days + 6) % 7 };
}
