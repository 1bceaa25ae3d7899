import { checkSeals } from "../domain/desk/annual";
import type { DeskIssue } from "../domain/desk/command";
import { batchWords } from "../i18n/batch";
import { deskBatchWords } from "../i18n/deskBatch";
import type { Source, WorkbookIssue } from "../workbook/contract";
import type { DeskPlaces, DeskReport } from "../workbook/desk/contract";
import { createDesk, createDeskFrom } from "../workbook/desk/create";
import { deskIssueText } from "../workbook/desk/issueText";
import { deskLayer } from "../workbook/desk/layer";
import { runIssueText } from "../workbook/runIssueText";
import { readSource } from "../workbook/source";
import type { DeskJob, DeskLook, DeskWork, NewDesk } from "./deskOptions";
import { readInput } from "./files";
import { inWorkbook, tellProgress, tellTrouble, type Ending, type Screen } from "./inFile";
import { openBook } from "./openBook";

/** Lines of an answer that are told; the workbook has them all. */
const longest = 40;

/** Makes a credit workbook, or runs one command of the credit desk in it. */
export async function deskFile(job: DeskJob, screen: Screen, at: string): Promise<Ending> {
  if (job.does !== "new") return inWorkbook(job, screen, () => work(job, screen, at));
  try {
    const elsewhere = job.customers?.file == null ? null : await readElsewhere(job.customers.file, job, screen);
    if (elsewhere === "unreadable") return "data";
    return await inWorkbook(job, screen, () => make(job, elsewhere, screen, at));
  } catch (error) {
    return tellTrouble(error, job, screen);
  }
}

type Told = (() => void) | null;

function work(job: Exclude<DeskJob, NewDesk>, screen: Screen, at: string): Promise<Told> {
  if (job.does === "command") return command(job, screen, at);
  return job.does === "check" ? check(job, screen) : refresh(job, screen);
}

async function refresh(job: DeskLook, screen: Screen): Promise<Told> {
  const report = await deskLayer.refresh(job.asOf);
  return report.ok ? () => tellDone(report, [], job, screen) : stopped(report, job, screen);
}

function command({ order, verb, details, ...job }: DeskWork, screen: Screen, at: string): Promise<Told> {
  const text = { en: details, "zh-CN": details };
  return order(async ({ command: run, args, lines }) => {
    const report = await deskLayer.run(run, args, { label: verb.label, details: text, at, asOf: job.asOf, ...(job.by === undefined ? {} : { by: job.by }), onProgress: tellProgress(job.locale, screen) });
    if (!report.ok) return stopped(report, job, screen);
    const more = lines(report.answer, job.locale);
    return () => tellDone(report, more, job, screen);
  });
}

/** The customers of another file: it is closed again before the desk's own is opened, for there is one workbook at a time. */
async function readElsewhere(path: string, { customers, locale }: NewDesk, screen: Screen): Promise<Source | "unreadable"> {
  screen.progress(batchWords[locale].opening);
  const book = await openBook(await readInput(path), path);
  try {
    const read = await readSource(customers!.source);
    if (read.ok) return read.source;
    read.issues.forEach((issue) => screen.error(runIssueText(issue, locale)));
    screen.error(batchWords[locale].nothingWritten);
    return "unreadable";
  } finally {
    book.close();
  }
}

async function make(job: NewDesk, elsewhere: Source | null, screen: Screen, at: string): Promise<Told> {
  const { locale, vat, firstMonth, protect, by, customers, input } = job;
  const options = { locale, vat, protect, at, ...(firstMonth === undefined ? {} : { firstMonth }), ...(by === undefined ? {} : { by }), onProgress: tellProgress(locale, screen) };
  const own = customers && customers.file === null ? { customers: customers.source } : {};
  const report = elsewhere ? await createDeskFrom(elsewhere, options) : await createDesk({ ...options, ...own });
  if (!report.ok) return stopped(report, job, screen);
  if (input === null) await removeFirstSheet();
  return () => tellDone(report, [], job, screen);
}

/** A workbook cannot begin without a sheet; once the desk's are there, the empty one may go. */
const removeFirstSheet = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().delete();
    await context.sync();
  });

async function check({ locale }: DeskJob, screen: Screen): Promise<Told> {
  const words = deskBatchWords[locale];
  const desk = await deskLayer.read();
  if (!desk.ok) return stopped(desk, { locale }, screen);
  const breaks = checkSeals(desk.book);
  if (breaks.length === 0) return () => screen.out(words.intact);
  screen.error(words.broken(breaks.length));
  for (const { table, row, column, text } of breaks) screen.error(`  ${desk.places(table, row, column)}: ${text[locale]}`);
  return null;
}

function stopped({ issues, places }: { readonly issues: readonly (DeskIssue | WorkbookIssue)[]; readonly places: DeskPlaces }, { locale }: Pick<DeskJob, "locale">, screen: Screen): null {
  issues.forEach((issue) => screen.error(deskIssueText(issue, locale, places)));
  return null;
}

function tellDone<Answer>({ said, warnings, places }: Extract<DeskReport<Answer>, { ok: true }>, lines: readonly string[], { locale }: Pick<DeskJob, "locale">, screen: Screen): void {
  const words = deskBatchWords[locale];
  screen.out(said[locale]);
  lines.slice(0, longest).forEach((line) => screen.out(line));
  if (lines.length > longest) screen.out(words.more(lines.length - longest));
  warnings.forEach((warning) => screen.out(words.warning(deskIssueText(warning, locale, places))));
}
