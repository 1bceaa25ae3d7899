import { moreThan } from "./formula";

export interface WeightedCell {
  readonly cell: string;
  readonly weight: string;
}

/** Pieces of the weighted mean over the cells that are filled (scoring/weighted.ts). */
export const weightedSum = (parts: readonly WeightedCell[]): string => parts.map(({ cell, weight }) => `N(${cell})*${weight}`).join("+") || "0";
export const weightGiven = (parts: readonly WeightedCell[]): string => parts.map(({ cell, weight }) => `IF(${cell}="",0,${weight})`).join("+") || "0";

/** `answer` where enough of the weight is known, else #N/A; `coverage` is a reference. */
export const covered = (coverage: string, least: string, answer: string): string => `IF(OR(${coverage}=0,${moreThan(least, coverage)}),NA(),${answer})`;

/** Whether any of the cells is no score from 0 to the full score. */
export const offScaleCells = (cells: readonly string[], full: string): string => `OR(MAX(${cells.join(",")})>${full},MIN(${cells.join(",")})<0)`;
