import { say } from "../domain/method/say";
import { batchWords } from "../i18n/batch";
import { workbookWords } from "../i18n/workbook";
import type { RunReport } from "../workbook/contract";
import { runIssueText } from "../workbook/runIssueText";
import { runSystem } from "../workbook/run";
import { tellAssumed } from "./assumed";
import { inFile, tellObstacles, type Ending, type Screen } from "./inFile";
import type { TierCommand } from "./options";

/** Runs one system on one file, beside the data or on a sheet of its own. */
export function tierFile(command: TierCommand, screen: Screen): Promise<Ending> {
  return inFile(command, screen, async (source) => {
    const report = await runSystem({ ...command, source, onProgress: (step) => screen.progress(workbookWords[command.locale].steps[step]) });
    tellObstacles({ issues: [], ...report }, command, screen);
    return report.ok ? () => tellResult(report, command, screen) : null;
  });
}

function tellResult(report: Extract<RunReport, { ok: true }>, command: TierCommand, screen: Screen): void {
  const { locale } = command;
  const words = batchWords[locale];
  tellAssumed(command, locale, screen);
  screen.out(words.counts(report.customers, report.leftOut));
  for (const { tier, customers, share } of report.preview.tiers) screen.out(`  ${words.tier(tier, customers, say.percent(share))}`);
  for (const note of report.notes) screen.out(runIssueText(note, locale, report.places));
  screen.out(words.written(report.sheet, report.address, report.replacedFormer));
  if (report.summarySheet !== null) screen.out(words.summary(report.summarySheet, report.charts.length));
}
