import { areaAddress, columnLetters, type Area } from "../address";
import { bookObstacle } from "../bookObstacle";
import { readFormerRuns, type PlacedRun } from "../former";
import { isSeenAtOnce, lookInParts, queueLook } from "../recovery/changed";
import { queueJournal, queueJournalEnd } from "../recovery/journal";
import { allOrNothing } from "../recovery/transaction";
import { readSourceIn } from "../source";
import { queueTableRead, readTableShape, type TableShape } from "../tableShape";
import { finishRevert, type Revertible, type RevertOn } from "./recoverRevert";
import { withoutSpilled } from "./spilled";
import { dataPrint, sourceAgain } from "./sourceAgain";
import { columnPrints, filledArea, queueFilled, readManyFormulas, sheetPrint, type WrittenCells } from "./written";

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

interface RevertPlan extends Omit<RevertOn, "at"> {
  readonly sheetName: string;
  readonly sheets: Readonly<Record<string, string>>;
  /** What was entered in the run's columns when they were looked at. */
  readonly entered: WrittenCells;
  readonly edits: readonly RevertEdit[];
}

/**
 * Puts back what was there before a run: cells with their looks and rules, columns of tables, sheets, the run before it.
 * Each step can be done again: what stops half way is done to its end, at once or when the pane is opened next.
 */
export async function revertRun(block: string, { despiteEdits = false, at }: RevertOptions = {}): Promise<RevertReport> {
  const plan = await Excel.run({ delayForCellEdit: true }, (context) => planRevert(context, block));
  if ("reason" in plan) return plan;
  if (plan.edits.length > 0 && !despiteEdits) return { ok: false, reason: "edited", edits: plan.edits };
  const { sheetName, sheets, entered, edits: _read, ...on } = plan;
  const { run } = plan;
  const { undo } = run.record;
  const report: RevertReport = { ok: true, sheet: sheetName, address: undo.area && areaAddress({ ...undo.area, row: run.area.row, column: run.area.column }), former: undo.former !== null };
  return allOrNothing<RevertReport>((progress) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const known = { area: run.area, formulas: entered };
      const look = () => queueLook(worksheets.getItem(run.sheetId), run, known);
      const data: RevertOn = { ...on, at: at ?? null };
      const since = await lookInParts(context, run, known);
      if (since.length > 0) return { ok: false, reason: "edited", edits: columnEdits(since.map(({ column }) => column), sheetName) };
      progress.begins();
      progress.answers(report);
      queueJournal(context, { command: "revert", direction: "on", sheets, data });
      await context.sync();
      progress.ends(report);
      await finishRevert(context, data, isSeenAtOnce(known) ? look : undefined);
      queueJournalEnd(context);
      await context.sync();
      return report;
    }),
  );
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
  worksheets.load("items/id,items/name");
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
    return [{ part, print, worksheet, used: queueFilled(worksheet) }];
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
  const places = sheets.map(({ worksheet, used }) => ({ sheet: worksheet, area: filledArea(used) }));
  const [written, ...cells] = await readManyFormulas(context, [{ sheet, area }, ...places], {});
  const asWritten = async (found: WrittenCells, where: Excel.Worksheet, at: Area): Promise<WrittenCells> => (record.mode === "functions" ? withoutSpilled(context, where, at, found) : found);
  if (resized) edits.push({ kind: "rows", sheet: sheet.name, address: areaAddress(area) });
  else edits.push(...editedColumns(columnPrints(await asWritten(written!, sheet, area)), run, sheet.name));
  for (const [i, { part, print, worksheet, used }] of sheets.entries()) {
    const found = part === "sheet" ? await asWritten(cells[i]!, worksheet, places[i]!.area) : cells[i]!;
    if (sheetPrint(used, found, worksheet.charts.items.map(({ name }) => name)) !== print) edits.push({ kind: "sheet", sheet: worksheet.name });
  }
  const table = await tableAt(context, record.undo.table === null ? undefined : tables[0]);
  if (record.undo.former && !(await sameData(context, run))) edits.push({ kind: "data", sheet: sheet.name });
  const sheetsBack = back.flatMap(({ one, worksheet }) => (worksheet.isNullObject ? [] : [{ ...one, id: worksheet.id }]));
  const names = Object.fromEntries([...worksheets.items].map(({ id, name }) => [id, name]));
  return { run, runs, sheetName: sheet.name, sheets: names, entered: written!, table, kept: sheetsBack, edits };
}

const isRevertible = (run: PlacedRun): run is Revertible => run.record?.undo != null && run.record.sheet !== null;

/** Columns that differ from what was written, neighbours together. */
function editedColumns(now: readonly string[], { area, record }: Revertible, sheet: string): readonly RevertEdit[] {
  const changed = now.flatMap((print, i) => (print === record.written.columns[i] ? [] : [i]));
  if (changed.length === 0) return [];
  return columnEdits(changed.map((i) => area.column + i), sheet);
}

function columnEdits(columns: readonly number[], sheet: string): readonly RevertEdit[] {
  const address = [...new Set(columns)].map(columnLetters).map((letters) => `${letters}:${letters}`);
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
