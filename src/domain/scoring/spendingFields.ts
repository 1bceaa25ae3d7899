import type { Fault, Issue } from "../issue/issue";
import type { FigureField } from "../method/method";
import type { Spending } from "./gammaGammaModel";
import { correlation } from "./spending";

/** From here on value and number of purchases are not independent enough for the model. */
const strongest = 0.3;

export const correlationFigure = {
  unit: "score",
  label: { en: "Correlation of purchases and mean value", "zh-CN": "购买次数与次均金额的相关系数" },
  hint: { en: "Should be below 0.3.", "zh-CN": "应小于 0.3。" },
} as const satisfies FigureField;

export const correlationAnswer = (spending: readonly Spending[]): number | Fault => correlation(spending) ?? { fault: "#DIV/0!" };

/** The warning that the model's assumption does not hold. */
export function correlationNotes(spending: readonly Spending[]): Issue[] {
  const found = correlation(spending);
  if (found === null || Math.abs(found) < strongest) return [];
  const shown = found.toFixed(2);
  return [
    {
      code: "method",
      text: {
        en: `Number and mean value of purchases are correlated (${shown}); Gamma-Gamma takes them to be independent, below ${strongest}.`,
        "zh-CN": `购买次数与次均金额相关（${shown}）；Gamma-Gamma 假定两者独立，相关系数应小于 ${strongest}。`,
      },
    },
  ];
}
