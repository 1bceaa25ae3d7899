import type { SqlStep, SqlTable } from "../method/sql";
import { isTellable, nearlyQuotient } from "./exact";
import { groupSum } from "./groupSum";
import { numberedBy } from "./numbered";

export interface SharingOptions {
  /** Named query with the rows that share. */
  readonly from: string;
  /** Begins the names of the steps and their columns. */
  readonly name: string;
  /** Columns of whole numbers: what a row weighs, what its group shares, what the group weighs together. */
  readonly weight: string;
  readonly units: string;
  readonly weights: string;
  /** Columns that tell the groups apart; left out, all rows are one. */
  readonly group?: string;
  /** There are few rows, such as one for each tier. */
  readonly few?: boolean;
  /** Column that orders rows of equal remainders and weights. */
  readonly order: string;
}

export interface SharingSteps {
  readonly steps: readonly SqlStep[];
  /** Over the last step: the units of the row. */
  readonly given: string;
}

/**
 * Whole units by largest remainder (quota/largestRemainder.ts), exact. The quotient of reals may be one off, which the remainder
 * shows; where there are too many units for that, whole numbers are divided.
 */
export function sharingSteps({ dialect }: Pick<SqlTable, "dialect">, { from, name, weight, units, weights, group, few, order }: SharingOptions): SharingSteps {
  const column = (one: string): string => `${name}_${one}`;
  const none = dialect.whole(0);
  const one = dialect.whole(1);
  const [near, rest, whole, left, turn, all] = ["near", "rest", "whole", "left", "turn", "all"].map(column) as [string, string, string, string, string, string];
  const summed = groupSum(dialect, { few, from: column("shares"), of: whole, group, as: all });
  const quotient = `CASE WHEN ${isTellable(dialect, units)} THEN ${nearlyQuotient(dialect, units, weight, weights)} ELSE ${dialect.quotient(`${units} * ${weight}`, weights)} END`;
  const steps: SqlStep[] = [
    { name: column("quotients"), rule: "Share of the units in proportion to the weight, rounded down", query: `SELECT *, CASE WHEN ${weights} > 0 THEN ${quotient} ELSE ${none} END AS ${near}\nFROM ${from}` },
    {
      name: column("rests"),
      rule: "What the exact share is above it",
      query: `SELECT *, CASE WHEN ${weights} > 0 THEN ${units} * ${weight} - ${near} * ${weights} ELSE ${none} END AS ${rest}\nFROM ${column("quotients")}`,
    },
    {
      name: column("shares"),
      rule: "Both again where the quotient was one off",
      query: [
        `SELECT *, ${near} + CASE WHEN ${rest} < 0 THEN -${one} WHEN ${rest} >= ${weights} AND ${weights} > 0 THEN ${one} ELSE ${none} END AS ${whole},`,
        `  ${rest} + CASE WHEN ${rest} < 0 THEN ${weights} WHEN ${rest} >= ${weights} AND ${weights} > 0 THEN -${weights} ELSE ${none} END AS ${left}`,
        `FROM ${column("rests")}`,
      ].join("\n"),
    },
    ...summed.steps,
    {
      name: column("turns"),
      rule: "Units left over go one each to the largest remainders, of equal ones to the larger weight, then to the earlier row",
      query: `SELECT *, ${numberedBy(dialect, `${left} DESC, ${weight} DESC, ${order}`, group)} AS ${turn}${summed.column}\nFROM ${summed.rows}`,
    },
  ];
  return { steps, given: `(${whole} + CASE WHEN ${weights} > 0 AND ${turn} <= ${units} - ${all} THEN ${one} ELSE ${none} END)` };
}
