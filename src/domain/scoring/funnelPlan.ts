import type { Fault } from "../issue/issue";
import { sum, toNumber } from "../money/decimal";
import { chances } from "./funnel";

/** What one customer brings, measured in three ways; null without any order. */
export interface Output {
  readonly mean: number;
  /** Halfway between the smallest and the largest order: 最高与最低订单的中值. */
  readonly midrange: number;
  readonly median: number;
}

export function outputOf(orders: readonly number[]): Output | null {
  if (orders.length === 0) return null;
  const sorted = [...orders].sort((a, b) => a - b);
  const at = (i: number): number => sorted[i]!;
  const between = (a: number, b: number): number => toNumber(sum([a, b])) / 2;
  const last = sorted.length - 1;
  return {
    mean: toNumber(sum(orders)) / orders.length,
    midrange: between(at(0), at(last)),
    median: between(at(Math.floor(last / 2)), at(Math.ceil(last / 2))),
  };
}

export interface StagePlan {
  /** Customers needed, whole at every stage; the next stage back is computed from this whole number. */
  readonly need: number | Fault;
  /** The same chain without rounding. */
  readonly raw: number | Fault;
  readonly have: number | null;
  /** need − have; below zero there are more than needed. */
  readonly gap: number | Fault | null;
  /** Probability that a customer of the stage reaches the first stage. */
  readonly chance: number;
  /** have × chance. */
  readonly expected: number | null;
}

const divisorZero: Fault = {
  fault: "#DIV/0!",
  issue: { code: "method", text: { en: "The output per customer or a conversion rate on the way is 0.", "zh-CN": "每客户产出或途中某个晋级比例为 0。" } },
};

const negativeOutput: Fault = {
  fault: "#N/A",
  issue: { code: "method", text: { en: "The output per customer is negative.", "zh-CN": "每客户产出为负数。" } },
};

/** ⌈x⌉, where 20.0000000001 still counts as 20. */
const wholeUp = (x: number): number => Math.max(0, Math.ceil(x - 1e-9));

/**
 * N_1 = ⌈target / output⌉, N_{j+1} = ⌈N_j / p_j⌉, stage by stage from the contract back.
 * Behind a rate of 0 (or an output of 0) every need is #DIV/0!.
 * @param output per customer; null where there are no orders
 * @param rates p from each stage to the one before it, best first; one fewer than stages
 * @param have customers per stage
 */
export function plan(target: number, output: number | null, rates: readonly number[], have: readonly number[] | undefined): StagePlan[] {
  const divided = (amount: number | Fault, by: number): number | Fault => (typeof amount !== "number" ? amount : by === 0 ? divisorZero : amount / by);
  const rounded = (amount: number | Fault): number | Fault => (typeof amount === "number" ? wholeUp(amount) : amount);
  const first = output !== null && output < 0 ? negativeOutput : divided(target, output ?? 0);
  let need = rounded(first);
  let raw = first;
  return chances(rates).map((chance, i) => {
    if (i > 0) {
      need = rounded(divided(need, rates[i - 1]!));
      raw = divided(raw, rates[i - 1]!);
    }
    const own = have?.[i] ?? null;
    return {
      need,
      raw,
      have: own,
      gap: own === null ? null : typeof need === "number" ? need - own : need,
      chance,
      expected: own === null ? null : own * chance,
    };
  });
}
