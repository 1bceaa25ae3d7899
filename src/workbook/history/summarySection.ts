import type { Locale } from "../../domain/method/text";
import { cardOf } from "../../domain/table/preview";
import { historyWords } from "../../i18n/history";
import type { PreparedReady } from "../contract";
import type { Page } from "../summaryPage";
import { textCell } from "../units";

/** Names printed in each list; the columns beside the data have all of them. */
const most = 15;

/** What changed since the last run, and the tiers given by hand, on the summary sheet. */
export function historySections(page: Page, { changes, overrides, evaluation, method, source, bodyRows, customer }: PreparedReady, locale: Locale): void {
  const words = historyWords[locale];
  const lines = (list: readonly string[]): void => {
    list.slice(0, most).forEach((line) => page.paragraph(line));
    if (list.length > most) page.paragraph(words.changes.more(list.length - most));
  };
  if (changes) {
    const { up, down, same, added, gone, tiers, matrix } = changes;
    const said = words.changes;
    const comma = locale === "en" ? ", " : "，";
    page.section(said.heading(changes.since));
    page.paragraph([said.up(up.length), said.down(down.length), said.same(same), said.added(added.length), said.gone(gone.length)].join(comma));
    if (tiers.length <= 8) {
      page.table(
        [{ heading: said.before, unit: "code" }, ...tiers.map((tier) => ({ heading: tier, unit: "count" as const }))],
        tiers.map((tier, row) => [textCell(tier), ...matrix.counts[row]!]),
      );
    }
    lines([...up, ...down].map(({ name, from, to }) => said.moved(name, from, to)));
  }
  const { applied, gone, unknown } = overrides;
  if (applied.size + gone.length + unknown.length > 0) {
    page.section(words.overrides.heading(applied.size));
    const tiers = evaluation.columns[cardOf(method).tier]!;
    const nameOf = (row: number): string => (customer.name === null ? `${row + 1}` : String(source.rows[bodyRows[row]!]![customer.name] ?? ""));
    lines([
      ...[...applied].map(([row, { tier, reason }]) => words.overrides.line(nameOf(row), String(tiers[row]), tier, reason)),
      ...gone.map(({ name, tier }) => words.overrides.gone(name, tier)),
      ...unknown.map(({ name, tier }) => words.overrides.unknown(name, tier)),
    ]);
  }
}
