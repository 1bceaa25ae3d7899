import type { SqlStep, SqlTable } from "../method/sql";
import { asReal } from "./exact";
import { numberedBy } from "./numbered";

export interface DebtOptions {
  /** Named query of the customers, with columns of real amounts. */
  readonly from: string;
  readonly sales: string;
  readonly balance: string;
  /** How many count as top; left out, 100 of 450 customers. */
  readonly k: number | undefined;
}

/** So many are top at most where k is left out (defaultK of quota/keyAndDebt.ts). */
const most = 100;

const larger = ({ order }: SqlTable, amount: string): string => `${amount} DESC, ${order}`;

/** Places by an amount, the largest first and equal ones in row order. */
export const placeBy = (table: SqlTable, amount: string): string => numberedBy(table.dialect, larger(table, amount));

/** The step `top_count` of one row: k, and how many customers there are. */
export function topCountStep({ dialect }: SqlTable, { from, k }: Pick<DebtOptions, "from" | "k">): SqlStep {
  const found = `CASE WHEN count(*) >= 450 THEN ${most} ELSE greatest(1, floor(count(*) * 100e0 / 450 + 0.5)) END`;
  return { name: "top_count", rule: "How many count as top", query: `SELECT CAST(${k === undefined ? found : dialect.whole(k)} AS BIGINT) AS top_k, count(*) AS all_customers\nFROM ${from}` };
}

/** The steps `top_buyers` and, with balances, `top_debtors`: a row for each of those alone, so that nobody else need be ranked. */
export function topSteps(table: SqlTable, { from, sales, balance, k }: Omit<DebtOptions, "balance"> & { readonly balance: string | null }): readonly SqlStep[] {
  const { dialect, order } = table;
  const amounts = [`${dialect.millionths(sales)} AS sold_held`, ...(balance === null ? [] : [`${dialect.millionths(balance)} AS owed_held`])].join(", ");
  const top = (name: string, rule: string, by: string): SqlStep => ({
    name,
    rule,
    query: [
      `SELECT ${order} AS ${name}_row, ${amounts}`,
      `FROM (SELECT *, ${placeBy(table, "amount_of")} AS top_place FROM (SELECT *, ${by} AS amount_of FROM ${from} WHERE ${by} > 0 ORDER BY ${larger(table, by)} LIMIT ${k ?? most}) AS largest) AS placed CROSS JOIN top_count`,
      "WHERE top_place <= top_k",
    ].join("\n"),
  });
  return [top("top_buyers", "The key customers: the largest sales above zero", sales), ...(balance === null ? [] : [top("top_debtors", "The top debtors: the largest balances above zero", balance)])];
}

/** One row of what key customers and top debtors hold (quota/keyAndDebtFigures.ts), as the step `debt_facts`. */
export function debtFactsStep({ dialect }: SqlTable, { from, sales, balance }: { readonly from: string; readonly sales: string; readonly balance: string | null }): SqlStep {
  const none = dialect.whole(0);
  const total = (column: string, from: string): string => `(SELECT coalesce(sum(${column}), ${none}) FROM ${from})`;
  const keyed = "(SELECT d.owed_held, b.top_buyers_row IS NOT NULL AS is_key FROM top_debtors AS d LEFT JOIN top_buyers AS b ON d.top_debtors_row = b.top_buyers_row) AS keyed";
  const of = (key: boolean, what: string): string => `sum(CASE WHEN ${key ? "is_key" : "NOT is_key"} THEN ${what} END)`;
  const debts = balance === null ? [] : ["debtors.*", `${total(dialect.millionths(balance), from)} AS owed_by_all`];
  const debtors = `(SELECT coalesce(${of(true, "1")}, 0) AS key_debtors, coalesce(${of(false, "1")}, 0) AS other_debtors, coalesce(${of(true, "owed_held")}, ${none}) AS key_owed, coalesce(${of(false, "owed_held")}, ${none}) AS other_owed FROM ${keyed}) AS debtors`;
  return {
    name: "debt_facts",
    rule: "Key customers and top debtors together",
    query: `SELECT ${["top_k", "all_customers", `${total("sold_held", "top_buyers")} AS key_sold`, `${total(dialect.millionths(sales), from)} AS sold_by_all`, ...debts].join(", ")}\nFROM top_count${balance === null ? "" : ` CROSS JOIN ${debtors}`}`,
  };
}

/** The figures over a row with the columns of `debt_facts`, under the names of overlapFields. */
export function debtFigures({ dialect }: SqlTable, withBalance: boolean): Readonly<Record<string, string>> {
  const real = (millionths: string): string => asReal(dialect, millionths);
  const quotient = (a: string, b: string): string => `CASE WHEN ${b} > 0 THEN (${a}) / (${dialect.cast(b, "real")}) END`;
  const amounts = (a: string, b: string): string => quotient(dialect.cast(a, "real"), b);
  const [keyAverage, otherAverage] = [quotient(real("key_owed"), "key_debtors"), quotient(real("other_owed"), "other_debtors")];
  const sold = { k: "top_k", keySalesShare: amounts("key_sold", "sold_by_all") };
  if (!withBalance) return sold;
  return {
    ...sold,
    overlap: "key_debtors",
    overlapRate: quotient(dialect.cast("key_debtors", "real"), "(key_debtors + other_debtors)"),
    nonKeyCount: "other_debtors",
    keyBalance: real("key_owed"),
    nonKeyBalance: real("other_owed"),
    keyBalanceShare: amounts("key_owed", "(key_owed + other_owed)"),
    nonKeyBalanceShare: amounts("other_owed", "(key_owed + other_owed)"),
    debtorBalance: real("(key_owed + other_owed)"),
    debtorShare: amounts("(key_owed + other_owed)", "owed_by_all"),
    keyAverage,
    nonKeyAverage: otherAverage,
    // Top debtors owe more than nothing, so that both averages are above zero where there are any.
    intensity: `(${otherAverage}) / (${keyAverage})`,
    burden: `(${otherAverage}) > (${keyAverage})`,
  };
}

/** Share of those of three years or more (quota/longTerm.ts), as a query of one value. */
export const longTermShare = ({ dialect }: SqlTable, from: string, column: string, longTerm: string): string =>
  `SELECT CASE WHEN count(${column}) > 0 THEN count(CASE WHEN ${longTerm} THEN 1 END) / (${dialect.cast(`count(${column})`, "real")}) END FROM ${from}`;
