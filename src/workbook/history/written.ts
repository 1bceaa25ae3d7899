import { fingerprint } from "../../domain/table/fingerprint";
import type { TableCell } from "../../domain/column/cell";
import type { Area } from "../address";

/** Queues the reading of what a user could have edited; formulas, for their results change by themselves. */
export function queueColumns(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load("formulas");
  return range;
}

export const columnPrints = ({ formulas }: Excel.Range): readonly string[] => {
  const cells = formulas as readonly (readonly TableCell[])[];
  return (cells[0] ?? []).map((_, column) => fingerprint(cells.map((line) => [line[column]!])));
};

export function queueSheet(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("formulas,rowIndex,columnIndex");
  return used;
}

/** @param charts names of the sheet's charts, in the order they were added */
export function sheetPrint(used: Excel.Range, charts: readonly string[]): string {
  const names = charts.join("\u001f");
  return used.isNullObject ? fingerprint([], names) : fingerprint(used.formulas as TableCell[][], `${used.rowIndex},${used.columnIndex}\u001e${names}`);
}
