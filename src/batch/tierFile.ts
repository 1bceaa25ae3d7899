import { say } from "../domain/method/say";
import { batchWords } from "../i18n/batch";
import { historyWords } from "../i18n/history";
import type { RunReport } from "../workbook/contract";
import { readLogSetting } from "../workbook/history/log";
import { isSamePreset, readPresets } from "../workbook/history/presets";
import { runIssueText } from "../workbook/runIssueText";
import { runSystem } from "../workbook/run";
import { tellAssumed } from "./assumed";
import { inFile, tellObstacles, tellProgress, type Ending, type Screen } from "./inFile";
import type { TierCommand } from "./options";

/** Runs one system on one file, beside the data or on a sheet of its own. */
export function tierFile(command: TierCommand, screen: Screen): Promise<Ending> {
  return inFile(command, screen, async (source) => {
    const preset = await ownParams(command, screen);
    if (preset === null) return "usage";
    const params = { ...preset, ...command.params };
    const log = command.log && (await readLogSetting());
    const report = await runSystem({ ...command, source, log, params, onProgress: tellProgress(command.locale, screen) });
    tellObstacles({ issues: [], ...report }, command, screen);
    return report.ok ? () => tellResult(report, { ...command, params }, screen) : null;
  });
}

/** Parameters of a preset kept in the workbook; null where it has none of that name. */
async function ownParams({ ownPreset, method, locale }: TierCommand, screen: Screen): Promise<Readonly<Record<string, unknown>> | null> {
  if (ownPreset === null) return {};
  const presets = (await readPresets()).filter((preset) => preset.method === method.id);
  const found = presets.find((preset) => isSamePreset(preset, { method: method.id, name: ownPreset }));
  if (!found) screen.error(batchWords[locale].usage.unknownPreset(ownPreset, [...Object.keys(method.presets ?? {}), ...presets.map(({ name }) => name)]));
  return found?.params ?? null;
}

function tellResult(report: Extract<RunReport, { ok: true }>, command: TierCommand, screen: Screen): void {
  const { locale } = command;
  const words = batchWords[locale];
  tellAssumed(command, locale, screen);
  screen.out(words.counts(report.customers, report.leftOut));
  for (const { tier, customers, share } of report.preview.tiers) screen.out(`  ${words.tier(tier, customers, say.percent(share))}`);
  for (const note of report.notes) screen.out(runIssueText(note, locale, report.places));
  if (report.changes) {
    const { up, down, same, added, gone, since } = report.changes;
    const said = historyWords[locale].changes;
    screen.out([said.heading(since), ...[said.up(up.length), said.down(down.length), said.same(same), said.added(added.length), said.gone(gone.length)].map((one) => `  ${one}`)].join("\n"));
  }
  for (const { name, tier } of report.overrides.gone) screen.out(historyWords[locale].overrides.gone(name, tier));
  for (const { name, tier } of report.overrides.unknown) screen.out(historyWords[locale].overrides.unknown(name, tier));
  screen.out(words.written(report.sheet, report.address, report.replacedFormer));
  if (report.summarySheet !== null) screen.out(words.summary(report.summarySheet, report.charts.length));
}
