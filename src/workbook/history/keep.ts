import type { Area } from "../address";
import type { Control } from "../control";
import { formulaBytes, littleAnswer } from "../payload";
import { cellsPortion, little, send, type Portion } from "../portions";
import { readSlices } from "../slices";
import { chunkBytes, chunksOf, joined } from "./chunks";
import { spilledCells, type Cell } from "./spilled";

/** A cell of the kept rectangle, counted from its corner, with its formula. */
type KeptFormula = readonly [row: number, column: number, formula: string];

export interface KeepRequest {
  /** Name of the sheet that is added for it. */
  readonly sheet: string;
  /** What the run is about to change; null where it adds a sheet. */
  readonly changes: { readonly sheetId: string; readonly area: Area } | null;
  /** Texts about the customers, a cell each. */
  readonly roster: readonly string[];
  /** Queues what comes before all else. */
  readonly first?: (context: Excel.RequestContext) => void;
}
export interface Kept {
  readonly roster: Area | null;
  readonly formulas: Area | null;
  readonly widths: readonly number[];
}
/** The part of a rectangle where anything is, as it is entered. */
export interface Entered {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * Puts aside what a run is about to change: a copy of the cells as Excel pastes them, looks, validations and all, on a
 * very hidden sheet at the same address. Before a cell is touched, so that it is either whole or the run does not begin.
 */
export async function keep(context: Excel.RequestContext, { sheet: name, changes, roster, first }: KeepRequest, control: Control = {}): Promise<{ readonly kept: Kept; readonly entered: Entered | null }> {
  const { worksheets } = context.workbook;
  const sheet = (): Excel.Worksheet => worksheets.getItem(name);
  const notes = notesColumn(changes?.area ?? null);
  const rosterArea = roster.length === 0 ? null : { row: 0, column: notes + 1, rows: roster.length, columns: 1 };
  let before: Excel.Range | null = null;
  let columns: readonly Excel.Range[] = [];
  const copying = little(() => {
    first?.(context);
    worksheets.add(name).visibility = "VeryHidden";
    if (changes === null) return;
    const { area } = changes;
    const source = worksheets.getItem(changes.sheetId);
    rangeAt(sheet(), area).copyFrom(rangeAt(source, area), "All");
    before = rangeAt(source, area).getUsedRangeOrNullObject(false);
    before.load("rowIndex,columnIndex,rowCount,columnCount");
    if (isSmall(area)) before.load("formulas");
    columns = Array.from({ length: area.columns }, (_, i) => source.getRangeByIndexes(area.row, area.column + i, 1, 1));
    for (const column of columns) column.load("format/columnWidth");
  });
  await send(context, [copying, ...(rosterArea ? writingTexts(sheet, rosterArea, roster) : [])], control);
  const widths = columns.map(({ format }) => format.columnWidth);
  const used = before as Excel.Range | null;
  const without = { roster: rosterArea, formulas: null, widths };
  if (changes === null || used === null || used.isNullObject) return { kept: without, entered: null };

  const { area } = changes;
  const source = worksheets.getItem(changes.sheetId);
  const part = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const known = isSmall(area) ? (used.formulas as readonly (readonly Cell[])[]) : null;
  const { cells, entered } = await readCells(context, source, part, { known, control });
  const at = { row: part.row - area.row, column: part.column - area.column };
  const formulas: KeptFormula[] = [];
  for (const [row, line] of cells.entries()) for (const [column, cell] of line.entries()) if (typeof cell === "object") formulas.push([at.row + row, at.column + column, cell.formula]);
  const spilled = await spilledCells(context, source, part, cells);
  if (known && formulas.length === 0 && spilled.length === 0) return { kept: without, entered };
  const chunks = formulas.length === 0 ? [] : chunksOf(JSON.stringify(formulas));
  const formulaArea = chunks.length === 0 ? null : { row: 0, column: notes, rows: chunks.length, columns: 1 };
  const clearing = little(() => {
    // What somebody entered since it was copied is in the copy, and is noticed by what was read before.
    if (!known) rangeAt(sheet(), area).copyFrom(rangeAt(source, area), "All");
    for (const run of runsDown(formulas)) rangeAt(sheet(), placedAt(area, run.area)).clear("Contents");
    for (const one of spilled) rangeAt(sheet(), one).clear("Contents");
  });
  await send(context, [clearing, ...(formulaArea ? writingTexts(sheet, formulaArea, chunks) : [])], control);
  return { kept: { ...without, formulas: formulaArea }, entered };
}

/** Cells with their formulas apart. A text that begins with "=" is its own value; no formula is. */
async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { known, control }: { readonly known: readonly (readonly Cell[])[] | null; readonly control: Control },
): Promise<{ readonly cells: readonly (readonly Cell[])[]; readonly entered: Entered }> {
  const quietly: Control = control.signal ? { signal: control.signal } : {};
  const formulas = known ?? (await readSlices(context, sheet, area, { properties: "formulas", take: (part) => part.formulas as readonly (readonly Cell[])[], control: quietly }));
  const entered = { area, formulas };
  if (!formulas.some((line) => line.some(isFormula))) return { cells: formulas, entered };
  const values = await readSlices(context, sheet, area, { properties: "values", take: ({ values: part }) => part as unknown[][], control: quietly });
  const cells = formulas.map((line, row) => line.map((cell, column): Cell => (isFormula(cell) && cell !== values[row]![column] ? { formula: cell } : cell)));
  return { cells, entered };
}

/** Cells that are read in the request that copies them. */
const isSmall = ({ rows, columns }: Area): boolean => rows * columns * formulaBytes <= littleAnswer;

export interface PutBack extends Pick<Kept, "formulas" | "widths"> {
  /** The sheet that keeps the rectangle, and where. */
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The rectangle as it was; `place` may be elsewhere by now, or have fewer columns.
 * @param first queues what comes in the same request before any of it changes
 */
export async function putBack(context: Excel.RequestContext, place: { readonly sheetId: string; readonly area: Area }, kept: PutBack, first?: () => void): Promise<void> {
  const { worksheets } = context.workbook;
  const texts = kept.formulas && (await readSlices(context, worksheets.getItem(kept.sheet), kept.formulas, { properties: "values", take: ({ values }) => values as unknown[][], rowBytes: chunkBytes }));
  const all = texts ? (JSON.parse(joined(texts.map(([text]) => text))) as readonly KeptFormula[]) : [];
  const formulas = all.filter(([, column]) => column < place.area.columns);
  const sheet = (): Excel.Worksheet => worksheets.getItem(place.sheetId);
  const from = (): Excel.Range => rangeAt(worksheets.getItem(kept.sheet), { ...kept.area, columns: place.area.columns });
  const copying = little(() => {
    first?.();
    const range = rangeAt(sheet(), place.area);
    range.clear("Formats");
    range.dataValidation.clear();
    range.copyFrom(from(), "All");
  });
  const runs = runsDown(formulas).flatMap(({ area, cells }): readonly Portion[] => {
    const run = placedAt(place.area, area);
    // In a cell of text a formula would become its text.
    const general = { ...little(() => (rangeAt(sheet(), run).numberFormat = "General" as unknown as string[][])), bytes: 500 };
    return [general, cellsPortion({ sheet, area: run, cells: cells.map((cell) => [cell]), as: "formulas" })];
  });
  const looks = little(() => {
    if (formulas.length > 0) rangeAt(sheet(), place.area).copyFrom(from(), "Formats");
    queueWidths(sheet(), place.area, kept.widths);
  });
  await send(context, [copying, ...runs, looks]);
}

/** An area counted from the corner of another. */
const placedAt = (corner: Area, { row, column, rows, columns }: Area): Area => ({ row: corner.row + row, column: corner.column + column, rows, columns });

/** Queues the widths of a sheet's columns: columns of a table that come and go leave them where they are. */
export function queueWidths(sheet: Excel.Worksheet, { row, column }: Pick<Area, "row" | "column">, widths: readonly number[]): void {
  widths.forEach((width, i) => {
    sheet.getRangeByIndexes(row, column + i, 1, 1).format.columnWidth = width;
  });
}

const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=") && cell.length > 1;

const rangeAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

const writingTexts = (sheet: () => Excel.Worksheet, area: Area, texts: readonly string[]): readonly Portion[] => [
  little(() => (rangeAt(sheet(), area).numberFormat = "@" as unknown as string[][])),
  cellsPortion({ sheet, area, cells: texts.map((text) => [text]), linesMeasured: 10 }),
];

/** Beside the kept rectangle, where there is more room. */
const notesColumn = (area: Area | null): number => (area === null || area.column > 16 ? 0 : area.column + area.columns + 1);

/** Formulas below one another in one piece. */
function runsDown(formulas: readonly KeptFormula[]): readonly { readonly area: Area; readonly cells: readonly string[] }[] {
  const runs: { area: Area; cells: string[] }[] = [];
  for (const [row, column, formula] of [...formulas].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const last = runs.at(-1);
    if (last && last.area.column === column && last.area.row + last.cells.length === row) last.cells.push(formula);
    else runs.push({ area: { row, column, rows: 1, columns: 1 }, cells: [formula] });
  }
  return runs.map(({ area, cells }) => ({ area: { ...area, rows: cells.length }, cells }));
}
