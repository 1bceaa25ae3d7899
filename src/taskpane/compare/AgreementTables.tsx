import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Comparison, Pair } from "../../domain/compare/comparison";
import { say } from "../../domain/method/say";
import { useLanguage } from "../parts/language";
import { useTableStyles } from "../parts/table";
import { TierChip } from "../parts/TierChip";
import { useCompareWords } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  pair: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 10px", minWidth: 0, display: "flex", flexDirection: "column", gap: "6px" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  head: { padding: "4px 4px 4px 0" },
  share: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** How far every two systems agree, and their cross tables. */
export function AgreementTables({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const words = useCompareWords();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{words.agreement}</Subtitle2>
      {comparison.pairs.map((pair) => (
        <PairOf key={`${pair.first} ${pair.second}`} comparison={comparison} pair={pair} />
      ))}
      <Text className={styles.quiet}>{words.agreementHint}</Text>
    </section>
  );
}

function PairOf({ comparison, pair }: { readonly comparison: Comparison; readonly pair: Pair }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { text } = useLanguage();
  const words = useCompareWords();
  const [first, second] = [pair.first, pair.second].map((at) => text(comparison.systems[at]!.label)) as [string, string];
  const { same, kappa, tauB, opposed, customers } = pair.agreement;
  const figures: readonly (readonly [string, string])[] = [
    [words.customers, say.amount(customers)],
    [words.same, shown(same, say.percent)],
    [words.kappa, shown(kappa, say.amount)],
    [words.tauB, shown(tauB, say.amount)],
    [words.opposed, shown(opposed, say.percent)],
    [words.better, say.amount(pair.better)],
    [words.worse, say.amount(pair.worse)],
  ];
  return (
    <article className={styles.pair}>
      <h3 className={styles.name}>{words.pairOf(first, second)}</h3>
      <table className={table.table}>
        <tbody>
          {figures.map(([label, value]) => (
            <tr key={label}>
              <th scope="row" className={table.cell}>{label}</th>
              <td className={mergeClasses(table.cell, table.number)}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary className={styles.summary}>{words.pane.table}</summary>
        <CrossTableOf comparison={comparison} pair={pair} title={words.cross(first, second)} />
      </details>
    </article>
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
