import { isFault } from "../../domain/issue/issue";
import type { Answer } from "../../domain/method/method";
import { say } from "../../domain/method/say";
import type { UnitName } from "../../domain/unit/unit";

/** A number as a person reads it, by its unit. A computed plain number needs no more than four decimals on a screen. */
export const shownNumber = (value: number, unit: UnitName): string =>
  unit === "number" || unit === "factor" || unit === "score" ? say.number(Number(value.toFixed(4))) : say.inUnit(value, unit);

const countedInMyriads: ReadonlySet<UnitName> = new Set(["money", "number", "count"]);

/**
 * A large amount in 万 (10⁴) or 亿 (10⁸) with at most two decimals: 12345678 is 1,234.57万, 99999999 is 1亿.
 * null for amounts below 1万, which no unit makes shorter, and for what is no amount.
 */
export function shownShort(value: number, unit: UnitName): string | null {
  if (!countedInMyriads.has(unit) || Math.abs(value) < 1e4) return null;
  const myriads = Math.round(value / 100) / 100;
  return Math.abs(myriads) < 1e4 ? `${say.amount(myriads)}万` : `${say.amount(value / 1e8)}亿`;
}

/** Two numbers side by side, with as many decimals as tell them apart: a rate of 89.99 % beside its cut of 90.00 %. */
export function shownApart(a: number, b: number, unit: UnitName): readonly [string, string] {
  const percent = unit === "share" || unit === "ratio";
  for (let decimals = percent ? 1 : 2; decimals <= 8 && a !== b; decimals++) {
    const pair = [a, b].map((value) => (percent ? say.percent(value, decimals) : say.amount(value, decimals))) as [string, string];
    if (pair[0] !== pair[1]) return pair;
  }
  return [shownNumber(a, unit), shownNumber(b, unit)];
}

/** An answer of a method as its cell will show it. */
export function shownAnswer(answer: Answer, unit: UnitName): string {
  if (isFault(answer)) return answer.fault;
  if (typeof answer === "number") return shownNumber(answer, unit);
  return typeof answer === "boolean" ? (answer ? "✓" : "–") : answer;
}

export const isNumeric = (unit: UnitName): boolean => unit !== "code" && unit !== "text" && unit !== "flag";
