import { cardOf } from "../domain/table/preview";
import { askEverything, type Compute, type PreparedReady, type RunReport, type RunRequest, type WorkbookLayer, type WriteOptions } from "./contract";
import { checkpoint } from "./control";
import { areaAddress } from "./address";
import { freeBlockName, queueRemember, type FormerRun } from "./former";
import { putAside, type BeforeRun, type PutAside } from "./history/begin";
import { logLine, queueLog } from "./history/log";
import { readFormer } from "./history/readFormer";
import { replaceSheets } from "./history/recoverRun";
import { backOf, onOf } from "./history/runJournal";
import { printing, recordOf } from "./history/recordOf";
import type { RunRecord } from "./history/record";
import { mapHeadings } from "./mapHeadings";
import { placesIn } from "./places";
import { configPortions } from "./native/config";
import { planRun, type Plan } from "./plan";
import { little, send } from "./portions";
import { computeAtOnce, prepare } from "./prepare";
import { ChangedMeanwhile, isSeenAtOnce, lookInParts, queueLook, type ChangedCell } from "./recovery/changed";
import { queueJournal, queueJournalEnd, type Journal } from "./recovery/journal";
import { allOrNothing, type Progressed } from "./recovery/transaction";
import { readSource } from "./source";
import { headerNote } from "./stamp";
import { summaryPortions } from "./summary";
import { blockPortions } from "./writeBlock";

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
  let written: WrittenRun;
  try {
    written = await allOrNothing((progress) => writePlan(prepared, options, plan, { blockName, progress }));
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    return { ok: false, issues: [{ code: "input-changed", address: prepared.source.address }], findings: prepared.findings, places: prepared.places };
  }
  const { aside, charts } = written;
  options.onProgress?.("done");
  return {
    ok: true,
    sheet: plan.sheetName,
    address: areaAddress(plan.area),
    block: blockName,
    revertible: aside !== null,
    replacedFormer: plan.former !== null,
    summarySheet: plan.summary?.name ?? null,
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
  readonly aside: PutAside | null;
  /** Names of the charts. */
  readonly charts: readonly string[];
}

interface Writing {
  readonly blockName: string;
  readonly progress: Progressed<WrittenRun>;
}

async function writePlan(prepared: PreparedReady, options: WriteOptions, plan: Plan, { blockName, progress }: Writing): Promise<WrittenRun> {
  const back = (before: Pick<BeforeRun, "aside" | "saved">, asideSheet: string | null, touched: boolean): Journal => ({
    command: "run", direction: "back", sheets: plan.sheetsById, data: backOf(plan, { blockName, asideSheet, touched, ...before }),
  });
  progress.begins();
  const { aside, saved, entered } = await putAside(prepared, options, plan, (context, sheet) => queueJournal(context, back({ aside: null, saved: null }, sheet, false)));
  if (isOverriddenSince(prepared, plan, entered) || isFilledSince(plan, entered)) throw new ChangedMeanwhile([]);
  const { log } = plan;
  const summary = plan.summary?.provisionalName ?? null;
  const config = plan.config;
  const { written, left } = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const print = printing(context, plan, options.mode === "functions");
    let charts: readonly string[] = [];
    let look = (): void => undefined;
    let lookAgain = (): void => undefined;
    const begin = (): void => {
      queueJournal(context, back({ aside, saved }, aside?.sheet ?? null, true));
      look = queueLookAt(context, plan, prepared, entered);
      // First, for a workbook whose structure is protected refuses it before a cell is touched.
      if (summary !== null) worksheets.add(summary);
      // Formulas need the sheets they speak of; those of a new sheet's customers and of their parameters speak of each other.
      if (config) worksheets.add(config.provisionalName);
    };
    if (plan.target && entered && !isSeenAtOnce(entered)) unchanged(await lookInParts(context, plan.target, entered));
    await send(
      context,
      [
        little(begin),
        ...blockPortions(context, plan, headerNote(prepared, options), options),
        little(print.queueBlock),
        ...(config ? configPortions(() => worksheets.getItem(config.provisionalName), config.cells) : []),
        ...(summary === null ? [little(print.queueSheets)] : []),
      ],
      options,
    );
    look();
    if (summary !== null) {
      checkpoint(options);
      options.onProgress?.("summary");
      const portions = summaryPortions(context, prepared, options, summary, plan, (names) => (charts = names));
      const end = (): void => {
        lookAgain = queueLookAtNames(context, plan, prepared);
        print.queueSheets();
      };
      await send(context, [...portions, little(end)], options);
    }
    const cells = await print.read(charts, options);
    lookAgain();
    checkpoint(options);
    const record = recordOf(prepared, options, plan, { aside, written: cells, logged: log?.number ?? null });
    if (log) queueLog(context, log, logLine(prepared, options, plan, log.number), options);
    const runs = queuePointer(context, prepared, options, plan, { blockName, record });
    const on = onOf(plan, aside, runs);
    if (on) queueJournal(context, { command: "run", direction: "on", sheets: {}, data: on });
    else queueJournalEnd(context);
    const answer = progress.ends({ aside, charts });
    await context.sync();
    return { written: answer, left: on };
  });
  if (left) {
    await Excel.run(async (context) => {
      await replaceSheets(context, left);
      queueJournalEnd(context);
      await context.sync();
    });
  }
  return written;
}

/** Whether a tier was given by hand, or taken back, since those were read that the run goes by. */
function isOverriddenSince({ former: read }: PreparedReady, { former }: Plan, entered: BeforeRun["entered"]): boolean {
  if (!read?.typed || former?.overrideColumn === undefined) return false;
  const { area, overrideColumn } = former;
  const cell = (row: number, column: number): unknown => entered?.formulas[row - entered.area.row]?.[column - entered.area.column] ?? "";
  return read.typed.some((line, row) => line.some((typed, i) => typed !== cell(area.row + 1 + row, area.column + overrideColumn + i)));
}

/** Whether there is something by now in cells that were empty when the run was planned. */
function isFilledSince({ target, former }: Plan, entered: BeforeRun["entered"]): boolean {
  if (!target || target.filled || !entered) return false;
  const own = former?.area;
  const isOwn = (row: number, column: number): boolean => own !== undefined && row >= own.row && row < own.row + own.rows && column >= own.column && column < own.column + own.columns;
  return entered.formulas.some((line, row) => line.some((cell, column) => cell !== "" && !isOwn(entered.area.row + row, entered.area.column + column)));
}

/** Queues a look at what is about to be written over, and at the names of the sheets that formulas speak of. */
function queueLookAt(context: Excel.RequestContext, plan: Plan, prepared: PreparedReady, entered: BeforeRun["entered"]): () => void {
  const { target } = plan;
  const cells = target && isSeenAtOnce(entered) && queueLook(context.workbook.worksheets.getItem(target.sheetId), target, entered);
  const names = queueLookAtNames(context, plan, prepared);
  return () => {
    if (cells) unchanged(cells());
    names();
  };
}

function unchanged(cells: readonly ChangedCell[]): void {
  if (cells.length > 0) throw new ChangedMeanwhile(cells);
}

function queueLookAtNames({ workbook }: Excel.RequestContext, { sheetId, sheetsById }: Plan, { source }: PreparedReady): () => void {
  const ids = [...new Set([source.sheetId, ...(sheetId === null ? [] : [sheetId])])];
  const sheets = ids.map((id) => ({ id, sheet: workbook.worksheets.getItem(id) }));
  for (const { sheet } of sheets) sheet.load("name");
  return () => {
    if (sheets.some(({ id, sheet }) => sheet.name !== sheetsById[id])) throw new ChangedMeanwhile([]);
  };
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

export const workbookLayer: WorkbookLayer = { readSource, mapHeadings, prepare, writeRun, runSystem };
