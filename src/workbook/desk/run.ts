import { readConfig } from "../../domain/desk/config";
import type { DeskBook, DeskRows } from "../../domain/desk/book";
import type { DeskChange, DeskCommand, DeskIssue } from "../../domain/desk/command";
import type { RowOf } from "../../domain/desk/tables";
import type { Locale, Text } from "../../domain/method/text";
import type { SerialDate } from "../../domain/unit/unit";
import { deskFacts } from "../../i18n/desk";
import { bookObstacle } from "../bookObstacle";
import type { WorkbookIssue } from "../contract";
import { checkpoint, type Control } from "../control";
import { ChangedMeanwhile } from "../recovery/changed";
import { queueJournal, queueJournalEnd, writeJournal, type Journal } from "../recovery/journal";
import { allOrNothing, type Progressed } from "../recovery/transaction";
import type { CommandOptions, DeskReport } from "./contract";
import { planDashboard, queueDashboard, replaceDashboard, type DashboardPlan } from "./dashboardSheet";
import { planWrites, tableObstacles, type TableWrite } from "./plan";
import { readDesk, type DeskState } from "./read";
import type { DeskBack } from "./recoverDesk";
import { queueLookAtTables } from "./lookAtTables";
import { PasswordNeeded, queueLockAgain, readLocks, unlock, type Unlocked } from "./unlock";
import { queueKeepGrowth, tablesBack, writeTables } from "./writeTables";

type Open = Extract<DeskState, { ok: true }>;

/** Reads the desk, runs one command, and writes what it changes with its line in the log: all of it, or nothing. A command that changes nothing leaves no trace. */
export async function runCommand<Args, Answer>(command: DeskCommand<Args, Answer>, args: Args, options: CommandOptions): Promise<DeskReport<Answer>> {
  options.onProgress?.("reading");
  const desk = await readDesk(options);
  if (!desk.ok) return { ok: false, issues: desk.issues, places: desk.places };
  const { places } = desk;
  options.onProgress?.("computing");
  checkpoint(options);
  const outcome = command(desk.book, args);
  if (!outcome.ok) return { ok: false, issues: outcome.issues, places };
  const { said, warnings, answer } = outcome;
  if (planWrites(desk.tables, outcome.change).length === 0) return done({ ok: true, said, warnings, answer, book: desk.book, places });

  const change: DeskChange = { ...outcome.change, log: [...desk.book.rows.log, logLine(desk, options, said)] };
  const rows: DeskRows = { ...desk.book.rows, ...change };
  const settings = readConfig(rows.config);
  const book: DeskBook = { ...desk.book, rows, config: settings.ok ? settings.config : desk.book.config };
  const issues = await writeDesk(desk, { change, book, asOf: options.asOf }, options);
  return issues.length > 0 ? { ok: false, issues, places } : done({ ok: true, said, warnings, answer, book, places });

  function done(report: DeskReport<Answer>): DeskReport<Answer> {
    options.onProgress?.("done");
    return report;
  }
}

/** Draws the dashboard anew from the tables as they stand, and changes nothing else. */
export async function refreshDashboard(asOf: SerialDate, control: Control = {}): Promise<DeskReport> {
  const desk = await readDesk(control);
  if (!desk.ok) return { ok: false, issues: desk.issues, places: desk.places };
  const { book, places } = desk;
  const issues = await writeDesk(desk, { change: {}, book, asOf }, control);
  return issues.length > 0 ? { ok: false, issues, places } : { ok: true, said: deskFacts.refreshed, warnings: [], answer: undefined, book, places };
}

/** Text of the log in the language of the workbook. */
export function logLine({ book, locale }: { readonly book: DeskBook; readonly locale: Locale }, { at, by, label, details }: Pick<CommandOptions, "at" | "by" | "label" | "details">, result: Text): RowOf<"log"> {
  const number = book.rows.log.reduce((most, line) => Math.max(most, line.number ?? 0), 0) + 1;
  return { number, at, by: by?.trim() || null, command: label[locale], details: details[locale] || null, result: result[locale] };
}

interface Work {
  readonly change: DeskChange;
  /** As it is once the change is written. */
  readonly book: DeskBook;
  readonly asOf: SerialDate;
}

/** @returns what stands in the way; nothing is written then */
async function writeDesk(desk: Open, work: Work, control: Control): Promise<readonly (DeskIssue | WorkbookIssue)[]> {
  const writes = planWrites(desk.tables, work.change);
  const dashboard = planDashboard(desk.found, desk.locale);
  const obstacle = await Excel.run((context) => bookObstacle(context, { changesSheets: true }));
  if (obstacle) return [obstacle];
  const inTables = await Excel.run((context) => tableObstacles(context, writes));
  if (inTables.length > 0) return inTables;
  checkpoint(control);
  const unlocked = await Excel.run((context) => readLocks(context, writes.map(({ state }) => state)));
  try {
    await allOrNothing<null>((progress) => writeAll(desk, { ...work, writes, dashboard, unlocked, progress }, control));
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return [{ issue: { code: "method", text: deskFacts.changedMeanwhile } }];
    if (!(error instanceof PasswordNeeded)) throw error;
    const { name, shape } = writes.find(({ state }) => state.shape.sheetId === error.sheetId)!.state;
    return [{ table: name, issue: { code: "method", text: deskFacts.password(shape.sheetName) } }];
  }
  return [];
}

interface Writing extends Work {
  readonly writes: readonly TableWrite[];
  readonly dashboard: DashboardPlan;
  readonly unlocked: Unlocked;
  readonly progress: Progressed<null>;
}

function writeAll(desk: Open, { writes, dashboard, unlocked, progress, book, asOf }: Writing, control: Control): Promise<null> {
  return Excel.run(async (context) => {
    control.onProgress?.("writing");
    progress.begins();
    const tables = tablesBack(writes);
    const sheets = Object.fromEntries(desk.found.sheets.map(({ id, name }) => [id, name]));
    const back = (data: Pick<DeskBack, "tables" | "added">): Journal => ({ command: "desk", direction: "back", sheets, data: { ...data, unlocked, isNew: false } satisfies DeskBack });
    const unlocking = back({ tables: [], added: [] });
    queueJournal(context, unlocking);
    await unlock(context, unlocked);
    await writeJournal(context, back({ tables, added: [dashboard.provisionalName] }), () => queueKeepGrowth(context, tables), unlocking.data);
    const look = queueLookAtTables(context, writes);
    // First, for a workbook that lets no sheet be added refuses it before a cell is touched.
    const sheet = context.workbook.worksheets.add(dashboard.provisionalName);
    await writeTables(context, writes, control);
    await context.sync();
    look();
    checkpoint(control);
    control.onProgress?.("charts");
    queueDashboard(sheet, book, asOf, desk.locale);
    await context.sync();
    checkpoint(control);
    queueLockAgain(context, unlocked);
    queueJournal(context, { command: "desk", direction: "on", sheets: {}, data: dashboard });
    progress.ends(null);
    await context.sync();
    await replaceDashboard(context, dashboard);
    queueJournalEnd(context);
    await context.sync();
    return null;
  });
}
