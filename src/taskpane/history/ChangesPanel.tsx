import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { say } from "../../domain/method/say";
import type { PreparedReady } from "../../workbook/contract";
import { useLanguage } from "../parts/language";
import { useTableStyles } from "../parts/table";
import { TierChip } from "../parts/TierChip";
import { useHistoryWords } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  lists: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "6px 10px", minWidth: 0 },
  summary: { cursor: "pointer" },
  scroll: { overflowX: "auto" },
});

const most = 50;

/** Tiers up and down, customers new and gone since the last run, and where each tier went. */
export function ChangesPanel({ changes }: { readonly changes: PreparedReady["changes"] }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useHistoryWords().changes;
  if (!changes) return null;
  const { up, down, same, added, gone } = changes;
  const still = up.length + down.length + added.length + gone.length === 0;
  const moved = (list: typeof up): readonly string[] => list.map(({ name, from, to }) => words.moved(name, from, to));
  const came = (list: readonly { readonly name: string; readonly tier: string }[]): readonly string[] => list.map(({ name, tier }) => words.came(name, tier));
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{words.heading(changes.since)}</Subtitle2>
      <Text>{still ? words.nothing : [words.up(up.length), words.down(down.length), words.same(same), words.added(added.length), words.gone(gone.length)].join(locale === "en" ? ", " : "，")}</Text>
      {!still && <Matrix changes={changes} />}
      <Names title={words.up(up.length)} names={moved(up)} />
      <Names title={words.down(down.length)} names={moved(down)} />
      <Names title={words.added(added.length)} names={came(added)} />
      <Names title={words.gone(gone.length)} names={came(gone)} />
    </section>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const styles = useStyles();
  const words = useHistoryWords().changes;
  if (names.length === 0) return null;
  return (
    <details className={styles.lists}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>
        {names.slice(0, most).map((name, i) => (
          <li key={i}>{name}</li>
        ))}
        {names.length > most && <li>{words.more(names.length - most)}</li>}
      </ul>
    </details>
  );
}

function Matrix({ changes: { tiers, matrix } }: { readonly changes: NonNullable<PreparedReady["changes"]> }) {
  const styles = useStyles();
  const table = useTableStyles();
  const words = useHistoryWords().changes;
  const number = mergeClasses(table.cell, table.number);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.matrix}>
      <table className={table.table}>
        <caption className={table.caption}>{words.matrix}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{words.before}</th>
            {tiers.map((tier) => (
              <th key={tier} scope="col" className={mergeClasses(table.head, table.number)}>
                <TierChip tier={tier} tiers={tiers} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier, row) => (
            <tr key={tier}>
              <th scope="row" className={table.cell}>
                <TierChip tier={tier} tiers={tiers} />
              </th>
              {matrix.counts[row]!.map((count, column) => (
                <td key={column} className={number}>
                  {row === column && count > 0 ? <strong>{say.amount(count)}</strong> : count === 0 ? "–" : say.amount(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
