import { cardOf } from "../domain/table/preview";
import { askEverything, type PreparedReady, type RunReport, type RunRequest, type WorkbookLayer, type WriteOptions } from "./contract";
import { areaAddress } from "./address";
import { freeBlockName, queueForget, queueRemember, type FormerRun } from "./former";
import { mapHeadings } from "./mapHeadings";
import { placesIn } from "./places";
import { queueConfig } from "./native/config";
import { planRun, type Plan, type SheetPlan } from "./plan";
import { prepare } from "./prepare";
import { readSource } from "./source";
import { headerNote } from "./stamp";
import { queueSummary, queueSummaryCharts } from "./summary";
import { queueBlock, undoBlock } from "./writeBlock";

/** Writing failed, and so did putting back what was there: the user has to look at these cells. */
export class NotRestored extends Error {
  constructor(
    readonly sheet: string,
    readonly address: string,
    readonly cause: unknown,
  ) {
    super(`Writing failed and ${sheet}!${address} could not be put back.`);
    this.name = "NotRestored";
  }
}

/** The whole path, from the table in the workbook to the columns beside it: the pane's last click and the batch command. */
export async function runSystem(request: RunRequest): Promise<RunReport> {
  request.onProgress?.("reading");
  const read = await readSource(request.source);
  if (!read.ok) return { ok: false, issues: read.issues, findings: [] };
  const { method } = request;
  const { mapping, issues } = mapHeadings(method, read.source, request.headings);
  if (issues.length > 0) return { ok: false, issues, findings: [], places: placesIn(method, read.source, mapping) };

  request.onProgress?.("computing");
  const prepared = prepare({ method, source: read.source, mapping, params: request.params, choices: request.choices ?? askEverything });
  if (!prepared.ready) return { ok: false, issues: prepared.issues, findings: prepared.findings, places: prepared.places };
  return writeRun(prepared, request);
}

/** Writes what was previewed: all of it, or nothing. Trouble Excel reports is thrown, after the workbook is as it was. */
export async function writeRun(prepared: PreparedReady, options: WriteOptions): Promise<RunReport> {
  options.onProgress?.("writing");
  const answer = await Excel.run({ delayForCellEdit: true }, (context) => planRun(context, prepared, options));
  if ("issues" in answer) return { ok: false, issues: answer.issues, findings: prepared.findings, places: prepared.places };
  const { plan } = answer;
  const blockName = plan.former?.block ?? freeBlockName(plan.runs);
  let charts: readonly string[];
  try {
    charts = await writePlan(prepared, options, plan, blockName);
  } catch (error) {
    await undo(plan, blockName).catch(() => {
      throw new NotRestored(plan.sheetName, areaAddress(plan.saved?.area ?? plan.area), error);
    });
    throw error;
  }
  const summarySheet = await replaceSheets(plan);
  options.onProgress?.("done");
  return {
    ok: true,
    sheet: plan.sheetName,
    address: areaAddress(plan.area),
    replacedFormer: plan.former !== null,
    summarySheet,
    charts,
    customers: prepared.preview.rated,
    leftOut: prepared.leftOut.size,
    preview: prepared.preview,
    notes: prepared.notes,
    findings: prepared.findings,
    places: prepared.places,
  };
}

/** @returns names of the charts */
function writePlan(prepared: PreparedReady, options: WriteOptions, plan: Plan, blockName: string): Promise<readonly string[]> {
  const summary = plan.summary?.provisionalName ?? null;
  return Excel.run(async (context) => {
    // First, for a workbook whose structure is protected refuses it before a cell is touched.
    if (summary !== null) context.workbook.worksheets.add(summary);
    // Formulas need the sheets they speak of; those of a new sheet's customers and of their parameters speak of each other.
    if (plan.config) context.workbook.worksheets.add(plan.config.provisionalName);
    queueBlock(context, plan, headerNote(prepared, options));
    if (plan.config) queueConfig(context.workbook.worksheets.getItem(plan.config.provisionalName), plan.config.cells);
    await context.sync();

    let charts: readonly string[] = [];
    if (summary !== null) {
      options.onProgress?.("summary");
      const layout = queueSummary(context, prepared, options, summary);
      await context.sync();
      options.onProgress?.("charts");
      charts = queueSummaryCharts(context, options, summary, layout);
    }
    queuePointer(context, prepared, options, plan, blockName);
    await context.sync();
    return charts;
  });
}

/** Queues the pointer by which the next run finds these columns. */
function queuePointer(context: Excel.RequestContext, prepared: PreparedReady, options: WriteOptions, plan: Plan, blockName: string): void {
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
  };
  queueRemember(context, plan.runs, run, {
    block: sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns),
    source: worksheets.getItem(source.sheetId).getRangeByIndexes(source.headerRow, source.columns[0]!, 1, 1),
    summary: plan.summary && worksheets.getItem(plan.summary.provisionalName).getRange("A1"),
    config: plan.config && worksheets.getItem(plan.config.provisionalName).getRange("A1"),
  });
}

/**
 * The former summary and parameters give their places and names to the new ones. All else is written by now, and a deleted
 * sheet cannot be brought back: what is half done when Excel fails is tried to its end once more; failing that, the new
 * sheets stay under their provisional names.
 * @returns the name of the summary sheet
 */
async function replaceSheets({ summary, config, surplus }: Plan): Promise<string | null> {
  const moved = [summary, config].filter((sheet): sheet is SheetPlan => sheet?.replaces != null);
  if (moved.length === 0 && surplus.length === 0) return summary?.name ?? null;
  const replace = (): Promise<void> =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const pairs = moved.map(({ name, provisionalName, replaces }) => {
        const former = worksheets.getItemOrNullObject(replaces!.id);
        const fresh = worksheets.getItemOrNullObject(provisionalName);
        former.load("id");
        fresh.load("id");
        return { former, fresh, name, position: replaces!.position };
      });
      const leftovers = surplus.map((id) => worksheets.getItemOrNullObject(id));
      leftovers.forEach((sheet) => sheet.load("id"));
      await context.sync();
      for (const sheet of leftovers) if (!sheet.isNullObject) sheet.delete();
      for (const { former, fresh, name, position } of pairs) {
        if (!former.isNullObject) former.delete();
        if (fresh.isNullObject) continue;
        fresh.position = position;
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

async function undo(plan: Plan, blockName: string): Promise<void> {
  await Excel.run(async (context) => {
    for (const sheet of [plan.summary, plan.config]) if (sheet) context.workbook.worksheets.getItemOrNullObject(sheet.provisionalName).delete();
    queueForget(context, plan.runs, blockName);
    await undoBlock(context, plan);
  });
}

export const workbookLayer: WorkbookLayer = { readSource, mapHeadings, prepare, writeRun, runSystem };
