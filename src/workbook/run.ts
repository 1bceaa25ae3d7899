import { cardOf } from "../domain/table/preview";
import { askEverything, type PreparedReady, type RunReport, type RunRequest, type WorkbookLayer, type WriteOptions } from "./contract";
import { areaAddress } from "./address";
import { freeBlockName, queueForget, queueRemember, type FormerRun } from "./former";
import { mapHeadings } from "./mapHeadings";
import { placesIn } from "./places";
import { planRun, type Plan } from "./plan";
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
  const summarySheet = await replaceSummary(plan);
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
    queueBlock(context, plan, headerNote(prepared, options));
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
  });
}

/**
 * The former summary gives its place and name to the new one. All else is written by now, and a deleted sheet cannot be
 * brought back: what is half done when Excel fails is tried to its end once more; failing that, the new summary stays
 * under its provisional name.
 * @returns the name of the summary sheet
 */
async function replaceSummary({ summary }: Plan): Promise<string | null> {
  if (!summary?.replaces) return summary?.name ?? null;
  const { name, provisionalName, replaces } = summary;
  const replace = (): Promise<void> =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const former = worksheets.getItemOrNullObject(replaces.id);
      const fresh = worksheets.getItemOrNullObject(provisionalName);
      former.load("id");
      fresh.load("id");
      await context.sync();
      if (!former.isNullObject) former.delete();
      if (!fresh.isNullObject) {
        fresh.position = replaces.position;
        fresh.name = name;
      }
      await context.sync();
    });
  return replace()
    .catch(replace)
    .then(
      () => name,
      () => provisionalName,
    );
}

async function undo(plan: Plan, blockName: string): Promise<void> {
  await Excel.run(async (context) => {
    if (plan.summary) context.workbook.worksheets.getItemOrNullObject(plan.summary.provisionalName).delete();
    queueForget(context, plan.runs, blockName);
    await undoBlock(context, plan);
  });
}

export const workbookLayer: WorkbookLayer = { readSource, mapHeadings, prepare, writeRun, runSystem };
