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
import type { SummaryLayout } from "./summaryLayout";
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
  try {
    return await writePlan(prepared, options, plan, blockName);
  } catch (error) {
    await undo(plan, blockName).catch(() => {
      throw new NotRestored(plan.sheetName, areaAddress(plan.saved?.area ?? plan.area), error);
    });
    throw error;
  }
}

async function writePlan(prepared: PreparedReady, options: WriteOptions, plan: Plan, blockName: string): Promise<RunReport> {
  const summaryName = plan.summaryName === null ? null : provisionalName(plan);
  await Excel.run(async (context) => {
    // First, for a workbook whose structure is protected refuses it before a cell is touched.
    if (summaryName !== null) context.workbook.worksheets.add(summaryName);
    queueBlock(context, plan, headerNote(prepared, options));
    await context.sync();
  });

  let charts: readonly string[] = [];
  if (summaryName !== null) {
    options.onProgress?.("summary");
    const layout = await Excel.run(async (context): Promise<SummaryLayout> => {
      const queued = queueSummary(context, prepared, options, summaryName);
      await context.sync();
      return queued;
    });
    options.onProgress?.("charts");
    charts = await Excel.run(async (context) => {
      const names = queueSummaryCharts(context, prepared, options, summaryName, layout);
      await context.sync();
      return names;
    });
  }
  await Excel.run((context) => finish(context, prepared, options, plan, { blockName, summaryName }));
  options.onProgress?.("done");
  return {
    ok: true,
    sheet: plan.sheetName,
    address: areaAddress(plan.area),
    replacedFormer: plan.former !== null,
    summarySheet: plan.summaryName,
    charts,
    customers: prepared.preview.rated,
    leftOut: prepared.leftOut.size,
    preview: prepared.preview,
    notes: prepared.notes,
    findings: prepared.findings,
    places: prepared.places,
  };
}

/** The new summary is complete before the former one goes; until then it cannot have the name that the former one has. */
function provisionalName({ summaryName, formerSummary }: Plan): string {
  return summaryName === formerSummary?.name ? `${summaryName!.slice(0, 29)} +` : summaryName!;
}

async function finish(
  context: Excel.RequestContext,
  prepared: PreparedReady,
  options: WriteOptions,
  plan: Plan,
  { blockName, summaryName }: { readonly blockName: string; readonly summaryName: string | null },
): Promise<void> {
  const { worksheets } = context.workbook;
  const { area, block } = plan;
  const sheet = plan.sheetId === null ? worksheets.getItem(plan.sheetName) : worksheets.getItem(plan.sheetId);
  const summary = summaryName === null ? null : worksheets.getItem(summaryName);
  summary?.load("id");
  if (summary) await context.sync();

  const run: FormerRun = {
    block: blockName,
    system: cardOf(prepared.method).system,
    sourceSheetId: prepared.source.sheetId,
    sourceHeaderRow: prepared.source.headerRow,
    place: options.where.place,
    headings: block.columns.map(({ heading }) => heading),
    tierColumn: block.tierColumn,
    tiers: block.tiers,
    summarySheetId: summary?.id ?? plan.formerSummary?.id ?? null,
    method: prepared.method.id,
    params: prepared.params,
    choices: { ...prepared.choices },
    asOf: options.asOf,
  };
  queueRemember(context, plan.runs, run, sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  await context.sync();
  if (summary && plan.formerSummary) {
    // One batch, the deletion last but for the name: whatever fails before it leaves the former summary alone.
    const former = worksheets.getItem(plan.formerSummary.id);
    summary.position = 0;
    former.delete();
    summary.name = plan.summaryName!;
    await context.sync();
  }
}

async function undo(plan: Plan, blockName: string): Promise<void> {
  await Excel.run(async (context) => {
    if (plan.summaryName !== null) context.workbook.worksheets.getItemOrNullObject(provisionalName(plan)).delete();
    queueForget(context, plan.runs, blockName);
    await undoBlock(context, plan);
  });
}

export const workbookLayer: WorkbookLayer = { readSource, mapHeadings, prepare, writeRun, runSystem };
