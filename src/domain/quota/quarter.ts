import { dayOf } from "../unit/calendar";
import type { SerialDate } from "../unit/unit";

export interface Quarter {
  /** The calendar year in which the business year begins. */
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/**
 * The quarter a day falls in; two days with equal year and quarter share one adjustment of the quotas.
 * @param firstMonth first month of the business year, 1 to 12
 */
export function quarterOf(date: SerialDate, firstMonth = 1): Quarter {
  const { year, month } = dayOf(date);
  const passed = (month - firstMonth + 12) % 12;
  return { year: month < firstMonth ? year - 1 : year, quarter: Math.floor(passed / 3) + 1 };
}
