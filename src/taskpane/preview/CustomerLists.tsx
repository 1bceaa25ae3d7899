import { Button, Link, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Preview, PreviewRow } from "../../domain/table/previewModel";
import { useLanguage } from "../parts/language";
import { Figure } from "../parts/amounts";
import { shownApart } from "../parts/show";
import { useTableStyles } from "../parts/table";
import { TierChip } from "../parts/TierChip";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: { padding: "8px", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere" },
  name: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "12px", margin: "4px 0", fontSize: tokens.fontSizeBase200, "& div": { display: "flex", gap: "4px" }, "& dt": { color: tokens.colorNeutralForeground2 }, "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" } },
});

interface ListProps {
  readonly preview: Preview;
  /** Cell of the customer in a row of the evaluation. */
  readonly addressOf: (row: number) => string;
  readonly onGoTo: (address: string) => void;
}

const tiersOf = (preview: Preview): readonly string[] => preview.tiers.map(({ tier }) => tier);
const shownAtFirst = 5;

/** Customers whose tier hangs on a small correction. */
export function BoundaryCustomers({ preview, addressOf, onGoTo }: ListProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const customers = all ? preview.boundary : preview.boundary.slice(0, shownAtFirst);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{t.preview.boundary(preview.boundary.length)}</Subtitle2>
      <Text className={styles.quiet}>{preview.boundary.length === 0 ? t.preview.boundaryNone : t.preview.boundaryHint}</Text>
      {customers.length > 0 && (
        <table className={table.table}>
          <tbody>
            {customers.map(({ row, name, tier, value, unit, cut }) => (
              <tr key={row}>
                <th scope="row" className={table.cell}>
                  <Link as="button" onClick={() => onGoTo(addressOf(row))} aria-label={t.preview.goTo(name, addressOf(row))}>
                    {name}
                  </Link>
                </th>
                <td className={table.cell}><TierChip tier={tier} tiers={tiersOf(preview)} /></td>
                <td className={mergeClasses(table.cell, table.number)}>{t.preview.boundaryValue(...shownApart(value, cut, unit))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.boundary.length > shownAtFirst && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.findings.showFewer : t.findings.showAll(preview.boundary.length)}
        </Button>
      )}
    </section>
  );
}

/** The heaviest customers with what will be written for them. */
export function FirstCustomers({ preview, addressOf, onGoTo }: ListProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{t.preview.rowsHeading(preview.rows.length)}</Subtitle2>
      <ol className={styles.list}>
        {preview.rows.map((row) => (
          <li key={row.row} className={styles.item}>
            <Customer preview={preview} row={row} address={addressOf(row.row)} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Customer({ preview, row, address, onGoTo }: { readonly preview: Preview; readonly row: PreviewRow; readonly address: string; readonly onGoTo: ListProps["onGoTo"] }) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const cells = preview.columns.map((column, i) => ({ column, answer: row.answers[i]! }));
  const chips = cells.filter(({ column, answer }) => column.unit === "code" && typeof answer === "string" && tiersOf(preview).includes(answer));
  const facts = cells.filter((cell) => !chips.includes(cell));
  return (
    <>
      <div className={styles.name}>
        {chips.map(({ answer }, i) => (
          <TierChip key={i} tier={String(answer)} tiers={tiersOf(preview)} />
        ))}
        <Link as="button" onClick={() => onGoTo(address)} aria-label={t.preview.goTo(row.name, address)}>
          {row.name}
        </Link>
      </div>
      <dl className={styles.facts}>
        {facts.map(({ column, answer }, i) => (
          <div key={i}>
            <dt>{text(column.label)}</dt>
            <dd>
              <Figure value={answer} unit={column.unit} />
            </dd>
          </div>
        ))}
      </dl>
      <div>{text(row.why)}</div>
    </>
  );
}
