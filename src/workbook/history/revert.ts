import { areaAddress, columnLetters, type Area } from "../address";
import { bookObstacle } from "../bookObstacle";
import { plain, queueNames, queueRuns, readFormerRuns, type FormerRun, type PlacedRun } from "../former";
import { NotRestored } from "../notRestored";
import { sheetTitle } from "../sheetTitle";
import { readSourceIn } from "../source";
import { queueTableColumns, queueTableRead, readTableShape, type TableShape } from "../tableShape";
import { queueTidy } from "./begin";
import { sheetsOf } from "./chain";
import { putBack, queueWidths } from "./keep";
import { markReverted } from "./log";
import type { KeptSheet, RunRecord, Undo } from "./record";
import { dataPrint, sourceAgain } from "./sourceAgain";
import { columnPrints, readFormulas, readSheetPrint } from "./written";

/** What somebody changed since the run, and reverting would lose or not fit. */
export type RevertEdit =
  | { readonly kind: "columns"; readonly sheet: string; readonly address: string }
  | { readonly kind: "rows"; readonly sheet: string; readonly address: string }
  | { readonly kind: "sheet"; readonly sheet: string }
  /** The block that comes back belongs to the data as it was. */
  | { readonly kind: "data"; readonly sheet: string };

export type RevertReport =
  | { readonly ok: true; readonly sheet: string; readonly address: string | null; readonly former: boolean }
  /** Nothing was changed; with consent it is. */
  | { readonly ok: false; readonly reason: "edited"; readonly edits: readonly RevertEdit[] }
  /** Nothing was changed, and reverting is not possible. */
  | { readonly ok: false; readonly reason: "gone" | "not-kept" | "read-only" | "protected-structure" }
  | { readonly ok: false; readonly reason: "protected" | "resized"; readonly sheet: string };

export interface RevertOptions {
  /** The user has read what would be lost. */
  readonly despiteEdits?: boolean;
  /** Moment of the reverting, for the log. */
  readonly at?: string;
}

/** A run that can be reverted. */
type Revertible = PlacedRun & { readonly record: RunRecord & { readonly sheet: string; readonly undo: Undo } };

interface RevertPlan {
  readonly run: Revertible;
  readonly runs: readonly PlacedRun[];
  readonly sheetName: string;
  readonly table: TableShape | null;
  /** Sheets that come back. */
  readonly kept: readonly (KeptSheet & { readonly id: string })[];
  readonly edits: readonly RevertEdit[];
}

/**
 * Puts back what was there before a run: cells with their looks and rules, columns of tables, sheets, the run before it.
 * Each step can be done again: what is half done when Excel fails is tried to its end once more, and what the run put
 * aside goes last, so that reverting can be asked for again.
 */
export async function revertRun(block: string, { despiteEdits = false, at }: RevertOptions = {}): Promise<RevertReport> {
  const plan = await Excel.run({ delayForCellEdit: true }, (context) => planRevert(context, block));
  if ("reason" in plan) return plan;
  if (plan.edits.length > 0 && !despiteEdits) return { ok: false, reason: "edited", edits: plan.edits };
  const { run, sheetName } = plan;
  for (const step of [swapSheets, restoreBlock, restorePointers, tidy]) {
    const once = (): Promise<void> => Excel.run((context) => step(context, plan));
    await once()
      .catch(once)
      .catch((error: unknown) => {
        throw new NotRestored(sheetName, areaAddress(run.area), error);
      });
  }
  const { undo, logged } = run.record;
  // The log only tells of it: a user's own changes to it keep nothing from being reverted.
  if (logged !== null && at !== undefined) await Excel.run((context) => markReverted(context, logged, at)).catch(() => undefined);
  return { ok: true, sheet: sheetName, address: undo.area && areaAddress({ ...undo.area, row: run.area.row, column: run.area.column }), former: undo.former !== null };
}

async function planRevert(context: Excel.RequestContext, block: string): Promise<RevertPlan | Extract<RevertReport, { ok: false }>> {
  const runs = await readFormerRuns(context);
  const run = runs.find((one) => one.block === block);
  if (!run) return { ok: false, reason: "gone" };
  if (!isRevertible(run)) return { ok: false, reason: "not-kept" };
  // What was put aside is on a sheet that goes.
  const obstacle = await bookObstacle(context, { changesSheets: true });
  if (obstacle) return { ok: false, reason: obstacle.code };
  const { area, record } = run;
  const { worksheets } = context.workbook;
  const kept = worksheets.getItemOrNullObject(record.sheet);
  const sheet = worksheets.getItem(run.sheetId);
  sheet.load("name,protection/protected");
  const touching = sheet.getRangeByIndexes(area.row, area.column, 1, 1).getTables(false);
  touching.load("items/name");
  const own = { sheet: run.sheetId, summary: run.summary?.sheetId, config: run.config?.sheetId };
  const sheets = (["sheet", "summary", "config"] as const).flatMap((part) => {
    const print = record.written[part];
    const id = own[part];
    if (print === null || id === undefined) return [];
    const worksheet = worksheets.getItem(id);
    worksheet.load("name");
    worksheet.charts.load("items/name");
    return [{ print, worksheet }];
  });
  const back = record.undo.sheets.map((one) => {
    const worksheet = worksheets.getItemOrNullObject(one.keptAs);
    worksheet.load("id");
    return { one, worksheet };
  });
  await context.sync();
  if (kept.isNullObject) return { ok: false, reason: "not-kept" };
  if (sheet.protection.protected) return { ok: false, reason: "protected", sheet: sheet.name };

  const { items: tables } = touching;
  const edits: RevertEdit[] = [];
  const resized = area.rows !== record.written.rows || area.columns !== record.written.columns.length;
  if (resized && record.undo.filled && record.undo.area !== null) return { ok: false, reason: "resized", sheet: sheet.name };
  if (resized) edits.push({ kind: "rows", sheet: sheet.name, address: areaAddress(area) });
  else edits.push(...editedColumns(columnPrints(await readFormulas(context, sheet, area)), run, sheet.name));
  for (const { print, worksheet } of sheets) {
    if ((await readSheetPrint(context, worksheet, worksheet.charts.items.map(({ name }) => name))) !== print) edits.push({ kind: "sheet", sheet: worksheet.name });
  }
  const table = await tableAt(context, record.undo.table === null ? undefined : tables[0]);
  if (record.undo.former && !(await sameData(context, run))) edits.push({ kind: "data", sheet: sheet.name });
  const sheetsBack = back.flatMap(({ one, worksheet }) => (worksheet.isNullObject ? [] : [{ ...one, id: worksheet.id }]));
  return { run, runs, sheetName: sheet.name, table, kept: sheetsBack, edits };
}

const isRevertible = (run: PlacedRun): run is Revertible => run.record?.undo != null && run.record.sheet !== null;

/** Columns that differ from what was written, neighbours together. */
function editedColumns(now: readonly string[], { area, record }: Revertible, sheet: string): readonly RevertEdit[] {
  const changed = now.flatMap((print, i) => (print === record.written.columns[i] ? [] : [i]));
  if (changed.length === 0) return [];
  const address = changed.map((i) => columnLetters(area.column + i)).map((letters) => `${letters}:${letters}`);
  return [{ kind: "columns", sheet, address: address.join(", ") }];
}

async function tableAt(context: Excel.RequestContext, table: Excel.Table | undefined): Promise<TableShape | null> {
  if (!table) return null;
  const request = queueTableRead(context.workbook.tables.getItem(table.name));
  await context.sync();
  return readTableShape(request);
}

async function sameData(context: Excel.RequestContext, run: Revertible): Promise<boolean> {
  const request = await sourceAgain(context, run, false);
  if (request === null) return false;
  const answer = await readSourceIn(context, request);
  return answer.ok && dataPrint(answer.source) === run.record.data;
}

/** The run's summary and parameters go, those before come back; first, for formulas of the former block speak of them. */
async function swapSheets(context: Excel.RequestContext, { run, kept }: RevertPlan): Promise<void> {
  const { worksheets } = context.workbook;
  const { written } = run.record;
  const own = [written.summary === null ? null : run.summary, written.config === null ? null : run.config].flatMap((place) => (place ? [place.sheetId] : []));
  worksheets.load("items/id,items/name");
  await context.sync();
  const stay = worksheets.items.filter(({ id }) => !own.includes(id));
  for (const id of own) worksheets.getItemOrNullObject(id).delete();
  for (const { id, name, position } of kept) {
    const sheet = worksheets.getItem(id);
    sheet.visibility = "Visible";
    sheet.name = sheetTitle(name, stay.filter((other) => other.id !== id).map((other) => other.name));
    sheet.position = Math.min(position, stay.length - 1);
  }
  await context.sync();
}

async function restoreBlock(context: Excel.RequestContext, { run, table }: RevertPlan): Promise<void> {
  const { worksheets } = context.workbook;
  const { area, source, record } = run;
  const { undo, sheet: keptOn } = record;
  if (undo.area === null) {
    if (source) worksheets.getItem(source.sheetId).activate();
    worksheets.getItemOrNullObject(run.sheetId).delete();
    await context.sync();
    return;
  }
  const formerColumns = undo.former?.headings.length ?? 0;
  const whole = { row: area.row, column: area.column, rows: undo.area.rows, columns: undo.area.columns };
  const columns = table ? await columnsBack(context, table, area, formerColumns) : whole.columns;
  const shape = area.rows === record.written.rows ? whole : { ...whole, rows: area.rows };
  const place = { ...shape, columns: columns === "all" ? whole.columns : columns };
  if (place.columns === 0) {
    queueWidths(worksheets.getItem(run.sheetId), place, undo.widths);
    await context.sync();
    return;
  }
  // Of another size by now, and nothing was there: the blank cells kept fill it.
  await putBack(context, { sheetId: run.sheetId, area: place }, { sheet: keptOn, area: place.rows === undo.area.rows ? undo.area : { ...undo.area, rows: 1 }, formulas: undo.formulas, widths: undo.widths });
}

/** @returns how many columns of the block's place are the block's own again; "all" where the table ended with it */
async function columnsBack(context: Excel.RequestContext, before: TableShape, block: Area, to: number): Promise<number | "all"> {
  const request = queueTableRead(context.workbook.tables.getItem(before.id));
  await context.sync();
  const now = readTableShape(request);
  // Tried again, some or all columns are back already.
  const have = block.columns - (before.columns.length - now.columns.length);
  const start = block.column - now.area.column;
  const last = block.column + block.columns === before.area.column + before.area.columns;
  queueTableColumns(context, now, start + have, to - have);
  await context.sync();
  return last ? "all" : to;
}

async function restorePointers(context: Excel.RequestContext, { run, runs, kept }: RevertPlan): Promise<void> {
  const { worksheets } = context.workbook;
  const { former, source } = run.record.undo;
  const others = runs.filter(({ block }) => block !== run.block).map(plain);
  if (!former) {
    queueNames(context, run.block, [null, null, null, null]);
    queueRuns(context, others);
    await context.sync();
    return;
  }
  const { row, column } = run.area;
  const sheetOf = (role: "summary" | "config"): Excel.Range | null => {
    const back = kept.find((one) => one.role === role);
    if (back) return worksheets.getItem(back.id).getRange("A1");
    // The run had none of its own, so the former one's stayed.
    const own = run.record.written[role] === null ? run[role] : null;
    return own ? worksheets.getItem(own.sheetId).getRange("A1") : null;
  };
  const data = run.source && worksheets.getItem(run.source.sheetId).getRangeByIndexes(run.source.area.row, run.source.area.column, source?.rows ?? 1, source?.columns ?? 1);
  const rows = former.record?.written.rows ?? run.area.rows;
  queueNames(context, run.block, [worksheets.getItem(run.sheetId).getRangeByIndexes(row, column, rows, former.headings.length), data, sheetOf("summary"), sheetOf("config")]);
  queueRuns(context, before(others, former, run.record.undo.later));
  await context.sync();
}

/** The runs in the order they had, the oldest first. */
function before(others: readonly FormerRun[], former: FormerRun, later: readonly string[]): readonly FormerRun[] {
  const at = others.findIndex(({ block }) => later.includes(block));
  return at < 0 ? [...others, former] : [...others.slice(0, at), former, ...others.slice(at)];
}

/** Last of all what was put aside. */
async function tidy(context: Excel.RequestContext, { run, runs }: RevertPlan): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const { former } = run.record.undo;
  queueTidy(worksheets.items, sheetsOf([...runs.filter(({ block }) => block !== run.block), ...(former ? [former] : [])]));
  await context.sync();
}
