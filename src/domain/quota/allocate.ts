import { asIntegers, decimal, inUnits, minus, safe, safeIntegers, sum, times, toNumber, type Decimal, type SafeIntegers } from "../money/decimal";
import { listOf } from "../unit/list";
import { largestRemainder, largestRemainderOf } from "./largestRemainder";
import { fill, type Bound, type Filling } from "./waterFilling";

/** The customers, a column each; a column of limits that nobody has may be left out. */
export interface CreditCustomers {
  /** Sales at or below zero claim nothing. */
  readonly sales: readonly number[];
  /** Position of the customer's class; −1 for a customer outside every class, who gets nothing. */
  readonly group: ArrayLike<number>;
  /** Least and most the customer may get; null for none. floor ≤ cap. */
  readonly floor?: readonly (number | null)[] | undefined;
  readonly cap?: readonly (number | null)[] | undefined;
}

export interface CreditPlan {
  readonly pool: number;
  readonly unit: number;
  /** One per class, best class first. */
  readonly multipliers: readonly number[];
  /** Carved off the pool first, for the last class. */
  readonly reserve: number;
}

export interface CustomerQuota {
  readonly quota: number;
  readonly classQuota: number;
  /** What the class shares by sales after its caps and floors, and the sales that share it. */
  readonly openQuota: number;
  readonly openSales: number;
  readonly rule: Bound | "none";
}

export interface ClassQuota {
  readonly customers: number;
  readonly sales: number;
  readonly quota: number;
  /** What its customers got: less than the quota where caps or missing sales left some over. */
  readonly given: number;
  /** What the class shares by sales after its caps and floors, and the sales that share it. */
  readonly openQuota: number;
  readonly openSales: number;
  readonly floorsCut: boolean;
}

export interface Allocation {
  /** By customer. */
  readonly quota: readonly number[];
  customer(row: number): CustomerQuota;
  readonly classes: readonly ClassQuota[];
  /** The pool in whole units. */
  readonly pool: number;
  /** The pool in whole units less the pool as given. */
  readonly rounding: number;
  readonly given: number;
  readonly unallocated: number;
  /** The reserve was more than the pool and took all of it. */
  readonly reserveCut: boolean;
}

/**
 * Shares a credit pool among customers in two levels, exactly.
 * 1. Class quota: the reserve goes to the last class, the rest is split by multiplier × class sales.
 * 2. Customer quota: the class quota split by sales, within caps and floors (water filling inside the class).
 * Both levels by largest remainder in whole units. A pool that is no whole number of units is rounded half up first.
 */
export function allocate(customers: CreditCustomers, plan: CreditPlan): Allocation {
  const { sales, group } = customers;
  const unit = decimal(plan.unit);
  const amount = (units: bigint): Decimal => ({ digits: units * unit.digits, places: unit.places });
  const number = (units: bigint): number => toNumber(amount(units));

  const members = membersOf(group, plan.multipliers.length);
  const weights = members.map((rows) => weightsOf(rows, sales));

  const pool = inUnits(decimal(plan.pool), unit, "half-up");
  const reserve = inUnits(decimal(plan.reserve), unit, "half-up");
  const classUnits = splitByClass(pool, reserve < pool ? reserve : pool, weights.map(({ total }) => total), plan.multipliers);

  const quota = new Float64Array(sales.length);
  const bounds = new Map<number, Bound>();
  let given = 0n;
  const classes = members.map((rows, at): ClassQuota => {
    const units = classUnits[at]!;
    const shared = shareOut(units, rows, weights[at]!, customers, unit);
    const openSales = shared.bound ? toNumber(sum(weights[at]!.sales.filter((_, i) => shared.bound![i] === "share"))) : toNumber(weights[at]!.total);
    for (let i = 0; i < rows.length; i++) quota[rows[i]!] = shared.amounts[i]!;
    shared.bound?.forEach((bound, i) => bound !== "share" && bounds.set(rows[i]!, bound));
    given += shared.given;
    return {
      customers: rows.length,
      sales: toNumber(weights[at]!.total),
      quota: number(units),
      given: number(shared.given),
      openQuota: number(shared.open),
      openSales,
      floorsCut: shared.floorsCut,
    };
  });

  return {
    quota: listOf(quota),
    customer(row) {
      const found = classes[group[row]!];
      if (!found) return { quota: 0, classQuota: 0, openQuota: 0, openSales: 0, rule: "none" };
      return { quota: quota[row]!, classQuota: found.quota, openQuota: found.openQuota, openSales: found.openSales, rule: bounds.get(row) ?? "share" };
    },
    classes,
    pool: number(pool),
    rounding: toNumber(minus(amount(pool), decimal(plan.pool))),
    given: number(given),
    unallocated: number(pool - given),
    reserveCut: reserve > pool,
  };
}

/** The rows of each class. */
function membersOf(group: ArrayLike<number>, classes: number): readonly Int32Array[] {
  const sizes = new Int32Array(classes);
  for (let row = 0; row < group.length; row++) if (group[row]! >= 0) sizes[group[row]!]!++;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  for (let row = group.length - 1; row >= 0; row--) if (group[row]! >= 0) members[group[row]!]![--sizes[group[row]!]!] = row;
  return members;
}

interface Weights {
  readonly sales: Float64Array;
  readonly integers: SafeIntegers | null;
  readonly total: Decimal;
}

/** What the customers of a class weigh: their sales, where these are positive. */
function weightsOf(rows: Int32Array, all: readonly number[]): Weights {
  const sales = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) sales[i] = Math.max(0, all[rows[i]!]!);
  const integers = safeIntegers(sales);
  return { sales, integers, total: integers ? { digits: BigInt(integers.total), places: integers.places } : sum(sales) };
}

interface Shared extends Pick<Filling, "open" | "floorsCut"> {
  /** Where every amount is a share, there is nothing to tell. */
  readonly bound: readonly Bound[] | null;
  readonly given: bigint;
  /** What each customer of the class gets. */
  readonly amounts: ArrayLike<number>;
}

/** Splits the units of a class. Without limits, and in numbers that are small enough, floats do it exactly. */
function shareOut(units: bigint, rows: Int32Array, { sales, integers, total }: Weights, { floor, cap }: CreditCustomers, unit: Decimal): Shared {
  const isLimited = [floor, cap].some((column) => column && rows.some((row) => column[row]! !== null));
  if (!isLimited && integers && units < safe && units * unit.digits < safe) {
    const amounts = largestRemainderOf(Number(units), integers);
    const [size, scale] = [Number(unit.digits), 10 ** unit.places];
    for (let i = 0; i < amounts.length; i++) amounts[i] = (amounts[i]! * size) / scale;
    return { amounts, bound: null, given: total.digits === 0n ? 0n : units, open: units, floorsCut: false };
  }
  const weights = asIntegers(Array.from(sales, decimal));
  const filling = fill(units, weights.map((weight, i) => ({ weight, ...limits(floor?.[rows[i]!] ?? null, cap?.[rows[i]!] ?? null, unit) })));
  const amounts = filling.units.map((one) => toNumber({ digits: one * unit.digits, places: unit.places }));
  return { ...filling, amounts, given: filling.units.reduce((all, one) => all + one, 0n) };
}

/** @param reserve units for the last class; no more than the pool has */
function splitByClass(pool: bigint, reserve: bigint, classSales: readonly Decimal[], multipliers: readonly number[]): bigint[] {
  const weights = asIntegers(classSales.map((sales, group) => times(sales, decimal(multipliers[group]!))));
  const units = largestRemainder(pool - reserve, weights);
  const last = units.length - 1;
  // A reserve nobody can claim stays unallocated.
  if (classSales[last]!.digits > 0n) units[last]! += reserve;
  return units;
}

/** Caps round down and floors up to whole units; where no whole unit lies between them, the cap holds. */
function limits(floor: number | null, cap: number | null, unit: Decimal): { floor: bigint; cap: bigint | null } {
  const least = floor === null ? 0n : inUnits(decimal(floor), unit, "up");
  if (cap === null) return { floor: least, cap: null };
  const most = inUnits(decimal(cap), unit, "down");
  return { floor: least < most ? least : most, cap: most };
}
