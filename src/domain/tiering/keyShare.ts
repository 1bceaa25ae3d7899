import type { Issue } from "../issue/issue";
import type { Answer, FigureField, InputField, TableField, TableRow } from "../method/method";
import { decimal, plus, sum, toNumber } from "../money/decimal";
import { descendingOrder } from "../stats/rank";
import { atLeast } from "../unit/nearly";
import { topCount } from "./rankTiers";

/** Answer to "do the key customers earn the profit?". */
export const keyShareFields = {
  customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
  keyCustomers: { unit: "count", label: { en: "Key customers", "zh-CN": "关键客户数" } },
  keyCountShare: { unit: "share", label: { en: "Key customers / customers", "zh-CN": "关键客户数占比" } },
  total: { unit: "money", label: { en: "Net profit", "zh-CN": "净利润合计" } },
  keyProfitShare: { unit: "ratio", label: { en: "Profit share of key customers", "zh-CN": "关键客户利润占比" } },
  restProfitShare: { unit: "ratio", label: { en: "Profit share of the others", "zh-CN": "其余客户利润占比" } },
  holds: { unit: "flag", label: { en: "Key customers reach their target share", "zh-CN": "关键客户达到目标占比" } },
  lossCustomers: { unit: "count", label: { en: "Loss-making customers", "zh-CN": "亏损客户数" } },
  lossTotal: { unit: "money", label: { en: "Total of the losses", "zh-CN": "亏损合计" } },
} as const satisfies Readonly<Record<string, FigureField>>;

/** Names the customers in the list of losses. */
export const namedInput = {
  unit: "code",
  optional: true,
  label: { en: "Customer", "zh-CN": "客户" },
  hint: { en: "Names the loss-making customers in their list; left out: row numbers.", "zh-CN": "用于亏损客户名单；省略时用行号。" },
  synonyms: ["customer", "name", "customer name", "customer id", "客户", "客户名称", "客户编号", "名称"],
} as const satisfies InputField;

export const lossesTable = {
  label: { en: "Loss-making customers", "zh-CN": "亏损客户名单" },
  columns: {
    customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
    profit: { unit: "money", label: { en: "Profit", "zh-CN": "利润" } },
    cumulative: { unit: "money", label: { en: "Losses so far", "zh-CN": "累计亏损" } },
  },
} as const satisfies TableField;

/** Everybody with a loss, the largest first; the last row ends on the total of the losses. */
export function lossRows(profit: readonly number[], customer: readonly (string | null)[] | undefined): TableRow[] {
  const rows = profit.map((_, row) => row).filter((row) => profit[row]! < 0);
  const order = rows.sort((a, b) => profit[a]! - profit[b]! || a - b);
  let lost = decimal(0);
  return order.map((row) => [customer?.[row] ?? String(row + 1), profit[row]!, toNumber((lost = plus(lost, decimal(profit[row]!))))]);
}

/** 80/20 is an observation and no law; said where it fails, with a published case that fails too. */
export const notConcentrated: Issue = {
  code: "method",
  text: {
    en: "The key customers do not earn the share of the profit they are expected to: 80/20 does not hold for these customers. It is no law: in a published data set of a wholesaler the top 20 % hold 43 %.",
    "zh-CN": "关键客户的利润占比未达到目标：二八定律在这批客户中不成立。它并非定律：某批发商的公开数据中，前 20 % 的客户只占 43 %。",
  },
};

const total = (amounts: readonly number[]): number => toNumber(sum(amounts));

/** A part of the net profit; #N/A where there is no profit to have a part of. */
export const profitShare = (part: number, net: number): Answer<"ratio"> => (net > 0 ? part / net : { fault: "#N/A" });

/**
 * The profit of the top customers as a share of the net profit of all: losses count, so the share may exceed 1.
 * Shares are #N/A where the net profit is not above 0. Equal profits rank in row order.
 * @param keyShare part of the customers that is key, by the count quota rule
 * @param target part of the profit they should earn
 * @param keyCount how many are key, where that is already settled
 */
export function keyShareOf(profit: readonly number[], keyShare: number, target: number, keyCount = topCount(keyShare, profit.length)) {
  const key = total(descendingOrder(profit).slice(0, keyCount).map((row) => profit[row]!));
  const net = total(profit);
  const losses = profit.filter((amount) => amount < 0);
  const share = profitShare(key, net);
  return {
    customers: profit.length,
    keyCustomers: keyCount,
    keyCountShare: profit.length > 0 ? keyCount / profit.length : ({ fault: "#N/A" } as const),
    total: net,
    keyProfitShare: share,
    restProfitShare: profitShare(net - key, net),
    holds: typeof share === "number" ? atLeast(share, target) : share,
    lossCustomers: losses.length,
    lossTotal: total(losses),
  };
}
