import { fingerprint } from "../../domain/table/fingerprint";
import type { TableCell } from "../../domain/column/cell";
import type { Area } from "../address";
import type { Control } from "../control";
import { readSlices } from "../slices";

/** What a user could have edited: formulas, for their results change by themselves. */
export type WrittenCells = readonly (readonly TableCell[])[];

export const readFormulas = (context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, control: Control = {}): Promise<WrittenCells> =>
  readSlices(context, sheet, area, { properties: "formulas", take: ({ formulas }) => formulas as WrittenCells, control: quietly(control) });

/** Reading back what was written is no step of its own. */
const quietly = ({ signal }: Control): Control => (signal ? { signal } : {});

/** Fingerprints column by column, headings included. */
export const columnPrints = (cells: WrittenCells): readonly string[] => (cells[0] ?? []).map((_, column) => fingerprint(cells.map((line) => [line[column]!])));

/** The fingerprint of everything on a sheet. @param charts names of its charts, in the order they were added */
export async function readSheetPrint(context: Excel.RequestContext, sheet: Excel.Worksheet, charts: readonly string[], control: Control = {}): Promise<string> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const names = charts.join("\u001f");
  if (used.isNullObject) return fingerprint([], names);
  const cells = await readFormulas(context, sheet, { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }, control);
  return fingerprint(cells, `${used.rowIndex},${used.columnIndex}\u001e${names}`);
}
