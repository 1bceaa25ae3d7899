import type { Fault } from "../issue/issue";

export const englishColour = { 蓝色: "blue", 绿色: "green", 红色: "red", 转移: "transfer", "转移?": "transfer?", 清退: "exit" } as const;
type Colour = keyof typeof englishColour;

const needs: Readonly<Record<string, "simple" | "complex">> = { 单一: "simple", 简单: "simple", simple: "simple", 复杂: "complex", complex: "complex" };

export const needWords = (kind: "simple" | "complex"): readonly string[] => Object.keys(needs).filter((word) => needs[word] === kind);

interface BankCustomer {
  readonly row: number;
  readonly benefit: number;
  readonly intermediary: number;
  readonly profit: number;
  readonly need: string | null;
  readonly loyal: boolean;
}

/** Benefit and intermediary income of either colour, in the unit of the customer's amounts. */
export interface ChaseCuts {
  readonly blue: readonly number[];
  readonly green: readonly number[];
  readonly epsilon: number;
}

interface Coloured {
  readonly colour: Colour;
  readonly rule: "benefit" | "intermediary" | "profit" | "need" | "loyal" | "open";
}

/**
 * The first rule that holds: blue, green, profit ≤ ε, complex need, loyal; none of them leaves "转移?".
 * An amount on a cut reaches it. A need in other words is wrong in any row, a missing one only where it would decide.
 */
export function chaseColour({ row, benefit, intermediary, profit, need, loyal }: BankCustomer, cuts: ChaseCuts): Coloured | Fault {
  const known = need === null ? undefined : needs[need.trim().toLowerCase()];
  if (need !== null && known === undefined) {
    return { fault: "#VALUE!", issue: { code: "unknown-code", column: "need", row, found: need, known: Object.keys(needs) } };
  }
  for (const [colour, [benefitCut, feesCut]] of [["蓝色", cuts.blue], ["绿色", cuts.green]] as const) {
    if (benefit >= benefitCut!) return { colour, rule: "benefit" };
    if (intermediary >= feesCut!) return { colour, rule: "intermediary" };
  }
  if (profit <= cuts.epsilon) return { colour: "清退", rule: "profit" };
  if (known === undefined) return { fault: "#VALUE!", issue: { code: "blank-cell", column: "need", row } };
  if (known === "complex") return { colour: "转移", rule: "need" };
  return loyal ? { colour: "红色", rule: "loyal" } : { colour: "转移?", rule: "open" };
}
