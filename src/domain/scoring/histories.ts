import type { Fault } from "../issue/issue";
import { moreThan } from "../unit/nearly";

/** What the models of purchases know of a customer; the times count from the first purchase and are in one unit. */
export interface History {
  /** Purchases after the first. */
  readonly purchases: number;
  /** Time of the last of them, 0 without any. */
  readonly recency: number;
  /** Time up to now. */
  readonly age: number;
}
export interface HistoryGroup extends History {
  readonly customers: number;
}

/** Customers with equal histories counted together: the likelihood is computed once for each. */
export interface Histories {
  readonly groups: readonly HistoryGroup[];
  /** Customers by their number of purchases alone. */
  readonly byPurchases: readonly { readonly purchases: number; readonly customers: number }[];
  readonly customers: number;
  /** Customers with at least one purchase after the first. */
  readonly repeaters: number;
  readonly purchases: number;
}

/** The history in a row, or what is wrong with it. */
export function historyOf(purchases: number, recency: number | null, age: number, row: number): History | Fault {
  if (!Number.isInteger(purchases)) return wrong(row, "The number of repeat purchases must be whole.", "重复购买次数必须为整数。");
  if (purchases === 0) {
    if (recency !== null && recency > 0) return wrong(row, "Without a repeat purchase the time of the last one must be 0 or blank.", "没有重复购买时，末次购买时间应为 0 或空白。");
    return { purchases, recency: 0, age };
  }
  if (recency === null) return { fault: "#VALUE!", issue: { code: "blank-cell", column: "recency", row } };
  if (moreThan(recency, age)) return wrong(row, "The last purchase comes after the end of the observation.", "末次购买时间晚于观察期末。");
  return { purchases, recency: Math.min(recency, age), age };
}

const wrong = (row: number, en: string, zhCN: string): Fault => ({ fault: "#VALUE!", issue: { code: "method", row, text: { en, "zh-CN": zhCN } } });

export function groupHistories(histories: readonly History[]): Histories {
  const groups = new Map<string, HistoryGroup & { customers: number }>();
  const byPurchases = new Map<number, number>();
  let [repeaters, total] = [0, 0];
  for (const { purchases, recency, age } of histories) {
    const key = `${purchases} ${recency} ${age}`;
    const group = groups.get(key);
    if (group) group.customers++;
    else groups.set(key, { purchases, recency, age, customers: 1 });
    byPurchases.set(purchases, (byPurchases.get(purchases) ?? 0) + 1);
    if (purchases > 0) repeaters++;
    total += purchases;
  }
  return {
    groups: [...groups.values()],
    byPurchases: [...byPurchases].map(([purchases, customers]) => ({ purchases, customers })),
    customers: histories.length,
    repeaters,
    purchases: total,
  };
}

/** The same histories in another unit of time, of which one is `unit` old ones. */
export const inUnitOf = (unit: number, histories: Histories): Histories => ({
  ...histories,
  groups: histories.groups.map((group) => ({ ...group, recency: group.recency / unit, age: group.age / unit })),
});

/** Mean age of the customers; 0 without any. */
export const meanAge = ({ groups, customers }: Histories): number =>
  customers === 0 ? 0 : groups.reduce((sum, { age, customers: n }) => sum + n * age, 0) / customers;
