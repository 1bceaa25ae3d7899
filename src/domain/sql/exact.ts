import { decimal, type Decimal } from "../money/decimal";
import type { Dialect } from "./dialect";

/** A whole number of parts as the nearest real. @param places the parts are 10^-places */
export const partsAsReal = (dialect: Dialect, whole: string, places: number): string => `${dialect.cast(whole, "real")} / 1e${places}`;

/** Millionths as a real. */
export const asReal = (dialect: Dialect, millionths: string): string => partsAsReal(dialect, millionths, 6);

/** Whole numbers at most this can be told apart as reals even after a product and a quotient of them. */
const tellable = 10n ** 15n;

/** A rounding unit, in which amounts of millionths are counted. */
export interface RoundingUnit {
  readonly unit: Decimal;
  /** Units in an amount of millionths ≥ 0, rounded down; the same of an amount in parts of 10^-places, halves rounded up. */
  readonly down: (millionths: string) => string;
  readonly halfUp: (parts: string, places: number) => string;
  /** So many units as a real, and exactly in parts of 10^-places. */
  readonly real: (units: string) => string;
  readonly parts: (units: string) => string;
  readonly places: number;
}

export function roundingUnit(dialect: Dialect, size: number): RoundingUnit {
  const unit = decimal(size);
  const times = (whole: string, by: bigint): string => (by === 1n ? whole : `${whole} * ${dialect.whole(by)}`);
  /** Units are `by` of `of` parts. */
  const ratio = (places: number): readonly [by: bigint, of: bigint] => [10n ** BigInt(Math.max(0, unit.places - places)), unit.digits * 10n ** BigInt(Math.max(0, places - unit.places))];
  const places = Math.max(6, unit.places);
  return {
    unit,
    places,
    down(millionths) {
      const [by, of] = ratio(6);
      return of === 1n ? times(millionths, by) : dialect.quotient(times(millionths, by), dialect.whole(of));
    },
    halfUp(parts, at) {
      const [by, of] = ratio(at);
      return dialect.quotient(`(${times(parts, 2n * by)} + ${dialect.whole(of)})`, dialect.whole(2n * of));
    },
    real: (units) => partsAsReal(dialect, times(units, unit.digits), unit.places),
    parts: (units) => times(units, unit.digits * 10n ** BigInt(places - unit.places)),
  };
}

/** Whether a column of whole numbers is small enough for `nearlyQuotient`. */
export const isTellable = ({ whole }: Dialect, column: string): string => `${column} < ${whole(tellable)}`;

/** a × b / c rounded down, one off at most where the quotient is small enough to be told: engines are slow at dividing long whole numbers. */
export const nearlyQuotient = (dialect: Dialect, a: string, b: string, c: string): string => {
  const real = (whole: string): string => dialect.cast(whole, "real");
  return dialect.cast(`floor(${real(a)} * ${real(b)} / ${real(c)})`, "whole");
};
