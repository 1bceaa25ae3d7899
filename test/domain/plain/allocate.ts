import { asIntegers, decimal, inUnits, minus, sum, times, toNumber, zero, type Decimal } from "../../../src/domain/money/decimal";
import { largestRemainder } from "../../../src/domain/quota/largestRemainder";
import { fill, type Bound } from "../../../src/domain/quota/waterFilling";

export interface CreditCustomer {
  /** Sales at or below zero claim nothing. */
  readonly sales: number;
  /** Position of the customer's class; null for a customer outside every class, who gets nothing. */
  readonly group: number | null;
  /** Least and most the customer may get; null for none. floor ≤ cap. */
  readonly floor: number | null;
  readonly cap: number | null;
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
  readonly floorsCut: boolean;
}

export interface Allocation {
  readonly customers: readonly CustomerQuota[];
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
export function allocate(customers: readonly CreditCustomer[], plan: CreditPlan): Allocation {
  const unit = decimal(plan.unit);
  const amount = (units: bigint): Decimal => ({ digits: units * unit.digits, places: unit.places });
  const number = (units: bigint): number => toNumber(amount(units));

  const members = plan.multipliers.map((): number[] => []);
  customers.forEach(({ group }, row) => group !== null && members[group]!.push(row));
  const salesOf = (row: number): Decimal => (customers[row]!.sales > 0 ? decimal(customers[row]!.sales) : zero);
  const classSales = members.map((rows) => sum(rows.map((row) => Math.max(0, customers[row]!.sales))));

  const pool = inUnits(decimal(plan.pool), unit, "half-up");
  const reserve = inUnits(decimal(plan.reserve), unit, "half-up");
  const classUnits = splitByClass(pool, reserve < pool ? reserve : pool, classSales, plan.multipliers);

  const quotas: CustomerQuota[] = customers.map(() => ({ quota: 0, classQuota: 0, openQuota: 0, openSales: 0, rule: "none" }));
  let given = 0n;
  const classes = members.map((rows, group): ClassQuota => {
    const weights = asIntegers(rows.map(salesOf));
    const filling = fill(
      classUnits[group]!,
      rows.map((row, i) => ({ weight: weights[i]!, ...limits(customers[row]!, unit) })),
    );
    const classQuota = number(classUnits[group]!);
    const openQuota = number(filling.open);
    const sharing = rows.filter((_, i) => filling.bound[i] === "share");
    const openSales = toNumber(sum(sharing.map((row) => Math.max(0, customers[row]!.sales))));
    rows.forEach((row, i) => {
      quotas[row] = { quota: number(filling.units[i]!), classQuota, openQuota, openSales, rule: filling.bound[i]! };
    });
    const got = filling.units.reduce((total, units) => total + units, 0n);
    given += got;
    const sales = toNumber(classSales[group]!);
    return { customers: rows.length, sales, quota: classQuota, given: number(got), floorsCut: filling.floorsCut };
  });

  return {
    customers: quotas,
    classes,
    pool: number(pool),
    rounding: toNumber(minus(amount(pool), decimal(plan.pool))),
    given: number(given),
    unallocated: number(pool - given),
    reserveCut: reserve > pool,
  };
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
function limits({ floor, cap }: CreditCustomer, unit: Decimal): { floor: bigint; cap: bigint | null } {
  const least = floor === null ? 0n : inUnits(decimal(floor), unit, "up");
  if (cap === null) return { floor: least, cap: null };
  const most = inUnits(decimal(cap), unit, "down");
  return { floor: least < most ? least : most, cap: most };
}
