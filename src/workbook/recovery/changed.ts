import type { Area } from "../address";
import { cellsBytes, mostRead, takesMoreThan } from "../payload";
import { readAreas } from "../slices";
import { textCell } from "../units";

/** A cell that somebody else filled between reading and writing: what they entered comes back after all else has. */
export interface ChangedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly entered: unknown;
}

/** Somebody changed the workbook between the moment it was read and the moment it was written to. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
  constructor(readonly cells: readonly ChangedCell[]) {
    super("Somebody changed the workbook while it was being written to.");
  }
}

type Cells = readonly (readonly unknown[])[];
interface Expected {
  readonly area: Area;
  readonly formulas: Cells;
}

/**
 * Queues a look at cells right before they are written, in the same request: nobody can come between the two.
 * @param expected where anything is as far as the command knows, and what; null where nothing is
 * @returns what else is there, once the request is answered
 */
export function queueLook(sheet: Excel.Worksheet, { sheetId, area }: { readonly sheetId: string; readonly area: Area }, expected: Expected | null): () => readonly ChangedCell[] {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const seen = expected ? range : range.getUsedRangeOrNullObject(true);
  seen.load("rowIndex,columnIndex,formulas");
  return () => (seen.isNullObject ? [] : changedCells(sheetId, { row: seen.rowIndex, column: seen.columnIndex }, seen.formulas as Cells, expected));
}

function changedCells(sheetId: string, corner: Pick<Area, "row" | "column">, formulas: Cells, expected: Expected | null): readonly ChangedCell[] {
  return formulas.flatMap((line, r) => changedInLine(sheetId, { row: corner.row + r, column: corner.column }, line, expected));
}

function changedInLine(sheetId: string, { row, column: first }: Pick<Area, "row" | "column">, line: readonly unknown[], expected: Expected | null): readonly ChangedCell[] {
  const known = expected?.formulas[row - expected.area.row];
  const changed: ChangedCell[] = [];
  for (const [i, entered] of line.entries()) {
    const column = first + i;
    if (entered !== (known?.[column - expected!.area.column] ?? "") && !isPending(entered)) changed.push({ sheetId, row, column, entered });
  }
  return changed;
}

/** Whether what is there fits in the answer to the request that writes over it. */
export const isSeenAtOnce = (expected: Expected | null): boolean => expected === null || !takesMoreThan(mostRead, expected.formulas);

/** The look at cells that are too many for one answer: by parts, right before the request that writes over them. */
export async function lookInParts(context: Excel.RequestContext, { sheetId, area }: { readonly sheetId: string; readonly area: Area }, expected: Expected): Promise<readonly ChangedCell[]> {
  const some = expected.formulas.slice(0, 500);
  const rowBytes = cellsBytes(some) / Math.max(1, some.length);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  let { row } = area;
  const take = ({ formulas }: Excel.Range) => (formulas as Cells).map((line) => changedInLine(sheetId, { row: row++, column: area.column }, line, expected));
  const [changed] = await readAreas(context, [{ sheet, area, properties: "formulas", take, rowBytes }]);
  return changed!.flat();
}

/** A result that is not there yet is nobody's edit. */
const isPending = (entered: unknown): boolean => entered === "#BUSY!" || entered === "#GETTING_DATA";

/** Queues what others entered, in their cells. Text stays text though it looks like a number, and a number one in a cell for text. */
export async function enterAgain(context: Excel.RequestContext, cells: readonly ChangedCell[]): Promise<void> {
  const places = cells.map(({ sheetId, row, column, entered }) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
    const isText = typeof entered === "string" && !/^[=#]/.test(entered);
    if (!isText) range.load("numberFormat");
    return { range, isText, entered };
  });
  if (places.some(({ isText }) => !isText)) await context.sync();
  for (const { range, isText, entered } of places) {
    const isForText = !isText && range.numberFormat[0]![0] === "@";
    if (isForText) range.numberFormat = [["General"]];
    range.formulas = [[isText ? textCell(entered as string) : entered]];
    if (isForText) range.numberFormat = [["@"]];
  }
}
