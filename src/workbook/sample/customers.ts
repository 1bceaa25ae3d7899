import { customerNames, type CustomerName } from "./names";
import { seeded, shuffled } from "./random";

/** A customer of the MM company; amounts in 万元, to the hundred yuan. */
export interface SampleCustomer {
  readonly name: CustomerName;
  readonly sales: number;
  readonly collected: number;
  readonly opening: number;
  readonly balance: number;
  readonly years: number;
}

/** The published totals of the case (DOMAIN 1.1), in 万元. */
export const published = {
  customers: 450,
  sales: 4000,
  topSales: 3336,
  receivables: 1000,
  topDebtors: 780,
  keyDebtors: 76,
  keyDebtorsBalance: 320,
  longStanding: 400,
  vat: 0.17,
} as const;

const key = 100;
const withoutSales = 4;

/**
 * Shares `total` (in cents) by weights, each part between `min` and `max` cents; what a bound keeps back goes to the others.
 * Used for invented figures only: the product's own split is src/domain/quota.
 */
function portion(total: number, weights: readonly number[], min: number, max = Infinity): number[] {
  const parts = weights.map(() => min);
  let rest = total - min * weights.length;
  for (let round = 0; rest > 0 && round < 1000; round++) {
    const open = parts.flatMap((part, i) => (part < max ? [i] : []));
    const weight = open.reduce((sum, i) => sum + weights[i]!, 0);
    const before = rest;
    for (const i of open) {
      const more = Math.min(max - parts[i]!, Math.floor((before * weights[i]!) / weight), rest);
      parts[i]! += more;
      rest -= more;
    }
    if (rest === before) {
      const i = open[round % open.length]!;
      parts[i]! += 1;
      rest -= 1;
    }
  }
  return parts;
}

const zipf = (from: number, howMany: number, power: number): number[] =>
  Array.from({ length: howMany }, (_, i) => (from + i) ** -power);

/**
 * 450 fictitious customers that meet the totals of the published case exactly: sales, receivables, the top 100 of each,
 * their overlap of 76 customers, and the years they have been customers. Deterministic.
 */
export function sampleCustomers(): SampleCustomer[] {
  const random = seeded(2011);
  const cents = (amount: number): number => Math.round(amount * 100);
  const vary = (weights: readonly number[], by: number): number[] => weights.map((w) => w * (1 + by * (2 * random() - 1)));

  // Customers 0–99 are the key customers; the last few sold nothing this year.
  const active = published.customers - withoutSales;
  const keySales = portion(cents(published.topSales), zipf(1.35, key, 0.92), cents(7.5));
  const smallSales = portion(cents(published.sales - published.topSales), vary(zipf(60, active - key, 0.9), 0.25), cents(0.3), cents(7.2));
  const sales = [...keySales, ...smallSales, ...Array<number>(withoutSales).fill(0)];

  const keyIndexes = shuffled(Array.from({ length: key }, (_, i) => i), random);
  const keyDebtors = keyIndexes.slice(0, published.keyDebtors).sort((a, b) => a - b);
  const others = shuffled(Array.from({ length: published.customers - key }, (_, i) => key + i), random);
  const otherDebtors = others.slice(0, 100 - published.keyDebtors);
  const rest = [...keyIndexes.slice(published.keyDebtors), ...others.slice(otherDebtors.length)];

  const balance = Array<number>(published.customers).fill(0);
  const place = (who: readonly number[], parts: readonly number[]): void => who.forEach((i, n) => (balance[i] = parts[n]!));
  place(keyDebtors, portion(cents(published.keyDebtorsBalance), vary(keyDebtors.map((i) => sales[i]! ** 0.45), 0.5), cents(2)));
  place(otherDebtors, portion(cents(published.topDebtors - published.keyDebtorsBalance), vary(otherDebtors.map(() => 1), 0.7), cents(6)));
  place(rest, portion(cents(published.receivables - published.topDebtors), vary(rest.map(() => 1), 0.9), 0, cents(1.9)));

  const names = customerNames(published.customers, random);
  const longStanding = new Set(shuffled(names.map((_, i) => i), random).slice(0, published.longStanding));
  const customers = names.map((name, i): SampleCustomer => {
    const due = sales[i]! * (1 + published.vat);
    const mood = random();
    // Most customers pay about what they buy; some pay off old debt, some fall behind.
    const wanted = mood < 0.42 ? 1 + 0.12 * random() : mood < 0.72 ? 0.9 + 0.1 * random() : mood < 0.86 ? 0.8 + 0.1 * random() : 0.35 + 0.45 * random();
    const paid = sales[i] === 0 ? Math.round(balance[i]! * random()) : Math.round(due * wanted);
    // What is owed at the end cannot be more than was owed at the start plus what was bought.
    const collected = Math.max(paid, Math.ceil(due) - balance[i]!);
    return {
      name,
      sales: sales[i]! / 100,
      collected: collected / 100,
      opening: Math.round(balance[i]! + collected - due) / 100,
      balance: balance[i]! / 100,
      years: longStanding.has(i) ? 4 + Math.floor(random() * 15) : 1 + Math.floor(random() * 2),
    };
  });
  return shuffled(customers, random);
}
