import { methods } from "../domain/methods";
import { functionsFile } from "../functions/metadata";
import { sharingIssueText, sharingWords } from "../i18n/sharing";
import type { AddIn } from "../workbook/sharing/addIn";
import type { SharingReport, Uses } from "../workbook/sharing/contract";
import { findUses, isFree } from "../workbook/sharing/find";
import { prepareForSharing } from "../workbook/sharing/freeze";
import { inFile, type Ending, type Screen } from "./inFile";
import type { ShareCommand } from "./options";

/** Makes values of all formulas of one file that need the add-in, and removes what it has stored there. */
export function shareFile(command: ShareCommand, screen: Screen): Promise<Ending> {
  const { locale } = command;
  const words = sharingWords[locale];
  return inFile(command, screen, async (_source, book) => {
    const addIn: AddIn = { namespace: "TB", functions: functionsFile(methods, "en").functions };
    screen.progress(words.batch.reading);
    const uses = await findUses(addIn);
    const extensions = book.removeWebExtensions();
    const tellExtensions = (): void => void (extensions > 0 && screen.out(words.share.removedExtensions(extensions)));
    if (isFree(uses)) {
      return () => {
        screen.out(words.batch.free);
        tellExtensions();
      };
    }
    const report = await prepareForSharing(uses, addIn, command.native ? { formulas: "native", methods } : { formulas: "values" });
    if (report.ok) {
      return () => {
        tellResult(uses, report, command, screen);
        tellExtensions();
      };
    }
    report.issues.forEach((issue) => screen.error(sharingIssueText(issue, locale)));
    return null;
  });
}

function tellResult({ sheets }: Uses, report: Extract<SharingReport, { ok: true }>, { locale }: ShareCommand, screen: Screen): void {
  const { share } = sharingWords[locale];
  if (report.native > 0) screen.out(share.nativeNow(report.native));
  if (report.formulas > 0 || sheets.length === 0) screen.out(share.frozen(report.formulas, report.cells));
  for (const { sheet, address, formula, now, why } of report.became) screen.out(`  ${share.became[now](`${sheet}!${address}`)} ${formula}${why ? ` ${why[locale]}` : ""}`);
  if (report.errors > 0) screen.out(share.errors(report.errors));
  if (report.names.length > 0) screen.out(share.removedNames(report.names.length));
  if (report.settings > 0) screen.out(share.removedSettings(report.settings));
  if (report.records > 0) screen.out(`${share.removedRecords(report.records)} ${share.noRevert}`);
  screen.out(isFree(report.left) ? share.nothingLeft : share.left);
  report.left.rules.forEach(({ kind, sheet, address }) => screen.out(`  ${share.rule[kind](sheet, address)}`));
  report.left.names.forEach(({ name }) => screen.out(`  ${name}`));
  report.left.records.forEach((name) => screen.out(`  ${name}`));
}
