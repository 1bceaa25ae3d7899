import { say } from "../domain/method/say";
import { compareWords } from "../i18n/compare";
import { shortLabel } from "../workbook/compare/prepared";
import { compareSystems, type CompareOutcome } from "../workbook/compare/run";
import { firmnessNotes, tierFirmness } from "../workbook/compare/tables";
import { tellAssumed } from "./assumed";
import { inFile, tellObstacles, type Ending, type Screen } from "./inFile";
import type { CompareCommand } from "./options";

/** Compares several systems on one file, and writes the comparison on a sheet of its own. */
export function compareFile(command: CompareCommand, screen: Screen): Promise<Ending> {
  const words = compareWords[command.locale];
  let shown = -1;
  const onProgress = (done: number): void => {
    const percent = Math.floor(done * 100);
    if (percent === shown) return;
    shown = percent;
    screen.progress(words.batch.computing(`${percent} %`));
  };
  return inFile(command, screen, async (source) => {
    const outcome = await compareSystems({ ...command, source, onProgress });
    if (outcome.ok) return () => tellResult(outcome, command, screen);
    tellObstacles({ issues: outcome.issues, findings: [] }, command, screen);
    for (const blocked of outcome.blocked) {
      screen.error(words.pane.cannot(shortLabel(blocked.method)[command.locale]));
      tellObstacles(blocked, command, screen);
    }
    return null;
  });
}

function tellResult({ compared, firmness, report }: Extract<CompareOutcome, { ok: true }>, command: CompareCommand, screen: Screen): void {
  const { locale, systems } = command;
  const words = compareWords[locale];
  const { comparison } = compared;
  const label = (system: number): string => comparison.systems[system]!.label[locale];
  const number = (value: number | null, shown: (value: number) => string): string => (value === null ? "–" : shown(value));
  systems.forEach((system) => tellAssumed(system, locale, screen));
  for (const { first, second, agreement } of comparison.pairs) {
    screen.out(words.batch.pair(label(first), label(second), number(agreement.same, say.percent), number(agreement.tauB, say.amount)));
  }
  for (const { system, tier, customers, amongOthers, underError } of tierFirmness(compared, firmness)) {
    screen.out(`  ${words.batch.firm(words.tierOf(label(system), tier), customers, number(amongOthers, say.percent), number(underError, say.percent))}`);
  }
  firmnessNotes(compared, firmness, locale).forEach((note) => screen.out(note));
  screen.out(words.batch.written(report.sheet, report.customers));
}
