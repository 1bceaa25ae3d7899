import { plain, queueNames, queueRuns } from "../former";
import type { Plan, SheetPlace } from "../plan";
import type { Journal } from "../recovery/journal";
import { readSheetIds } from "../recovery/sheets";
import type { Saved } from "../saved";
import { undoBlock } from "../writeBlock";
import { queueRemoval, queueTidy, type PutAside } from "./begin";
import { undoLog, type LogPlan } from "./log";

/** What putting back a run needs to know. */
export interface RunBack extends Pick<Plan, "sheetId" | "sheetName" | "area" | "table" | "former" | "runs" | "target"> {
  readonly block: Pick<Plan["block"], "tierColumn">;
  readonly blockName: string;
  /** The sheet of what was put aside, which the rest of `aside` describes once it is whole. */
  readonly asideSheet: string | null;
  readonly aside: PutAside | null;
  readonly saved: Saved | null;
  readonly log: LogPlan | null;
  /** Whether more than what is put aside may be changed. */
  readonly touched: boolean;
  /** Sheets the run adds. */
  readonly added: readonly string[];
}

/** What is left to do once all figures of a run are written: former sheets give way to new ones. */
export interface RunOn {
  readonly moved: readonly { readonly name: string; readonly provisionalName: string; readonly replaces: SheetPlace; readonly keptAs: string | null }[];
  readonly surplus: (SheetPlace & { readonly keptAs: string | null }) | null;
  /** Unseen sheets that runs still need. */
  readonly needed: readonly string[];
}

export const recoverRun = (context: Excel.RequestContext, { direction, data }: Journal): Promise<void> =>
  direction === "back" ? putRunBack(context, data as RunBack) : replaceSheets(context, data as RunOn);

/** The workbook as it was before a run that failed, however far that got. A sheet somebody else deleted meanwhile stays away. */
async function putRunBack(context: Excel.RequestContext, run: RunBack): Promise<void> {
  const { worksheets } = context.workbook;
  const { aside, asideSheet, log, sheetId } = run;
  const kept = asideSheet === null ? null : worksheets.getItemOrNullObject(asideSheet);
  kept?.load("name");
  const ids = await readSheetIds(context);
  if (run.touched) await putCellsBack();
  if (kept?.isNullObject === false) queueRemoval(kept);

  async function putCellsBack(): Promise<void> {
    for (const name of run.added) worksheets.getItemOrNullObject(name).delete();
    queueForget(context, run, ids);
    // Without the sheet of what was put aside all that was on it is back already.
    const isBack = aside !== null && kept?.isNullObject === true;
    if (!isBack && (sheetId === null || ids.has(sheetId))) await undoBlock(context, run, run);
    if (log && (log.table === null || ids.has(log.table.sheetId))) await undoLog(context, log);
  }
}

/** Queues the pointers as they were. Names that point to a deleted sheet cannot be made again: they stay as they are. */
function queueForget(context: Excel.RequestContext, { runs, blockName }: RunBack, ids: ReadonlySet<string>): void {
  const { worksheets } = context.workbook;
  const former = runs.find(({ block }) => block === blockName);
  const places = [former, former?.source, former?.summary, former?.config].map((place) => {
    if (!place) return null;
    if (!ids.has(place.sheetId)) return undefined;
    const { row, column, rows, columns } = place.area;
    return worksheets.getItem(place.sheetId).getRangeByIndexes(row, column, rows, columns);
  });
  queueNames(context, blockName, places);
  queueRuns(context, runs.map(plain));
}

/**
 * Former summary and parameters give their places and names to the new ones, and are kept unseen for reverting. Can be
 * done again: a sheet that has its name already is left alone.
 */
export async function replaceSheets(context: Excel.RequestContext, { moved, surplus, needed }: RunOn): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const { items } = worksheets;
  const named = (name: string): Excel.Worksheet | undefined => items.find((sheet) => sheet.name === name);
  const giveWay = (sheet: Excel.Worksheet | undefined, keptAs: string | null): void => {
    if (!sheet) return;
    if (keptAs === null) return sheet.delete();
    sheet.name = keptAs;
    sheet.visibility = "VeryHidden";
  };
  if (surplus) giveWay(named(surplus.name), surplus.keptAs);
  queueTidy(items, needed);
  for (const { name, provisionalName, replaces, keptAs } of moved) {
    const fresh = named(provisionalName);
    if (!fresh) continue;
    const former = items.find((sheet) => sheet !== fresh && sheet.name === replaces.name);
    giveWay(former, keptAs);
    // Somebody may have moved or deleted sheets before it.
    fresh.position = former ? items.indexOf(former) : Math.min(replaces.position, items.length - 1);
    fresh.name = name;
  }
}
