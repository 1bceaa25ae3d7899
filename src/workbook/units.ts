import type { Answer } from "../domain/method/method";
import { isFault } from "../domain/issue/issue";
import type { UnitName } from "../domain/unit/unit";

/** What a cell of ours may be given. */
export type CellValue = string | number | boolean;

const formats: { readonly [U in UnitName]: string } = {
  // No currency sign: "$" would show as ￥ on a Chinese machine (office-js issue 590).
  money: "#,##0.00",
  share: "0.0%",
  ratio: "0.0%",
  factor: "0.00",
  count: "#,##0",
  score: "0.00",
  days: "0",
  date: "yyyy-mm-dd",
  number: "General",
  code: "General",
  text: "General",
  flag: "General",
};
export const numberFormat = (unit: UnitName): string => formats[unit];

const textUnits: ReadonlySet<UnitName> = new Set(["code", "text", "flag"]);
export const isNumeric = (unit: UnitName): boolean => !textUnits.has(unit);

/** How many characters a value takes in a cell of this unit; separators and decimals counted, the rest estimated. */
export function shownLength(value: CellValue, unit: UnitName): number {
  if (typeof value !== "number") return String(value).length;
  const scaled = Math.abs(unit === "share" || unit === "ratio" ? value * 100 : value);
  const digits = String(Math.trunc(scaled)).length;
  const sign = value < 0 ? 1 : 0;
  switch (unit) {
    case "money":
      return sign + digits + Math.floor((digits - 1) / 3) + 3;
    case "count":
      return sign + digits + Math.floor((digits - 1) / 3);
    case "share":
    case "ratio":
    case "factor":
    case "score":
      return sign + digits + 3;
    case "days":
      return sign + digits;
    case "date":
      return 10;
    default:
      return Math.min(11, String(value).length);
  }
}

/** An answer as a cell takes it; a fault is the error itself. */
export const answerCell = (answer: Answer): CellValue => (isFault(answer) ? answer.fault : typeof answer === "string" ? textCell(answer) : answer);

/**
 * Text that Excel would read as a formula, a number, a date or an error keeps its face by a leading apostrophe;
 * East Asian Excel reads full-width digits and signs, and English Excel "May 5".
 */
export const textCell = (text: string): string => (isReadOtherwise.test(text) ? `'${text.slice(0, longestText - 1)}` : text);

const longestText = 32_767;
const isReadOtherwise =
  /^[\s=+\-@#'$¥￥€£(.\d\uFF01-\uFF5E]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./,-]*\d/iu;
