import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Evaluated } from "../../workbook/contract";
import { customerHeads } from "../../workbook/rollup/sheet";
import { useLanguage } from "../parts/language";
import { shownAnswer } from "../parts/show";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: { padding: "8px", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "12px", margin: "4px 0 0", fontSize: tokens.fontSizeBase200, "& div": { display: "flex", gap: "4px" }, "& dt": { color: tokens.colorNeutralForeground2 }, "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" } },
});

const shown = 5;

/** The first customers with what was added up for them. */
export function RolledUpCustomers({ prepared }: { readonly prepared: Evaluated }) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const rows = prepared.evaluation.tables["customers"]!.slice(0, shown);
  const heads = customerHeads(prepared, locale);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{t.rollup.first(rows.length)}</Subtitle2>
      <ol className={styles.list}>
        {rows.map((row, i) => (
          <li key={i} className={styles.item}>
            <Text weight="semibold">{String(row[0])}</Text>
            <dl className={styles.facts}>
              {heads.slice(1).map(({ heading, field }, at) => (
                <div key={heading}>
                  <dt>{heading}</dt>
                  <dd>{row[at + 1] === "" ? "–" : shownAnswer(row[at + 1]!, field.unit)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
