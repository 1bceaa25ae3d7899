import { cardOf } from "../domain/table/preview";
import { askEverything, type Compute, type PreparedReady, type RunReport, type RunRequest, type WorkbookLayer, type WriteOptions } from "./contract";
import { checkpoint } from "./control";
import { areaAddress } from "./address";
import { bookObstacle } from "./bookObstacle";
import { freeBlockName, queueForget, queueRemember, type FormerRun } from "./former";
import { putAside, queueTidy, removeSheet, type PutAside } from "./history/begin";
import { isRunSheet, sheetsOf } from "./history/chain";
import { logLine, planLog, queueLog, undoLog, type LogPlan } from "./history/log";
import { readFormer } from "./history/readFormer";
import { readWritten, recordOf } from "./history/recordOf";
import type { RunRecord } from "./history/record";
import { mapHeadings } from "./mapHeadings";
import { placesIn } from "./places";
import { NotRestored } from "./notRestored";
import { queueConfig } from "./native/config";
import { planRun, type Plan, type SheetPlan } from "./plan";
import { computeAtOnce, prepare } from "./prepare";
import { readSource } from "./source";
import { headerNote } from "./stamp";
import { queueSummary, queueSummaryCharts } from "./summary";
import { undoBlock, writeBlock } from "./writeBlock";

/** The whole path, from the table in the workbook to the columns beside it: the pane's last click and the batch command. */
export async function runSystem(request: RunRequest): Promise<RunReport> {
  request.onProgress?.("reading");
  const read = await readSource(request.source, request);
  if (!read.ok) return { ok: false, issues: read.issues, findings: [] };
  const { method } = request;
  const { mapping, issues } = mapHeadings(method, read.source, request.headings);
  if (issues.length > 0) return { ok: false, issues, findings: [], places: placesIn(method, read.source, mapping) };

  request.onProgress?.("computing");
  const prepared = prepare({ method, source: read.source, mapping, params: request.params, choices: request.choices ?? askEverything });
  if (!prepared.ready) return { ok: false, issues: prepared.issues, findings: prepared.findings, places: prepared.places };
  return writeRun(prepared, request);
}

/** Tiers given by hand since the preview, and what the last run left where the preview did not know of it. */
async function withFormer(prepared: PreparedReady, options: WriteOptions, compute: Compute): Promise<PreparedReady> {
  const former = await readFormer(prepared);
  if (former === null || JSON.stringify(former) === JSON.stringify(prepared.former)) return prepared;
  const anew = await compute({ ...prepared, former }, options);
  return anew.ready ? anew : prepared;
}

/** Writes what was previewed: all of it, or nothing. Trouble Excel reports, and `Cancelled`, is thrown after the workbook is as it was. */
export async function writeRun(previewed: PreparedReady, options: WriteOptions, compute: Compute = computeAtOnce): Promise<RunReport> {
  options.onProgress?.("explaining");
  const prepared = await withFormer(previewed, options, compute);
  const reasons = await prepared.reasons(options.locale, options);
  const answer = await Excel.run({ delayForCellEdit: true }, (context) => planRun(context, prepared, options, reasons));
  if ("issues" in answer) return { ok: false, issues: answer.issues, findings: prepared.findings, places: prepared.places };
  const { plan } = answer;
  const blockName = plan.former?.block ?? freeBlockName(plan.runs);
  options.onProgress?.("writing");
  checkpoint(options);
  const log = options.log === true ? await Excel.run((context) => planLog(context, plan, options)) : null;
  const changesSheets = plan.sheetId === null || plan.summary !== null || plan.config !== null || log?.table === null;
  const obstacle = await Excel.run((context) => bookObstacle(context, { changesSheets }));
  if (obstacle) return { ok: false, issues: [obstacle], findings: prepared.findings, places: prepared.places };
  const aside = await putAside(prepared, options, plan);
  let written: WrittenRun;
  try {
    written = await writePlan(prepared, options, plan, { blockName, aside, log });
  } catch (error) {
    await undo(plan, { blockName, aside, log }).catch(() => {
      throw new NotRestored(plan.sheetName, areaAddress(plan.saved?.area ?? plan.area), error);
    });
    throw error;
  }
  const { charts, runs } = written;
  const summarySheet = await replaceSheets(plan, aside, runs);
  options.onProgress?.("done");
  return {
    ok: true,
    sheet: plan.sheetName,
    address: areaAddress(plan.area),
    block: blockName,
    revertible: aside !== null,
    replacedFormer: plan.former !== null,
    summarySheet,
    charts,
    customers: prepared.preview.rated,
    leftOut: prepared.leftOut.size,
    preview: prepared.preview,
    changes: prepared.changes,
    overrides: prepared.overrides,
    notes: prepared.notes,
    findings: prepared.findings,
    places: prepared.places,
  };
}

interface WrittenRun {
  /** Names of the charts. */
  readonly charts: readonly string[];
  /** Every run the workbook remembers from here on. */
  readonly runs: readonly FormerRun[];
}

interface Prelude {
  readonly blockName: string;
  readonly aside: PutAside | null;
  readonly log: LogPlan | null;
}

function writePlan(prepared: PreparedReady, options: WriteOptions, plan: Plan, { blockName, aside, log }: Prelude): Promise<WrittenRun> {
  const summary = plan.summary?.provisionalName ?? null;
  return Excel.run(async (context) => {
    // First, for a workbook whose structure is protected refuses it before a cell is touched.
    if (summary !== null) context.workbook.worksheets.add(summary);
    // Formulas need the sheets they speak of; those of a new sheet's customers and of their parameters speak of each other.
    if (plan.config) context.workbook.worksheets.add(plan.config.provisionalName);
    await writeBlock(context, plan, headerNote(prepared, options), options);
    if (plan.config) queueConfig(context.workbook.worksheets.getItem(plan.config.provisionalName), plan.config.cells);
    await context.sync();
    checkpoint(options);

    let charts: readonly string[] = [];
    if (summary !== null) {
      options.onProgress?.("summary");
      const layout = queueSummary(context, prepared, options, summary, plan);
      options.onProgress?.("charts");
      charts = queueSummaryCharts(context, options, summary, layout);
    }
    const written = await readWritten(context, plan, charts, options);
    checkpoint(options);
    const record = recordOf(prepared, options, plan, { aside, written, logged: log?.number ?? null });
    if (log) queueLog(context, log, logLine(prepared, options, plan, log.number), options);
    const runs = queuePointer(context, prepared, options, plan, { blockName, record });
    await context.sync();
    return { charts, runs };
  });
}

/** Queues the pointer by which the next run finds these columns. */
function queuePointer(
  context: Excel.RequestContext,
  prepared: PreparedReady,
  options: WriteOptions,
  plan: Plan,
  { blockName, record }: { readonly blockName: string; readonly record: RunRecord },
): readonly FormerRun[] {
  const { worksheets } = context.workbook;
  const { area, block } = plan;
  const { source } = prepared;
  const sheet = plan.sheetId === null ? worksheets.getItem(plan.sheetName) : worksheets.getItem(plan.sheetId);
  const run: FormerRun = {
    block: blockName,
    system: cardOf(prepared.method).system,
    place: options.where.place,
    headings: block.columns.map(({ heading }) => heading),
    tierColumn: block.tierColumn,
    tiers: block.tiers,
    note: headerNote(prepared, options),
    method: prepared.method.id,
    params: prepared.params,
    choices: { ...prepared.choices },
    asOf: options.asOf,
    ...(block.overrideColumn === undefined ? {} : { overrideColumn: block.overrideColumn }),
    record,
  };
  const right = Math.max(...source.columns);
  return queueRemember(context, plan.runs, run, {
    block: sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns),
    source: worksheets.getItem(source.sheetId).getRangeByIndexes(source.headerRow, source.columns[0]!, source.rows.length + 1, right - source.columns[0]! + 1),
    summary: plan.summary && worksheets.getItem(plan.summary.provisionalName).getRange("A1"),
    config: plan.config && worksheets.getItem(plan.config.provisionalName).getRange("A1"),
  });
}

/**
 * The former summary and parameters give their places and names to the new ones, and are kept unseen for reverting. All
 * else is written by now: what is half done when Excel fails is tried to its end once more; failing that, the new sheets
 * stay under their provisional names.
 * @returns the name of the summary sheet
 */
async function replaceSheets({ summary, config, surplus, sheetNames }: Plan, aside: PutAside | null, runs: readonly FormerRun[]): Promise<string | null> {
  const moved = [summary, config].filter((sheet): sheet is SheetPlan => sheet?.replaces != null);
  const tidies = sheetNames.some(isRunSheet);
  if (moved.length === 0 && surplus === null && !tidies) return summary?.name ?? null;
  const giveWay = (sheet: Excel.Worksheet, name: string): void => {
    const kept = aside?.sheets.find((one) => one.name === name);
    if (!kept) return sheet.delete();
    sheet.name = kept.keptAs;
    sheet.visibility = "VeryHidden";
  };
  const replace = (): Promise<void> =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const pairs = moved.map(({ name, provisionalName, replaces }) => {
        const former = worksheets.getItemOrNullObject(replaces!.id);
        const fresh = worksheets.getItemOrNullObject(provisionalName);
        former.load("id");
        fresh.load("id");
        return { former, fresh, name, replaced: replaces! };
      });
      const leftover = surplus && worksheets.getItemOrNullObject(surplus.id);
      leftover?.load("id");
      worksheets.load("items/name,items/visibility");
      await context.sync();
      if (leftover?.isNullObject === false) giveWay(leftover, surplus!.name);
      queueTidy(worksheets.items, sheetsOf(runs));
      for (const { former, fresh, name, replaced } of pairs) {
        if (!former.isNullObject) giveWay(former, replaced.name);
        if (fresh.isNullObject) continue;
        fresh.position = replaced.position;
        fresh.name = name;
      }
      await context.sync();
    });
  return replace()
    .catch(replace)
    .then(
      () => summary?.name ?? null,
      () => summary?.provisionalName ?? null,
    );
}

async function undo(plan: Plan, { blockName, aside, log }: Prelude): Promise<void> {
  await Excel.run(async (context) => {
    for (const sheet of [plan.summary, plan.config]) if (sheet) context.workbook.worksheets.getItemOrNullObject(sheet.provisionalName).delete();
    queueForget(context, plan.runs, blockName);
    await undoBlock(context, plan, aside);
    if (log) await undoLog(context, log);
    await context.sync();
  });
  if (aside) await removeSheet(aside.sheet);
}

export const workbookLayer: WorkbookLayer = { readSource, mapHeadings, prepare, writeRun, runSystem };
