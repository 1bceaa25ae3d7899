import { makeStyles, Subtitle2 } from "@fluentui/react-components";
import { cardOf, customerName } from "../../domain/table/preview";
import type { PreparedReady } from "../../workbook/contract";
import { useHistoryWords } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
});

/** The tiers given by hand that count, and those that no longer can. */
export function OverridesPanel({ prepared }: { readonly prepared: PreparedReady }) {
  const styles = useStyles();
  const words = useHistoryWords().overrides;
  const { overrides, evaluation, method, source, bodyRows, customer } = prepared;
  const { applied, gone, unknown } = overrides;
  if (applied.size + gone.length + unknown.length === 0) return null;
  const computed = evaluation.columns[cardOf(method).tier]!;
  const nameOf = (row: number): string => customerName(source.rows[bodyRows[row]!]![customer.name ?? customer.identity ?? 0]);
  const lines = [
    ...[...applied].map(([row, { tier, reason }]) => words.line(nameOf(row), String(computed[row]), tier, reason)),
    ...gone.map(({ name, tier }) => words.gone(name, tier)),
    ...unknown.map(({ name, tier }) => words.unknown(name, tier)),
  ];
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{words.heading(applied.size)}</Subtitle2>
      <ul className={styles.list}>
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
