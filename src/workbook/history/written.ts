import { finished, type Steps } from "../../domain/method/steps";
import { fingerprint, fingerprintInSteps } from "../../domain/table/fingerprint";
import type { TableCell } from "../../domain/column/cell";
import type { Area } from "../address";
import type { Control } from "../control";
import { readAreas, type Reading } from "../slices";

/** What a user could have edited: formulas, for their results change by themselves. */
export type WrittenCells = readonly (readonly TableCell[])[];

export const readFormulas = async (context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, control: Control = {}): Promise<WrittenCells> => (await readManyFormulas(context, [{ sheet, area }], control))[0]!;

type Place = Pick<Reading<unknown>, "sheet" | "area" | "rowBytes">;

/** Formulas of several places, in as few requests as they fit in. */
export function readManyFormulas(context: Excel.RequestContext, places: readonly Place[], { signal }: Control): Promise<readonly WrittenCells[]> {
  const readings = places.map((place) => ({ ...place, properties: "formulas", take: ({ formulas }: Excel.Range) => formulas as WrittenCells }));
  // Reading back what was written is no step of its own.
  return readAreas(context, readings, signal ? { control: { signal } } : {});
}

/** Fingerprints column by column, headings included. */
export const columnPrints = (cells: WrittenCells): readonly string[] => finished(columnPrintsInSteps(cells));

export function* columnPrintsInSteps(cells: WrittenCells): Steps<readonly string[]> {
  const prints: string[] = [];
  for (const column of (cells[0] ?? []).keys()) {
    yield prints.length / cells[0]!.length;
    prints.push(yield* fingerprintInSteps(cells.map((line) => [line[column]!])));
  }
  return prints;
}

/** Queues where a sheet is filled. */
export function queueFilled(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}
export const filledArea = (used: Excel.Range): Area =>
  used.isNullObject ? { row: 0, column: 0, rows: 0, columns: 0 } : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };

/** The fingerprint of everything on a sheet. @param charts names of its charts, in the order they were added */
export function sheetPrint(used: Excel.Range, cells: WrittenCells, charts: readonly string[]): string {
  const names = charts.join("\u001f");
  return used.isNullObject ? fingerprint([], names) : fingerprint(cells, `${used.rowIndex},${used.columnIndex}\u001e${names}`);
}
