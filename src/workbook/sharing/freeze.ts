import { cellAddress } from "../address";
import type { AddIn } from "./addIn";
import { areaOf, blocksOf, withValues, writeValues } from "./blocks";
import type { AddInName, Became, Become, Frozen, FrozenBlock, SharingIssue, SharingReport, Uses } from "./contract";
import { addressOf, findUsesIn, isLambda } from "./find";
import { usesName } from "./formulaText";
import { asNative, formOf, writeWorkings } from "./asNative";
import { runFormWords } from "../../i18n/runForms";
import { readRunForms } from "./nativeRuns";
import { excelCan } from "../excelCan";
import { withoutUndo } from "../former";
import { ChangedMeanwhile } from "../recovery/changed";
import { queueJournal, queueJournalEnd, writeJournal, type Journal } from "../recovery/journal";
import { allOrNothing, type Progressed } from "../recovery/transaction";
import { refuseUnfinished } from "../recovery/unfinished";
import { itemOf } from "./names";
import { isRefusal, queueRecordsGone, refusedBlocks, withoutValues, type FormulasBack } from "./recoverSharing";

/**
 * Makes values, or formulas of Excel itself, of all formulas that need the add-in, and removes its settings, names and
 * unseen sheets: all of it, or nothing. A name that a rule needs stays, for a rule cannot be made a value.
 * @param shown what the user has agreed to; if the workbook is no longer so, nothing is changed
 */
export async function prepareForSharing(shown: Uses, addIn: AddIn, become: Become = { formulas: "values" }): Promise<SharingReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const uses = await findUsesIn(context, addIn);
    refuseUnfinished(uses.unfinished === true);
    const issues = fingerprintOf(uses) === fingerprintOf(shown) ? obstacles(uses) : [{ code: "changed" } as const];
    if (issues.length > 0) return { ok: false, issues, uses };
    const values = await withValues(context, uses.sheets.flatMap(blocksOf));
    const forms = become.formulas === "native" && uses.calls > 0 ? await readRunForms(context, become.methods) : [];
    const names = removable(uses);
    const frozen: Frozen = { ...asNative(values, forms), names, settings: uses.settings };
    try {
      await allOrNothing<null>((progress) => freeze(context, frozen, { uses, progress }));
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return { ok: false, issues: [{ code: "changed" }], uses };
      // Excel tells of arrays of which no part can be changed only when one is written to.
      const arrays = isRefusal(error) ? await refusedBlocks(frozen.blocks) : [];
      if (arrays.length === 0) throw error;
      return { ok: false, issues: arrays.map(arrayIssue), uses };
    }
    const look = (): Promise<Uses> => findUsesIn(context, addIn);
    const left = await look().catch(look);
    const cells = uses.sheets.flatMap((sheet) => sheet.cells);
    const became = becameOf(uses, frozen.blocks, forms);
    return {
      ok: true,
      formulas: became.filter(({ now }) => now === "values").length,
      cells: cells.reduce((sum, { spill }, i) => sum + (became[i]!.now === "native" ? 0 : spill ? spill.rows * spill.columns : 1), 0),
      native: became.filter(({ now }) => now === "native").length,
      errors: cells.filter(({ value }) => typeof value === "string" && dataErrors.has(value)).length,
      names: names as readonly AddInName[],
      settings: Object.keys(frozen.settings).length,
      records: uses.records.length - left.records.length,
      became,
      left,
      frozen: { ...frozen, settings: withoutUndo(frozen.settings) },
    };
  });
}

interface Freezing {
  readonly uses: Uses;
  readonly progress: Progressed<null>;
}

async function freeze(context: Excel.RequestContext, frozen: Frozen, { uses, progress }: Freezing): Promise<null> {
  const { names, settings, workings } = frozen;
  const data: FormulasBack = { names, settings, workings, blocks: frozen.blocks.map(withoutValues) };
  const journal: Journal = { command: "share", direction: "back", sheets: Object.fromEntries(uses.sheets.map(({ id, name }) => [id, name])), data };
  progress.begins();
  // A workbook that lets no sheet be added keeps it in its settings.
  if (uses.structureProtected) queueJournal(context, journal);
  else await writeJournal(context, journal);
  await context.sync();
  await writeWorkings(context, workings);
  await writeValues(context, frozen.blocks);
  for (const name of names) itemOf(context, name).delete();
  for (const key of Object.keys(settings)) context.workbook.settings.getItemOrNullObject(key).delete();
  const on = { records: uses.records };
  // Last of all, for they cannot be put back.
  if (on.records.length > 0) queueJournal(context, { command: "share", direction: "on", sheets: {}, data: on });
  queueRecordsGone(context, on);
  queueJournalEnd(context);
  progress.ends(null);
  await context.sync();
  return null;
}

/** What each formula is now, cell by cell. */
const becameOf = ({ sheets }: Uses, blocks: readonly FrozenBlock[], forms: Parameters<typeof formOf>[1]): readonly Became[] =>
  sheets.flatMap(({ id, name, cells }) =>
    cells.map((cell): Became => {
      const found = { sheet: name, address: addressOf(cell), formula: cell.formula };
      if (blocks.some((block) => block.native && block.sheetId === id && holds(block, cell.row, cell.column))) return { ...found, now: "native" };
      const form = formOf({ sheetId: id, row: cell.row, column: cell.column }, forms);
      return { ...found, now: "values", ...(form ? { why: form.why ?? runFormWords.otherAnswer } : {}) };
    }),
  );

function holds(block: FrozenBlock, row: number, column: number): boolean {
  const area = areaOf(block);
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

const arrayIssue = ({ sheet, row, column, formulas }: FrozenBlock): SharingIssue => ({ code: "array", sheet, address: cellAddress(row, column), formula: formulas[0]![0]! });

/** Names that go: all but those a rule needs, and those such names need. */
function removable({ names, rules }: Uses): readonly AddInName[] {
  const needed = new Set(names.filter((name) => rules.some(({ formulas }) => formulas.some((formula) => usesName(formula, name.name, isLambda(name))))));
  for (let size = -1; size !== needed.size; ) {
    size = needed.size;
    for (const name of names) if ([...needed].some((other) => usesName(other.formula, name.name, isLambda(name)))) needed.add(name);
  }
  return names.filter((name) => !needed.has(name));
}

/** Cells without a value that could be kept; #SPILL! and the like are no values of the data. */
const noValue = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#SPILL!", "#CALC!"]);
const dataErrors = new Set(["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#REF!"]);

function obstacles({ sheets, records, readOnly, structureProtected }: Uses): readonly SharingIssue[] {
  const some = sheets.some(({ cells }) => cells.length > 0);
  if (readOnly) return [{ code: "read-only" }];
  return [
    ...(structureProtected && records.length > 0 ? [{ code: "protected-structure" } as const] : []),
    ...(some && !excelCan.tellSpills() ? [{ code: "spills-unknown" } as const] : []),
    ...sheets.filter((sheet) => sheet.protected).map(({ name }): SharingIssue => ({ code: "protected-sheet", sheet: name })),
    ...sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell): readonly SharingIssue[] =>
        typeof cell.value === "string" && noValue.has(cell.value) ? [{ code: "no-value", sheet: name, address: cellAddress(cell.row, cell.column), found: cell.value }] : [],
      ),
    ),
  ];
}

/** Changes with any formula, place or name; values may change while the list is read. */
const fingerprintOf = ({ sheets, names, settings, rules, records }: Uses): string =>
  JSON.stringify([sheets.map(({ id, cells }) => [id, cells.map((cell) => [addressOf(cell), cell.formula])]), names.map(({ name, scope, formula }) => [name, scope?.id, formula]), Object.keys(settings), rules, records]);
