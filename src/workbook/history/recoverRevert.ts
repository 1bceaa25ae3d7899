import type { Area } from "../address";
import { plain, queueNames, queueRuns, type FormerRun, type PlacedRun } from "../former";
import { enterAgain, type ChangedCell } from "../recovery/changed";
import type { Journal } from "../recovery/journal";
import { readSheetIds } from "../recovery/sheets";
import { sheetTitle } from "../sheetTitle";
import { queueTableColumns, queueTableRead, readTableShape, type TableShape } from "../tableShape";
import { queueTidy } from "./begin";
import { sheetsOf } from "./chain";
import { putBack, queueWidths } from "./keep";
import { markReverted } from "./log";
import type { KeptSheet, RunRecord, Undo } from "./record";

/** A run that can be reverted. */
export type Revertible = PlacedRun & { readonly record: RunRecord & { readonly sheet: string; readonly undo: Undo } };

/** What reverting needs to know, from wherever it stopped. */
export interface RevertOn {
  readonly run: Revertible;
  readonly runs: readonly PlacedRun[];
  readonly table: TableShape | null;
  /** Sheets that come back. */
  readonly kept: readonly (KeptSheet & { readonly id: string })[];
  /** Moment of the reverting, for the log. */
  readonly at: string | null;
}

export const recoverRevert = (context: Excel.RequestContext, { data }: Journal): Promise<void> => finishRevert(context, data as RevertOn);

/** Looks at the run's cells in the request that changes them; answers what somebody else entered there last. */
export type Look = () => () => readonly ChangedCell[];

/**
 * All steps of reverting; each can be done again. What the run put aside goes last: without it all is back already. The
 * last actions are only queued.
 */
export async function finishRevert(context: Excel.RequestContext, plan: RevertOn, look?: Look): Promise<void> {
  const { worksheets } = context.workbook;
  const aside = worksheets.getItemOrNullObject(plan.run.record.sheet);
  aside.load("name");
  await context.sync();
  if (!aside.isNullObject) {
    await swapSheets(context, plan);
    const others = await restoreBlock(context, plan, look);
    await restorePointers(context, plan);
    await enterAgain(context, others);
    const { logged } = plan.run.record;
    if (logged !== null && plan.at !== null) await markReverted(context, logged, plan.at);
  }
  await tidy(context, plan);
}

/** The run's summary and parameters go, those before come back; first, for formulas of the former block speak of them. */
async function swapSheets(context: Excel.RequestContext, { run, kept }: RevertOn): Promise<void> {
  const { worksheets } = context.workbook;
  const { written } = run.record;
  worksheets.load("items/id,items/name");
  await context.sync();
  const { items } = worksheets;
  const waits = (role: KeptSheet["role"]): boolean => kept.filter((one) => one.role === role).every(({ keptAs }) => items.some(({ name }) => name === keptAs));
  // Where the former sheet has come back already, its own name is what the run's sheet was called.
  const own = (["summary", "config"] as const).flatMap((role) => {
    const place = written[role] === null ? null : run[role];
    return place && waits(role) ? [place.sheetId] : [];
  });
  const stay = items.filter(({ id }) => !own.includes(id));
  for (const id of own) worksheets.getItemOrNullObject(id).delete();
  for (const { name, keptAs, position } of kept) {
    const sheet = items.find((one) => one.name === keptAs);
    if (!sheet) continue;
    sheet.visibility = "Visible";
    sheet.name = sheetTitle(name, stay.filter((other) => other.id !== sheet.id).map((other) => other.name));
    sheet.position = Math.min(position, stay.length - 1);
  }
  await context.sync();
}

/** @returns what somebody else entered in the run's columns right before they were put back */
async function restoreBlock(context: Excel.RequestContext, { run, table }: RevertOn, look?: Look): Promise<readonly ChangedCell[]> {
  const { worksheets } = context.workbook;
  const { area, source, record } = run;
  const { undo, sheet: keptOn } = record;
  const ids = await readSheetIds(context);
  if (!ids.has(run.sheetId)) return [];
  if (undo.area === null) {
    if (source && ids.has(source.sheetId)) worksheets.getItem(source.sheetId).activate();
    worksheets.getItem(run.sheetId).delete();
    await context.sync();
    return [];
  }
  let seen: ReturnType<Look> | undefined;
  const lookOnce = (): void => {
    seen ??= look?.();
  };
  const formerColumns = undo.former?.headings.length ?? 0;
  const whole = { row: area.row, column: area.column, rows: undo.area.rows, columns: undo.area.columns };
  const columns = table ? await columnsBack(context, table, { block: area, to: formerColumns, first: lookOnce }) : whole.columns;
  const shape = area.rows === record.written.rows ? whole : { ...whole, rows: area.rows };
  const place = { ...shape, columns: columns === "all" ? whole.columns : columns };
  if (place.columns === 0) {
    queueWidths(worksheets.getItem(run.sheetId), place, undo.widths);
    await context.sync();
    return seen?.() ?? [];
  }
  // Of another size by now, and nothing was there: the blank cells kept fill it.
  const kept = { sheet: keptOn, area: place.rows === undo.area.rows ? undo.area : { ...undo.area, rows: 1 }, formulas: undo.formulas, widths: undo.widths };
  // Refused as too large and sent again, the request looks again.
  await putBack(context, { sheetId: run.sheetId, area: place }, kept, seen ? undefined : () => (seen = look?.()));
  return seen?.() ?? [];
}

interface ColumnsBack {
  readonly block: Area;
  /** How many columns the block had. */
  readonly to: number;
  /** Queues what comes in the same request before they change. */
  readonly first: () => void;
}

/** @returns how many columns of the block's place are the block's own again; "all" where the table ended with it */
async function columnsBack(context: Excel.RequestContext, before: TableShape, { block, to, first }: ColumnsBack): Promise<number | "all"> {
  const request = queueTableRead(context.workbook.tables.getItem(before.id));
  await context.sync();
  const now = readTableShape(request);
  // Tried again, some or all columns are back already.
  const have = block.columns - (before.columns.length - now.columns.length);
  const start = block.column - now.area.column;
  const last = block.column + block.columns === before.area.column + before.area.columns;
  first();
  queueTableColumns(context, now, start + have, to - have);
  await context.sync();
  return last ? "all" : to;
}

/** Names that point to a deleted sheet cannot be made again: they stay as they are. */
async function restorePointers(context: Excel.RequestContext, { run, runs, kept }: RevertOn): Promise<void> {
  const { worksheets } = context.workbook;
  const { former, source, later } = run.record.undo;
  const others = runs.filter(({ block }) => block !== run.block).map(plain);
  if (!former) {
    queueNames(context, run.block, [null, null, null, null]);
    queueRuns(context, others);
    await context.sync();
    return;
  }
  worksheets.load("items/id,items/name");
  await context.sync();
  const { items } = worksheets;
  const { row, column } = run.area;
  const sheetWith = (id: string): Excel.Worksheet | undefined => items.find((sheet) => sheet.id === id);
  const rangeOf = (id: string, area: Area): Excel.Range | undefined => sheetWith(id)?.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const cornerOf = (role: "summary" | "config"): Excel.Range | null | undefined => {
    const back = kept.find((one) => one.role === role);
    if (back) return (sheetWith(back.id) ?? items.find(({ name }) => name === back.name))?.getRange("A1");
    // The run had none of its own, so the former one's stayed.
    const own = run.record.written[role] === null ? run[role] : null;
    return own ? sheetWith(own.sheetId)?.getRange("A1") : null;
  };
  const rows = former.record?.written.rows ?? run.area.rows;
  const block = rangeOf(run.sheetId, { row, column, rows, columns: former.headings.length });
  const data = run.source && rangeOf(run.source.sheetId, { ...run.source.area, rows: source?.rows ?? 1, columns: source?.columns ?? 1 });
  queueNames(context, run.block, [block, data, cornerOf("summary"), cornerOf("config")]);
  queueRuns(context, before(others, former, later));
  await context.sync();
}

/** The runs in the order they had, the oldest first. */
function before(others: readonly FormerRun[], former: FormerRun, later: readonly string[]): readonly FormerRun[] {
  const at = others.findIndex(({ block }) => later.includes(block));
  return at < 0 ? [...others, former] : [...others.slice(0, at), former, ...others.slice(at)];
}

/** Last of all what was put aside. */
async function tidy(context: Excel.RequestContext, { run, runs }: RevertOn): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const { former } = run.record.undo;
  queueTidy(worksheets.items, sheetsOf([...runs.filter(({ block }) => block !== run.block), ...(former ? [former] : [])]));
}
