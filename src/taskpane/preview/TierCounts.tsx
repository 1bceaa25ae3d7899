import { mergeClasses } from "@fluentui/react-components";
import { say } from "../../domain/method/say";
import type { Preview } from "../../domain/table/previewModel";
import { useLanguage } from "../parts/language";
import { Figure } from "../parts/amounts";
import { useTableStyles } from "../parts/table";
import { TierChip } from "../parts/TierChip";

/** How many customers each tier has, and how much of the weight. */
export function TierCounts({ preview }: { readonly preview: Preview }) {
  const styles = useTableStyles();
  const { t, text } = useLanguage();
  const { tiers, weight } = preview;
  const number = mergeClasses(styles.cell, styles.number);
  const head = mergeClasses(styles.head, styles.number);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t.preview.tiersCaption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{t.preview.tier}</th>
          <th scope="col" className={head}>{t.preview.customers}</th>
          <th scope="col" className={head}>{t.preview.share}</th>
          <th scope="col" className={head}>{text(weight.label)}</th>
          <th scope="col" className={head}>{t.preview.share}</th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier) => (
          <tr key={tier.tier}>
            <th scope="row" className={styles.cell}><TierChip tier={tier.tier} tiers={tiers.map((one) => one.tier)} /></th>
            <td className={number}>{say.amount(tier.customers)}</td>
            <td className={number}>{say.percent(tier.share)}</td>
            <td className={number}><Figure value={tier.weight} unit={weight.unit} /></td>
            <td className={number}>{tier.weightShare === null ? "–" : say.percent(tier.weightShare)}</td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row" className={styles.cell}>{t.preview.total}</th>
          <td className={number}>{say.amount(preview.rated)}</td>
          <td className={number} />
          <td className={number}><Figure value={weight.total} unit={weight.unit} /></td>
          <td className={number} />
        </tr>
      </tbody>
    </table>
  );
}
