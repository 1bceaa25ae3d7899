import { descendingOrder, ranksOf } from "../stats/rank";
import { sum, toNumber } from "../money/decimal";
import type { Money } from "../unit/unit";

/** 100 of the case's 450 customers: 100 from 450 customers on, below that the same share of them, at least 1. */
export function defaultK(customers: number): number {
  return customers >= 450 ? 100 : Math.max(1, Math.floor((customers * 100) / 450 + 0.5));
}

export type Quadrant = "KEY+DEBTOR" | "KEY" | "DEBTOR" | "OTHER";
export const quadrants: readonly Quadrant[] = ["KEY+DEBTOR", "KEY", "DEBTOR", "OTHER"];

/** One group of customers: how many, and what they buy and owe. */
export interface Group {
  readonly customers: number;
  readonly sales: Money;
  readonly balance: Money;
}

export interface Overlap {
  readonly k: number;
  readonly salesRank: readonly number[];
  readonly debtRank: readonly number[];
  readonly quadrant: readonly Quadrant[];
  readonly groups: Readonly<Record<Quadrant, Group>>;
  readonly total: Group;
}

/**
 * Key customers (the top k by sales) against top debtors (the top k by balance).
 * Equal amounts rank in row order; who sells nothing is not key, who owes nothing is no debtor.
 * @param balance of each customer; null counts as no debt
 */
export function overlapOf(sales: readonly number[], balance: readonly (number | null)[], k: number): Overlap {
  const owed = balance.map((amount) => amount ?? 0);
  const salesRank = ranksOf(descendingOrder(sales));
  const debtRank = ranksOf(descendingOrder(owed));
  const quadrant = sales.map((amount, row): Quadrant => {
    const key = amount > 0 && salesRank[row]! <= k;
    const debtor = owed[row]! > 0 && debtRank[row]! <= k;
    if (key) return debtor ? "KEY+DEBTOR" : "KEY";
    return debtor ? "DEBTOR" : "OTHER";
  });
  const groupOf = (belongs: (row: number) => boolean): Group => {
    const rows = sales.map((_, row) => row).filter(belongs);
    return { customers: rows.length, sales: total(rows.map((row) => sales[row]!)), balance: total(rows.map((row) => owed[row]!)) };
  };
  const groups = Object.fromEntries(quadrants.map((name) => [name, groupOf((row) => quadrant[row] === name)])) as Record<Quadrant, Group>;
  return { k, salesRank, debtRank, quadrant, groups, total: groupOf(() => true) };
}

const total = (amounts: readonly number[]): number => toNumber(sum(amounts));

export const isKey = (quadrant: Quadrant): boolean => quadrant === "KEY+DEBTOR" || quadrant === "KEY";
export const isDebtor = (quadrant: Quadrant): boolean => quadrant === "KEY+DEBTOR" || quadrant === "DEBTOR";
