import type { Area } from "../address";
import { ChangedMeanwhile, type ChangedCell } from "../recovery/changed";
import { textCell, type CellValue } from "../units";
import type { FrozenBlock, SheetUses } from "./contract";
import { portions } from "./readBook";

/** An area to be frozen, and what is entered in it. */
export type Block = Omit<FrozenBlock, "values">;

/** One block for every result that spills, and one for every run of formulas down a column. */
export function blocksOf({ id, name, cells }: SheetUses): readonly Block[] {
  const at = { sheetId: id, sheet: name };
  const spills = cells.filter(({ spill }) => spill !== null).map(
    ({ row, column, formula, spill }): Block => ({ ...at, row, column, formulas: matrix(spill!.rows, spill!.columns, (r, c) => (r + c === 0 ? formula : "")) }),
  );
  const single = cells.filter(({ spill }) => spill === null).sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; formulas: string[][] }[] = [];
  for (const { row, column, formula } of single) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.formulas.length === row) last.formulas.push([formula]);
    else runs.push({ row, column, formulas: [[formula]] });
  }
  return [...spills, ...runs.map((run): Block => ({ ...at, ...run }))];
}

const matrix = <T>(rows: number, columns: number, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row, column)));

export const areaOf = ({ row, column, formulas }: Block): Area => ({ row, column, rows: formulas.length, columns: formulas[0]!.length });

interface Piece<B> {
  readonly block: B;
  readonly area: Area;
}

/** The blocks in portions of a size Excel takes at once; a large block comes in several pieces, from top to bottom. */
export const inPortions = <B extends Block>(blocks: readonly B[]): readonly (readonly Piece<B>[])[] => portions(blocks.map((block) => ({ block, area: areaOf(block) })));

const linesOf = <T>({ block, area }: Piece<Block>, lines: readonly (readonly T[])[]): T[][] =>
  lines.slice(area.row - block.row, area.row - block.row + area.rows).map((line) => [...line]);

const rangeOf = (context: Excel.RequestContext, { block, area }: Piece<Block>): Excel.Range =>
  context.workbook.worksheets.getItem(block.sheetId).getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** Reads values as they have to be entered to be the same values. */
export async function withValues(context: Excel.RequestContext, blocks: readonly Block[]): Promise<readonly FrozenBlock[]> {
  const values = new Map<Block, CellValue[][]>(blocks.map((block) => [block, []]));
  for (const portion of inPortions(blocks)) await readValues(context, portion, values);
  return blocks.map((block) => ({ ...block, values: values.get(block)! }));
}

async function readValues(context: Excel.RequestContext, portion: readonly Piece<Block>[], values: ReadonlyMap<Block, CellValue[][]>): Promise<void> {
  const ranges = portion.map((piece) => {
    const range = rangeOf(context, piece);
    range.load("values,valueTypes");
    return { range, block: piece.block };
  });
  await context.sync();
  for (const { range, block } of ranges) {
    const types = range.valueTypes as string[][];
    values.get(block)!.push(...(range.values as CellValue[][]).map((line, r) => line.map((value, c) => entered(value, types[r]![c] === "Error"))));
  }
}

const entered = (value: CellValue, isError: boolean): CellValue => (typeof value === "string" && !isError ? textCell(value) : value);

/** Enters the values in place of the formulas, which must be there still. */
export async function writeValues(context: Excel.RequestContext, blocks: readonly FrozenBlock[]): Promise<void> {
  for (const portion of inPortions(blocks)) {
    const looks = portion.map((piece) => queueFormulaLook(context, piece));
    for (const piece of portion) rangeOf(context, piece).values = linesOf(piece, piece.block.values);
    await syncPortion(context);
    const changed = looks.flatMap((look) => look());
    if (changed.length > 0) throw new ChangedMeanwhile(changed);
  }
}

/** Queues a look at the formulas of a piece right before they are written over; what they spill changes by itself. */
function queueFormulaLook(context: Excel.RequestContext, piece: Piece<Block>): () => readonly ChangedCell[] {
  const range = rangeOf(context, piece);
  range.load("formulas");
  return () => {
    const now = range.formulas as readonly (readonly unknown[])[];
    return linesOf(piece, piece.block.formulas).flatMap((line, r) =>
      line.flatMap((formula, c): readonly ChangedCell[] => {
        const entered = now[r]![c];
        const place = { sheetId: piece.block.sheetId, row: piece.area.row + r, column: piece.area.column + c };
        return formula === "" || entered === formula ? [] : [{ ...place, entered }];
      }),
    );
  };
}

/** Formulas as they stand in each block's cells. */
export async function readEntered(context: Excel.RequestContext, blocks: readonly Block[]): Promise<readonly (readonly (readonly unknown[])[])[]> {
  const lines = new Map<Block, unknown[][]>(blocks.map((block) => [block, []]));
  for (const portion of inPortions(blocks)) {
    const ranges = portion.map((piece) => {
      const range = rangeOf(context, piece);
      range.load("formulas");
      return { range, block: piece.block };
    });
    await syncPortion(context);
    for (const { range, block } of ranges) lines.get(block)!.push(...(range.formulas as unknown[][]));
  }
  return blocks.map((block) => lines.get(block)!);
}

/**
 * Enters the formulas again; of a large block the piece with the formula comes last, so that its result has room.
 * @param former what must be there still
 */
export async function writeFormulas(context: Excel.RequestContext, blocks: readonly Block[], former?: readonly Block[]): Promise<void> {
  const portionsBefore = former && [...inPortions(former)].reverse();
  for (const [i, portion] of [...inPortions(blocks)].reverse().entries()) {
    const looks = (portionsBefore?.[i] ?? []).map((piece) => queueFormulaLook(context, piece));
    for (const piece of [...portion].reverse()) rangeOf(context, piece).formulas = linesOf(piece, piece.block.formulas);
    await syncPortion(context);
    const changed = looks.flatMap((look) => look());
    if (changed.length > 0) throw new ChangedMeanwhile(changed);
  }
}

/** A request for every portion: more would not fit into one. */
const syncPortion = (context: Excel.RequestContext): Promise<unknown> => context.sync();
