import { quarterOf } from "../../src/domain/quota/quarter";
import { longTermShareSince } from "../../src/domain/quota/longTerm";
import { dayOf, monthsLater, serialOf } from "../../src/domain/unit/calendar";

const serial = (year: number, month: number, day: number): number => serialOf({ year, month, day });

describe("Excel dates", () => {
  it("count days as Excel does from March 1900 on", () => {
    expect([serial(1900, 3, 1), serial(2000, 1, 1), serial(2026, 11, 22)]).toEqual([61, 36526, 46348]);
    expect(dayOf(46348.99)).toEqual({ year: 2026, month: 11, day: 22 });
  });
  it("keep the day of the month, or the last one, some months later", () => {
    expect(dayOf(monthsLater(serial(2026, 1, 31), 1))).toEqual({ year: 2026, month: 2, day: 28 });
    expect(dayOf(monthsLater(serial(2024, 2, 29), -12))).toEqual({ year: 2023, month: 2, day: 28 });
    expect(dayOf(monthsLater(serial(2026, 11, 15), 2))).toEqual({ year: 2027, month: 1, day: 15 });
  });
});

describe("quarters of the business year", () => {
  it("are those of the calendar by default", () => {
    expect(quarterOf(serial(2026, 3, 31))).toEqual({ year: 2026, quarter: 1 });
    expect(quarterOf(serial(2026, 4, 1))).toEqual({ year: 2026, quarter: 2 });
  });
  it("start in the first month of the business year, and belong to the year it began in", () => {
    expect(quarterOf(serial(2026, 4, 1), 4)).toEqual({ year: 2026, quarter: 1 });
    expect(quarterOf(serial(2026, 3, 31), 4)).toEqual({ year: 2025, quarter: 4 });
  });
});

it("counts a customer of exactly three years as long-term", () => {
  const asOf = serial(2026, 12, 31);
  expect(longTermShareSince([serial(2023, 12, 31), serial(2024, 1, 1), null], asOf)).toBe(0.5);
});
