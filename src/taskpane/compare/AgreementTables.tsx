import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Comparison, Pair } from "../../domain/compare/comparison";
import { say } from "../../domain/method/say";
import { useLanguage } from "../parts/language";
import { useTableStyles } from "../parts/table";
import { TierChip } from "../parts/TierChip";
import { useCompareWords } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  pair: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 10px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  head: { padding: "4px 4px 4px 0" },
  share: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** How far every two systems agree, and their cross tables. */
export function AgreementTables({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { text } = useLanguage();
  const words = useCompareWords();
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.number);
  const pairs = comparison.pairs.map((pair) => {
    const [first, second] = [pair.first, pair.second].map((at) => text(comparison.systems[at]!.label)) as [string, string];
    return { pair, first, second, name: words.pairOf(first, second) };
  });
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{words.agreement}</Subtitle2>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{words.systems}</th>
            <th scope="col" className={head}>{words.same}</th>
            <th scope="col" className={head}>{words.kappa}</th>
            <th scope="col" className={head}>{words.tauB}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ pair, name }) => (
            <tr key={name}>
              <th scope="row" className={table.cell}>{name}</th>
              <td className={number}>{shown(pair.agreement.same, say.percent)}</td>
              <td className={number}>{shown(pair.agreement.kappa, say.amount)}</td>
              <td className={number}>{shown(pair.agreement.tauB, say.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text className={styles.quiet}>{words.agreementHint}</Text>
      {pairs.map(({ pair, first, second, name }) => (
        <details key={name} className={styles.pair}>
          <summary className={styles.summary}>{words.pane.table(name)}</summary>
          <CrossTableOf comparison={comparison} pair={pair} title={words.cross(first, second)} />
          <Text block className={styles.quiet}>{words.pane.moves(pair.better, pair.worse, first, second)}</Text>
          {pair.agreement.opposed !== null && <Text block className={styles.quiet}>{words.pane.opposed(say.percent(pair.agreement.opposed))}</Text>}
        </details>
      ))}
    </section>
  );
}

function CrossTableOf({ comparison, pair, title }: { readonly comparison: Comparison; readonly pair: Pair; readonly title: string }) {
  const styles = useStyles();
  const table = useTableStyles();
  const words = useCompareWords();
  const { tiers: down } = comparison.systems[pair.first]!;
  const { tiers: across } = comparison.systems[pair.second]!;
  const number = mergeClasses(table.cell, table.number);
  return (
    <div className={table.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={table.table}>
        <caption className={styles.quiet}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{words.tier}</th>
            {across.map((tier) => (
              <th key={tier} scope="col" className={mergeClasses(table.head, table.number, styles.head)}><TierChip tier={tier} tiers={across} /></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.map((tier, i) => (
            <tr key={tier}>
              <th scope="row" className={table.cell}><TierChip tier={tier} tiers={down} /></th>
              {across.map((other, j) => (
                <td key={other} className={number}>
                  {say.amount(pair.table.counts[i]![j]!)}
                  <span className={styles.share}>{shown(pair.table.shares[i]![j]!, (share) => say.percent(share, 0))}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shown = (value: number | null, words: (value: number) => string): string => (value === null ? "–" : words(value));
