import { cellAddress } from "../address";
import { queueJournal, queueJournalEnd, writeJournal, type Journal } from "../recovery/journal";
import { allOrNothing } from "../recovery/transaction";
import { refuseUnfinished } from "../recovery/unfinished";
import type { AddIn } from "./addIn";
import { blocksOf, writeFormulas, type Block } from "./blocks";
import type { SheetUses } from "./contract";
import { findUsesIn } from "./find";
import { isKnown, mended, mentionsAddIn } from "./formulaText";
import { itemOf } from "./names";
import type { FormulasBack } from "./recoverSharing";

/** A cell that the missing add-in has left broken. */
export interface BrokenCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly address: string;
  /** As it stands in the cell. */
  readonly formula: string;
  /** As it should be. */
  readonly mended: string;
}

export interface Broken {
  readonly cells: readonly BrokenCell[];
  /** On protected sheets: to be unprotected first. */
  readonly locked: readonly BrokenCell[];
  /** Cells that call functions this version of the add-in does not have. */
  readonly unknown: readonly BrokenCell[];
  readonly names: readonly string[];
}

export interface RepairReport {
  readonly repaired: number;
  readonly names: number;
  /** Cells that show #NAME? still: the functions are not there. */
  readonly stillBroken: readonly BrokenCell[];
}

/** Finds formulas left as `_xldudf_TB_…`, with a foreign prefix, or showing #NAME?. Nothing is changed. */
export async function findBroken(addIn: AddIn): Promise<Broken> {
  return Excel.run({ delayForCellEdit: true }, async (context) => (await readBroken(context, addIn)).broken);
}

async function readBroken(context: Excel.RequestContext, addIn: AddIn) {
  const uses = await findUsesIn(context, addIn);
  const sheets = uses.sheets.map((sheet): SheetUses => ({ ...sheet, cells: sheet.cells.filter(({ formula, value }) => mended(formula, addIn) !== formula || value === "#NAME?") }));
  const known = sheets.map((sheet): SheetUses => ({ ...sheet, cells: sheet.cells.filter(({ formula }) => isKnown(formula, addIn)) }));
  const names = uses.names.filter(({ formula }) => mentionsAddIn(formula, addIn) && mended(formula, addIn) !== formula);
  const list = (some: readonly SheetUses[]): readonly BrokenCell[] =>
    some.flatMap(({ id, name, cells }) =>
      cells.map(({ row, column, formula }) => ({ sheetId: id, sheet: name, address: cellAddress(row, column), formula, mended: mended(formula, addIn) })),
    );
  const broken: Broken = {
    cells: list(known.filter((sheet) => !sheet.protected)),
    locked: list(known.filter((sheet) => sheet.protected)),
    unknown: list(sheets).filter(({ formula }) => !isKnown(formula, addIn)),
    names: names.map(({ name }) => name),
  };
  return { broken, sheets: known.filter((sheet) => !sheet.protected), names, structureProtected: uses.structureProtected, unfinished: uses.unfinished === true };
}

/**
 * Enters the broken formulas again as they should be: Excel binds a formula to the functions when it is entered, not when
 * the add-in arrives. All of them, or none.
 */
export async function repair(addIn: AddIn): Promise<RepairReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { broken, sheets, names, structureProtected, unfinished } = await readBroken(context, addIn);
    refuseUnfinished(unfinished);
    const before = sheets.flatMap(blocksOf);
    const after = before.map((block): Block => ({ ...block, formulas: block.formulas.map((line) => line.map((formula) => mended(formula, addIn))) }));
    const data: FormulasBack = { blocks: before, names, settings: {}, workings: [] };
    await allOrNothing<null>(async (progress) => {
      progress.begins();
      const journal: Journal = { command: "repair", direction: "back", sheets: Object.fromEntries(sheets.map(({ id, name }) => [id, name])), data };
      if (structureProtected) queueJournal(context, journal);
      else await writeJournal(context, journal);
      await context.sync();
      for (const name of names) itemOf(context, name).formula = mended(name.formula, addIn);
      await writeFormulas(context, after, before);
      queueJournalEnd(context);
      progress.ends(null);
      await context.sync();
      return null;
    });
    const look = (): Promise<readonly BrokenCell[]> => withoutFunction(context, broken.cells);
    return { repaired: broken.cells.length, names: names.length, stillBroken: await look().catch(look) };
  });
}

async function withoutFunction(context: Excel.RequestContext, cells: readonly BrokenCell[]): Promise<readonly BrokenCell[]> {
  const ranges = cells.map((cell) => {
    const range = context.workbook.worksheets.getItem(cell.sheetId).getRange(cell.address);
    range.load("values");
    return range;
  });
  if (ranges.length > 0) await context.sync();
  return cells.filter((_, i) => ranges[i]!.values[0]![0] === "#NAME?");
}
