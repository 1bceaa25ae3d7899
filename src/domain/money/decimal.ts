/**
 * Exact decimal arithmetic for amounts. A worksheet number stands for the shortest decimal that reads back as it:
 * 303.57 is 30357/100, not its binary neighbour, so 0.3 − 0.1 − 0.2 is nothing.
 */
export interface Decimal {
  /** The value is digits / 10^places. */
  readonly digits: bigint;
  readonly places: number;
}

export const zero: Decimal = { digits: 0n, places: 0 };

/** How many 1 / scale the amount is, where that is a whole number of at most 15 digits, else null. @param scale a power of ten */
function multiple(value: number, scale: number): number | null {
  const whole = Math.round(value * scale);
  // Up to 15 digits read back as they were written, so the quotient tells.
  return Math.abs(whole) < 1e15 && whole / scale === value ? whole : null;
}

/** Nearly every amount is a whole number of hundredths, and integers are quick. */
const hundredths = (value: number): number | null => multiple(value, 100);

/** @param value finite */
export function decimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), places: 0 };
  const cents = hundredths(value);
  if (cents !== null) return { digits: BigInt(cents), places: 2 };
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", part = ""] = mantissa.split(".");
  const places = part.length - Number(exponent);
  const digits = BigInt(whole + part);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/** The nearest number a worksheet can hold. */
export function toNumber({ digits, places }: Decimal): number {
  const whole = Number(digits);
  // Both exact, so their quotient is the nearest number.
  return Number.isSafeInteger(whole) && places <= 22 ? whole / 10 ** places : Number(`${digits}e-${places}`);
}

const digitsAt = ({ digits, places }: Decimal, at: number): bigint =>
  at === places ? digits : digits * 10n ** BigInt(at - places);

export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { digits: digitsAt(a, places) + digitsAt(b, places), places };
}
export const negative = ({ digits, places }: Decimal): Decimal => ({ digits: -digits, places });
export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, negative(b));
export const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, places: a.places + b.places });

/** −1, 0 or 1. */
export function sign({ digits }: Decimal): -1 | 0 | 1 {
  if (digits === 0n) return 0;
  return digits < 0n ? -1 : 1;
}
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => sign(minus(a, b));

export function sum(values: Iterable<number>): Decimal {
  let total = zero;
  let whole = 0;
  for (const value of values) {
    const part = hundredths(value);
    if (part === null) total = plus(total, decimal(value));
    else if (Number.isSafeInteger(whole + part)) whole += part;
    else total = plus(total, { digits: BigInt(part), places: 2 });
  }
  return plus(total, { digits: BigInt(whole), places: 2 });
}

export interface SafeIntegers {
  readonly whole: Float64Array;
  readonly total: number;
  /** The amounts are the integers divided by 10^places. */
  readonly places: number;
}

/** The amounts as integers of one power of ten, where these are small enough to calculate with exactly; else null. @param values ≥ 0 */
export function safeIntegers(values: Float64Array): SafeIntegers | null {
  const whole = new Float64Array(values.length);
  for (const places of [0, 2, 4, 6]) {
    const scale = 10 ** places;
    let total = 0;
    let i = 0;
    for (; i < values.length; i++) {
      const part = multiple(values[i]!, scale);
      if (part === null) break;
      whole[i] = part;
      total += part;
    }
    if (i === values.length) return total < safe ? { whole, total, places } : null;
  }
  return null;
}

/** Products of two integers below this are told apart exactly (quota/productDifference.ts). */
export const safe = 2 ** 49;

/** The exact sums of the first amount, the first two and so on, each as the nearest number. */
export function runningSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length);
  let [whole, scale] = [0, 100];
  let exact: Decimal | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let part = exact ? null : multiple(value, scale);
    while (part === null && !exact) {
      if (scale < 1e8 && Number.isSafeInteger(whole * 100)) {
        whole *= 100;
        scale *= 100;
        part = multiple(value, scale);
      } else exact = { digits: BigInt(whole), places: Math.round(Math.log10(scale)) };
    }
    if (part !== null && !Number.isSafeInteger(whole + part)) exact = { digits: BigInt(whole), places: Math.round(Math.log10(scale)) };
    if (exact) exact = plus(exact, decimal(value));
    else whole += part!;
    sums[i] = exact ? toNumber(exact) : whole / scale;
  }
  return sums;
}

/** The same values as integers of one common power of ten: what weights are when only their proportions count. */
export function asIntegers(values: readonly Decimal[]): bigint[] {
  const places = values.reduce((most, value) => Math.max(most, value.places), 0);
  return values.map((value) => digitsAt(value, places));
}

/** How many units an amount holds. @param amount ≥ 0 @param unit > 0 */
export function inUnits(amount: Decimal, unit: Decimal, round: "half-up" | "down" | "up"): bigint {
  const [whole = 0n, one = 1n] = asIntegers([amount, unit]);
  if (round === "half-up") return (2n * whole + one) / (2n * one);
  return round === "down" ? whole / one : (whole + one - 1n) / one;
}
