import type { Fault } from "../issue/issue";

/** a / b, and Excel's own #DIV/0! where there is nothing to divide by. */
export function quotient(a: number, b: number, row: number): number | Fault {
  if (b !== 0) return a / b;
  return { fault: "#DIV/0!", issue: { code: "method", row, text: { en: "The divisor is 0, so there is no ratio.", "zh-CN": "除数为 0，无法计算比率。" } } };
}
