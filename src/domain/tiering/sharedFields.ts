import type { Fault } from "../issue/issue";
import type { NumberParam } from "../method/method";

export const todayParam = {
  kind: "number",
  unit: "date",
  reportingDay: true,
  label: { en: "Today", "zh-CN": "今天" },
  hint: { en: "The date to judge by, e.g. TODAY() or a cell with the reporting date.", "zh-CN": "评定所依据的日期，如 TODAY() 或填有报告日期的单元格。" },
} as const satisfies NumberParam;

/** The answer of a row in which a cell is empty that the rule cannot do without. */
export const blankCell = (column: string, row: number): Fault => ({ fault: "#VALUE!", issue: { code: "blank-cell", column, row } });

export const unknownCode = (column: string, row: number, found: string, known: readonly string[]): Fault => ({
  fault: "#VALUE!",
  issue: { code: "unknown-code", column, row, found, known },
});
