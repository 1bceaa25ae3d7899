import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Comparison } from "../../domain/compare/comparison";
import { say } from "../../domain/method/say";
import { useLanguage } from "../parts/language";
import { useTableStyles } from "../parts/table";
import { TierChip } from "../parts/TierChip";
import { useCompareWords } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  name: { minWidth: "72px" },
});

const shownAtFirst = 10;
const shownAtMost = 50;

/** The customers that move most, with their tier under every system. */
export function Movers({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { t, text } = useLanguage();
  const words = useCompareWords();
  const [all, setAll] = useState(false);
  const moving = comparison.movers.filter(({ spread }) => spread !== null && spread > 0);
  const listed = moving.slice(0, shownAtMost);
  const rows = all ? listed : listed.slice(0, shownAtFirst);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{words.movers}</Subtitle2>
      <Text>{words.pane.moved(moving.length, comparison.names.length)}</Text>
      {rows.length > 0 && (
        <div className={table.scroll} tabIndex={0} role="region" aria-label={words.movers}>
          <table className={table.table}>
            <caption className={table.caption}>{words.pane.firstMovers(rows.length)}</caption>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(table.head, styles.name)}>{words.customer}</th>
                {comparison.systems.map(({ system, label }) => (
                  <th key={system} scope="col" className={table.head}>{text(label)}</th>
                ))}
                <th scope="col" className={mergeClasses(table.head, table.number)}>{words.spread}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, spread }) => (
                <tr key={row}>
                  <th scope="row" className={table.cell}>{comparison.names[row]}</th>
                  {comparison.systems.map(({ system, tier, tiers }) => (
                    <td key={system} className={table.cell}>{tier[row] == null ? "–" : <TierChip tier={tier[row]} tiers={tiers} />}</td>
                  ))}
                  <td className={mergeClasses(table.cell, table.number)}>{say.percent(spread!, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {listed.length > shownAtFirst && (
        <div>
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.findings.showFewer : words.pane.firstMovers(listed.length)}
          </Button>
        </div>
      )}
      <Text className={styles.quiet}>{words.moversHint}</Text>
    </section>
  );
}
