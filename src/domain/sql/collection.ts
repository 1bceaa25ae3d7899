import type { SqlStep, SqlTable } from "../method/sql";
import { say as numbers } from "../method/say";
import { decimal, plus, toNumber } from "../money/decimal";
import { partsAsReal } from "./exact";
import { joined, sqlSay } from "./sentence";

export interface CollectionOptions {
  /** Columns of the rows that count. */
  readonly sales: string;
  readonly collected: string;
  /** What counts as due beside the sales; null for nothing. */
  readonly opening: string | null;
  readonly vat: number;
  /** Column with the sales in words, where there is one. */
  readonly salesSaid?: string;
}

/** Columns that the steps add: sales in millionths, the amount due and the rate; both are NULL where there is no rate. */
export const salesHeld = "sales_held";
export const dueOf = "due_of";
export const rateOf = "rate_of";

const factor = (vat: number): ReturnType<typeof decimal> => plus(decimal(1), decimal(vat));

/** The collection rate of each row (scoring/collection.ts): what is due is exact. */
export function collectionSteps({ dialect, rows }: SqlTable, { sales, collected, opening, vat }: CollectionOptions): readonly SqlStep[] {
  const { digits, places } = factor(vat);
  const withVat = `${salesHeld} * ${dialect.whole(digits)}`;
  const due = opening === null ? withVat : `(${withVat} + opening_held * ${dialect.whole(10n ** BigInt(places))})`;
  const old = opening === null ? "" : `, coalesce(${dialect.millionths(opening)}, ${dialect.whole(0)}) AS opening_held`;
  return [
    { name: "held", rule: "Amounts exact in millionths", query: `SELECT *, ${dialect.millionths(sales)} AS ${salesHeld}${old}\nFROM ${rows}` },
    {
      name: "dues",
      rule: "Due: sales with VAT and what counts beside them; none without sales",
      query: `SELECT *, CASE WHEN ${sales} > 0 AND ${due} > 0 THEN ${partsAsReal(dialect, `(${due})`, 6 + places)} END AS ${dueOf}\nFROM held`,
    },
    { name: "rated", rule: "Collection rate: collected of what was due", query: `SELECT *, ${collected} / ${dueOf} AS ${rateOf}\nFROM dues` },
  ];
}

/** "195 × 1.17", or "30 + 195 × 1.17" (dueWords of scoring/collection.ts). */
export function dueWords({ dialect }: SqlTable, { sales, opening, vat, salesSaid }: CollectionOptions): string {
  const { amount } = sqlSay(dialect);
  const added = opening === null ? [] : [`CASE WHEN coalesce(${opening}, 0e0) = 0e0 THEN '' ELSE ${amount(opening)} || ' + ' END`];
  return joined([...added, salesSaid ?? amount(sales), dialect.text(` × ${numbers.number(toNumber(factor(vat)))}`)]);
}
