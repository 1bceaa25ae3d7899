import type { Area } from "../address";
import { chunksOf, joined } from "./chunks";
import { spilledCells, type Cell } from "./spilled";

/** A cell of the kept rectangle, counted from its corner, with its formula. */
type KeptFormula = readonly [row: number, column: number, formula: string];

export interface KeepRequest {
  /** Name of the sheet that is added for it. */
  readonly sheet: string;
  /** What the run is about to change; null where it adds a sheet. */
  readonly changes: { readonly sheetId: string; readonly area: Area } | null;
  /** Rows of text about the customers. */
  readonly roster: readonly (readonly string[])[];
}
export interface Kept {
  readonly roster: Area | null;
  readonly formulas: Area | null;
  readonly widths: readonly number[];
}

/**
 * Puts aside what a run is about to change: a copy of the cells as Excel pastes them, looks, validations and all, on a
 * very hidden sheet at the same address. Before a cell is touched, so that it is either whole or the run does not begin.
 */
export async function keep(context: Excel.RequestContext, { sheet: name, changes, roster }: KeepRequest): Promise<Kept> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.add(name);
  sheet.visibility = "VeryHidden";
  const notes = notesColumn(changes?.area ?? null);
  const rosterArea = roster.length === 0 ? null : { row: 0, column: notes + 1, rows: roster.length, columns: roster[0]!.length };
  if (rosterArea) writeTexts(sheet, rosterArea, roster);
  if (changes === null) {
    await context.sync();
    return { roster: rosterArea, formulas: null, widths: [] };
  }

  const { area } = changes;
  const source = worksheets.getItem(changes.sheetId);
  const kept = rangeAt(sheet, area);
  kept.copyFrom(rangeAt(source, area), "All");
  const before = rangeAt(source, area);
  before.load("formulas,values");
  const columns = Array.from({ length: area.columns }, (_, i) => source.getRangeByIndexes(area.row, area.column + i, 1, 1));
  for (const column of columns) column.load("format/columnWidth");
  await context.sync();
  // A text that begins with "=" is its own value; no formula is.
  const cells = (before.formulas as readonly (readonly Cell[])[]).map((line, row) => line.map((cell, column): Cell => (isFormula(cell) && cell !== before.values[row]![column] ? { formula: cell } : cell)));
  const formulas = cells.flatMap((line, row) => line.flatMap((cell, column): KeptFormula[] => (typeof cell === "object" ? [[row, column, cell.formula]] : [])));
  for (const part of runsDown(formulas)) rangeAt(sheet, { ...part.area, row: area.row + part.area.row, column: area.column + part.area.column }).clear("Contents");
  for (const part of await spilledCells(context, source, area, cells)) rangeAt(sheet, part).clear("Contents");
  const chunks = formulas.length === 0 ? [] : chunksOf(JSON.stringify(formulas));
  const formulaArea = chunks.length === 0 ? null : { row: 0, column: notes, rows: chunks.length, columns: 1 };
  if (formulaArea) writeTexts(sheet, formulaArea, chunks.map((chunk) => [chunk]));
  await context.sync();
  return { roster: rosterArea, formulas: formulaArea, widths: columns.map(({ format }) => format.columnWidth) };
}

export interface PutBack extends Pick<Kept, "formulas" | "widths"> {
  /** The sheet that keeps the rectangle, and where. */
  readonly sheet: string;
  readonly area: Area;
}

/** The rectangle as it was; `place` may be elsewhere by now, or have fewer columns. */
export async function putBack(context: Excel.RequestContext, place: { readonly sheetId: string; readonly area: Area }, kept: PutBack): Promise<void> {
  const { worksheets } = context.workbook;
  const texts = kept.formulas && rangeAt(worksheets.getItem(kept.sheet), kept.formulas);
  texts?.load("values");
  if (texts) await context.sync();
  const all = texts ? (JSON.parse(joined(texts.values.map(([text]) => text as unknown))) as readonly KeptFormula[]) : [];
  const formulas = all.filter(([, column]) => column < place.area.columns);
  const sheet = worksheets.getItem(place.sheetId);
  const range = rangeAt(sheet, place.area);
  range.clear("Formats");
  range.dataValidation.clear();
  const from = rangeAt(worksheets.getItem(kept.sheet), { ...kept.area, columns: place.area.columns });
  range.copyFrom(from, "All");
  for (const { area, cells } of runsDown(formulas)) {
    const run = rangeAt(sheet, { ...area, row: place.area.row + area.row, column: place.area.column + area.column });
    // In a cell of text a formula would become its text.
    run.numberFormat = "General" as unknown as string[][];
    run.formulas = cells.map((cell) => [cell]);
  }
  if (formulas.length > 0) range.copyFrom(from, "Formats");
  queueWidths(sheet, place.area, kept.widths);
  await context.sync();
}

/** Queues the widths of a sheet's columns: columns of a table that come and go leave them where they are. */
export function queueWidths(sheet: Excel.Worksheet, { row, column }: Pick<Area, "row" | "column">, widths: readonly number[]): void {
  widths.forEach((width, i) => {
    sheet.getRangeByIndexes(row, column + i, 1, 1).format.columnWidth = width;
  });
}

const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=") && cell.length > 1;

const rangeAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

function writeTexts(sheet: Excel.Worksheet, area: Area, cells: readonly (readonly string[])[]): void {
  const range = rangeAt(sheet, area);
  range.numberFormat = "@" as unknown as string[][];
  range.values = cells as string[][];
}

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
