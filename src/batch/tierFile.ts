import type { ParamField } from "../domain/method/method";
import { say } from "../domain/method/say";
import { batchWords } from "../i18n/batch";
import { findingText, workbookWords } from "../i18n/workbook";
import type { Choices, RunReport } from "../workbook/contract";
import { excelErrorText } from "../workbook/errors";
import { runIssueText } from "../workbook/runIssueText";
import { runSystem } from "../workbook/run";
import { FileTrouble, isSameFile, readInput, writeOutput } from "./files";
import { openBook } from "./openBook";
import type { TierCommand } from "./options";

export interface Screen {
  out(line: string): void;
  error(line: string): void;
  progress(line: string): void;
}

/** Runs one system on one file: reads it, lets the add-in work in it, and saves the result; or says why not and writes nothing. */
export async function tierFile(command: TierCommand, screen: Screen): Promise<"ok" | "data" | "usage" | "files"> {
  const words = batchWords[command.locale];
  if (!command.force && (await isSameFile(command.input, command.output))) {
    screen.error(words.usage.overwritesInput);
    return "usage";
  }
  try {
    screen.progress(words.opening);
    const bytes = await readInput(command.input);
    const book = await openBook(bytes, command.input);
    try {
      const report = await runSystem({
        method: command.method,
        source: command.source,
        headings: command.headings,
        params: command.params,
        choices: command.choices,
        where: command.where,
        summary: command.summary,
        asOf: command.asOf,
        by: command.by,
        locale: command.locale,
        onProgress: (step) => screen.progress(workbookWords[command.locale].steps[step]),
      });
      tellFindings(report, command, screen);
      if (!report.ok) {
        screen.error(words.nothingWritten);
        return "data";
      }
      screen.progress(words.saving);
      await writeOutput(command.output, await book.save());
      tellResult(report, command, screen);
      return "ok";
    } finally {
      book.close();
    }
  } catch (error) {
    return tellTrouble(error, command, screen);
  }
}

/** Every cell that was found fault with, and then what can be done about the ones that are undecided. */
function tellFindings(report: RunReport, { locale }: TierCommand, screen: Screen): void {
  const { waysOut } = batchWords[locale];
  if (!report.ok) report.issues.forEach((issue) => screen.error(runIssueText(issue, locale, report.places)));
  report.findings.forEach((finding) => screen.error(findingText(finding, locale)));
  const open = report.findings.flatMap(({ blocking, settledBy }) => (blocking && settledBy ? [settledBy] : []));
  for (const choice of new Set<keyof Choices>(open)) screen.error(`→ ${waysOut[choice]}`);
}

/** Values that the wizard asks for and never assumes; a command that runs unattended takes the default and says so. */
function tellAssumed({ method, params, locale }: TierCommand, screen: Screen): void {
  const fields: Readonly<Record<string, ParamField>> = method.params;
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== "number" || field.asked === undefined || field.default === undefined || params[name] !== undefined) continue;
    screen.out(batchWords[locale].assumed(field.label[locale], say.inUnit(field.default, field.unit), name));
  }
}

function tellResult(report: Extract<RunReport, { ok: true }>, command: TierCommand, screen: Screen): void {
  const { locale, output } = command;
  const words = batchWords[locale];
  tellAssumed(command, screen);
  screen.out(words.counts(report.customers, report.leftOut));
  for (const { tier, customers, share } of report.preview.tiers) screen.out(`  ${words.tier(tier, customers, say.percent(share))}`);
  for (const note of report.notes) screen.out(runIssueText(note, locale, report.places));
  screen.out(words.written(report.sheet, report.address, report.replacedFormer));
  if (report.summarySheet !== null) screen.out(words.summary(report.summarySheet, report.charts.length));
  screen.out(words.saved(output));
}

function tellTrouble(error: unknown, { locale }: TierCommand, screen: Screen): "data" | "files" {
  const words = batchWords[locale];
  if (error instanceof FileTrouble) {
    screen.error(words.files[error.kind](error.path, error.reason));
    return "files";
  }
  const text = excelErrorText(error);
  // Trouble of our own is no fact about the data: it goes up with its stack.
  if (text === null) throw error;
  screen.error(text[locale]);
  screen.error(words.nothingWritten);
  return "data";
}
