import { say } from "../../../domain/method/say";
import type { ShiftAnswer } from "../../../domain/desk/shifts";
import { useLanguage } from "../../parts/language";
import { DeskTableView } from "../DeskTableView";
import { CustomerLink } from "../PlaceLink";
import { useDeskStyles } from "../styles";
import { useDeskWords } from "../words";

/** "+10", "−2", "0". */
export const signed = (amount: number): string => `${amount > 0 ? "+" : ""}${say.amount(amount)}`;

/** What a batch comes to: old and new quotas, its level, and what stands against it. */
export function BatchCheck({ check }: { readonly check: ShiftAnswer }) {
  const styles = useDeskStyles();
  const { text } = useLanguage();
  const words = useDeskWords();
  return (
    <>
      <span>{words.shift.level[check.level]}</span>
      {check.findings.length === 0 && <span>{words.shift.noFindings}</span>}
      {check.findings.length > 0 && (
        <ul className={styles.list}>
          {check.findings.map((finding, i) => (
            <li key={i} className={styles.item}>
              <span className={styles.strong}>{finding.rejects ? words.shift.rejects : words.shift.warns}</span> {finding.customer !== null && <CustomerLink customer={finding.customer} />} {text(finding.text)}
            </li>
          ))}
        </ul>
      )}
      <DeskTableView
        caption={words.shift.quotas}
        columns={[
          { label: words.customer, unit: "code" },
          { label: words.annual.class, unit: "code" },
          { label: words.shift.old, unit: "money" },
          { label: words.shift.changeShort, unit: "money" },
          { label: words.shift.newQuota, unit: "money" },
        ]}
        rows={check.lines.map((line) => [line.customer, line.class, line.old, signed(line.change), line.new])}
      />
    </>
  );
}
