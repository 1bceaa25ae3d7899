import { Subtitle2, Text } from "@fluentui/react-components";
import type { Uses } from "../../workbook/sharing/contract";
import { addressOf } from "../../workbook/sharing/find";
import { CellList } from "./CellList";
import { useToolStyles } from "./styles";
import { useSharingWords } from "./words";

/** Everything that refers to the add-in, by sheet, with links to the cells. */
export function UsesList({ uses, onGoTo }: { readonly uses: Uses; readonly onGoTo: (sheet: string, address: string) => void }) {
  const styles = useToolStyles();
  const { share } = useSharingWords();
  const { sheets, names, settings, rules, records } = uses;
  const formulas = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  const ofKind = (kind: string): number => names.filter((name) => name.kind === kind).length;
  const stored = Object.keys(settings).length;
  return (
    <>
      {formulas > 0 && <Text>{share.finds(formulas, sheets.length)}</Text>}
      {sheets.map(({ name, cells }) => (
        <section key={name} className={styles.section} aria-label={share.onSheet(name, cells.length)}>
          <Subtitle2 as="h2">{share.onSheet(name, cells.length)}</Subtitle2>
          <CellList
            onGoTo={onGoTo}
            cells={cells.map((cell) => ({
              sheet: name,
              address: addressOf(cell),
              shown: cell.spill ? share.spill(addressOf(cell), cell.spill.rows * cell.spill.columns) : addressOf(cell),
              formula: cell.formula,
            }))}
          />
        </section>
      ))}
      {names.length + stored + records.length > 0 && (
        <section className={styles.section} aria-label={share.names}>
          <Subtitle2 as="h2">{share.names}</Subtitle2>
          <ul className={styles.list}>
            {ofKind("short") > 0 && <li>{share.nameKinds.short(ofKind("short"))}</li>}
            {names.filter(({ kind }) => kind === "own").map(({ name, scope }) => <li key={`${scope?.id} ${name}`}>{share.nameKinds.own(name)}</li>)}
            {ofKind("bookkeeping") > 0 && <li>{share.nameKinds.bookkeeping(ofKind("bookkeeping"))}</li>}
            {stored > 0 && <li>{share.settings(stored)}</li>}
            {records.length > 0 && <li>{share.records(records.length)}</li>}
          </ul>
          {ofKind("bookkeeping") > 0 && <Text className={styles.quiet}>{share.forgets}</Text>}
        </section>
      )}
      <RulesList uses={{ rules }} />
    </>
  );
}

/** Rules that cannot be made values. */
export function RulesList({ uses: { rules } }: { readonly uses: Pick<Uses, "rules"> }) {
  const styles = useToolStyles();
  const { share } = useSharingWords();
  if (rules.length === 0) return null;
  return (
    <section className={styles.section}>
      <Text>{share.rules(rules.length)}</Text>
      <ul className={styles.list}>
        {rules.map(({ kind, sheet, address }, i) => (
          <li key={i}>{share.rule[kind](sheet, address)}</li>
        ))}
      </ul>
    </section>
  );
}
