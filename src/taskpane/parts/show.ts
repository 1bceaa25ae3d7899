import { isFault } from "../../domain/issue/issue";
import type { Answer } from "../../domain/method/method";
import { say } from "../../domain/method/say";
import type { UnitName } from "../../domain/unit/unit";

/** A number as a person reads it, by its unit. */
export function shownNumber(value: number, unit: UnitName): string {
  switch (unit) {
    case "share":
    case "ratio":
      return say.percent(value);
    case "date":
      return say.date(value);
    case "number":
    case "score":
      return say.number(value);
    default:
      return say.amount(value);
  }
}

/** An answer of a method as its cell will show it. */
export function shownAnswer(answer: Answer, unit: UnitName): string {
  if (isFault(answer)) return answer.fault;
  if (typeof answer === "number") return shownNumber(answer, unit);
  return typeof answer === "boolean" ? (answer ? "✓" : "–") : answer;
}

export const isNumeric = (unit: UnitName): boolean => unit !== "code" && unit !== "text" && unit !== "flag";
