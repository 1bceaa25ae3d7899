import type { Fault } from "../issue/issue";
import type { FigureField } from "../method/method";
import { plus, sum, toNumber, decimal } from "../money/decimal";
import type { Overlap } from "./keyAndDebt";

/** The figures of key customers against top debtors, for every method that compares them. */
export const overlapFields = {
  k: { unit: "count", label: { en: "k: how many count as top", "zh-CN": "k：取前多少位" } },
  overlap: { unit: "count", label: { en: "Key customers among the top debtors", "zh-CN": "欠款大户中的重点客户数" } },
  overlapRate: { unit: "share", label: { en: "Their share of the top debtors", "zh-CN": "占欠款大户的比例" } },
  nonKeyCount: { unit: "count", label: { en: "Other top debtors", "zh-CN": "非重点欠款大户数" } },
  keyBalance: { unit: "money", label: { en: "Owed by key top debtors", "zh-CN": "重点欠款大户的欠款" } },
  nonKeyBalance: { unit: "money", label: { en: "Owed by other top debtors", "zh-CN": "非重点欠款大户的欠款" } },
  keyBalanceShare: { unit: "share", label: { en: "Key share of the top debtors' balance", "zh-CN": "重点客户占大户欠款的比例" } },
  nonKeyBalanceShare: { unit: "share", label: { en: "Other share of the top debtors' balance", "zh-CN": "非重点客户占大户欠款的比例" } },
  debtorBalance: { unit: "money", label: { en: "Owed by all top debtors", "zh-CN": "欠款大户的欠款合计" } },
  debtorShare: { unit: "share", label: { en: "Their share of all receivables", "zh-CN": "占全部应收款的比例" } },
  keyAverage: { unit: "money", label: { en: "Average owed by a key top debtor", "zh-CN": "重点欠款大户平均欠款" } },
  nonKeyAverage: { unit: "money", label: { en: "Average owed by another top debtor", "zh-CN": "非重点欠款大户平均欠款" } },
  intensity: { unit: "factor", label: { en: "Other average to key average", "zh-CN": "非重点与重点平均欠款之比" } },
  keySalesShare: { unit: "share", label: { en: "Top-k share of sales", "zh-CN": "前 k 位占销售额的比例" } },
  burden: { unit: "flag", label: { en: "Non-key debtors tie up more than key ones", "zh-CN": "非重点客户平均占用更多资源" } },
} as const satisfies Readonly<Record<string, FigureField>>;

type Figure = number | Fault;
const quotient = (a: number, b: number): Figure => (b > 0 ? a / b : { fault: "#DIV/0!" });

export function overlapFigures({ k, groups, total }: Overlap): { readonly [F in keyof typeof overlapFields]: F extends "burden" ? boolean | Fault : Figure } {
  const both = groups["KEY+DEBTOR"];
  const other = groups.DEBTOR;
  const debtors = both.customers + other.customers;
  const debtorBalance = toNumber(plus(decimal(both.balance), decimal(other.balance)));
  const keyAverage = quotient(both.balance, both.customers);
  const nonKeyAverage = quotient(other.balance, other.customers);
  const averages = typeof keyAverage === "number" && typeof nonKeyAverage === "number";
  return {
    k,
    overlap: both.customers,
    overlapRate: quotient(both.customers, debtors),
    nonKeyCount: other.customers,
    keyBalance: both.balance,
    nonKeyBalance: other.balance,
    keyBalanceShare: quotient(both.balance, debtorBalance),
    nonKeyBalanceShare: quotient(other.balance, debtorBalance),
    debtorBalance,
    debtorShare: quotient(debtorBalance, total.balance),
    keyAverage,
    nonKeyAverage,
    intensity: averages ? quotient(nonKeyAverage, keyAverage) : { fault: "#DIV/0!" },
    keySalesShare: quotient(toNumber(sum([both.sales, groups.KEY.sales])), total.sales),
    burden: averages ? nonKeyAverage > keyAverage : { fault: "#DIV/0!" },
  };
}
