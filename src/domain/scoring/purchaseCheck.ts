import type { ChartSpec } from "../method/chart";
import type { NumberParam, TableField, TableRow } from "../method/method";
import type { Histories } from "./histories";

/** How many customers made so many repeat purchases, and how many the model expects to. */
export const purchaseCheckTable = {
  label: { en: "Fit check", "zh-CN": "拟合检验" },
  columns: {
    purchases: { unit: "code", label: { en: "Repeat purchases", "zh-CN": "重复购买次数" } },
    actual: { unit: "count", label: { en: "Customers", "zh-CN": "实际客户数" } },
    expected: { unit: "number", label: { en: "Expected by the model", "zh-CN": "模型预期客户数" } },
  },
} as const satisfies TableField;

export const topBinParam = {
  kind: "number",
  unit: "count",
  min: 1,
  max: 100,
  whole: true,
  default: 7,
  origin: "OURS",
  label: { en: "Last bar of the fit check", "zh-CN": "拟合检验的末组" },
  hint: { en: "So many repeat purchases or more are counted together, e.g. 7.", "zh-CN": "达到此次数及以上的合为一组，如 7。" },
} as const satisfies NumberParam;

export const purchaseCheckChart = {
  id: "check",
  title: { en: "Repeat purchases: customers and model", "zh-CN": "重复购买次数：实际与模型" },
  table: "check",
  series: [
    { column: "actual", shape: "column" },
    { column: "expected", shape: "column" },
  ],
  axes: {
    category: { title: { en: "Repeat purchases", "zh-CN": "重复购买次数" } },
    primary: { title: { en: "Customers", "zh-CN": "客户数" }, unit: "count", min: 0 },
  },
} as const satisfies ChartSpec;

/** Above this many different ages, neighbours are taken together at their mean. */
const mostAges = 1000;

interface Age {
  readonly age: number;
  readonly customers: number;
}

function agesOf({ groups }: Histories): Age[] {
  const counts = new Map<number, number>();
  for (const { age, customers } of groups) counts.set(age, (counts.get(age) ?? 0) + customers);
  const ages = [...counts].map(([age, customers]) => ({ age, customers })).sort((one, other) => one.age - other.age);
  const together = Math.ceil(ages.length / mostAges);
  return Array.from({ length: Math.ceil(ages.length / together) || 0 }, (_, i) => {
    const near = ages.slice(i * together, (i + 1) * together);
    const customers = near.reduce((sum, one) => sum + one.customers, 0);
    return { age: near.reduce((sum, one) => sum + one.age * one.customers, 0) / customers, customers };
  });
}

/** @param probability that a new customer makes x purchases in a time t */
export function purchaseCheck(histories: Histories, top: number, probability: (x: number, t: number) => number): TableRow[] {
  const ages = agesOf(histories);
  const expected = Array.from({ length: top }, (_, x) => ages.reduce((sum, { age, customers }) => sum + customers * probability(x, age), 0));
  const actual = new Array<number>(top + 1).fill(0);
  for (const { purchases, customers } of histories.byPurchases) actual[Math.min(purchases, top)]! += customers;
  const rest = histories.customers - expected.reduce((sum, one) => sum + one, 0);
  return actual.map((count, x) => [x === top ? `${top}+` : String(x), count, x === top ? Math.max(0, rest) : expected[x]!]);
}
