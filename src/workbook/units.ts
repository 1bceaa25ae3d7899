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

/** An answer as a cell takes it; a fault is the error itself. */
export const answerCell = (answer: Answer): CellValue => (isFault(answer) ? answer.fault : typeof answer === "string" ? textCell(answer) : answer);

/** Text that Excel would read as a formula, a number, a date or an error keeps its face by a leading apostrophe. */
export const textCell = (text: string): string => (/^[\s=+\-@#'$¥￥€(.\d]|^(true|false)$/iu.test(text) ? `'${text}` : text);
