import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Light, WarnAnswer } from "../../../domain/desk/warnings";
import { say } from "../../../domain/method/say";
import { useLanguage } from "../../parts/language";
import { DeskTableView } from "../DeskTableView";
import { CustomerLink } from "../PlaceLink";
import { useDeskStyles } from "../styles";
import { useDeskWords } from "../words";

const shownAtFirst = 10;
const shownAtMost = 200;

/** Customers of one light, each with what gave it and what is proposed. */
export function WarnedCustomers({ answer, light }: { readonly answer: WarnAnswer; readonly light: Light }) {
  const styles = useDeskStyles();
  const { text } = useLanguage();
  const words = useDeskWords();
  const [all, setAll] = useState(false);
  const customers = answer.customers.filter((one) => one.light === light);
  if (customers.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.warnings.of[light](customers.length)}>
      <Subtitle2 as="h2">{words.warnings.of[light](customers.length)}</Subtitle2>
      <ul className={styles.list}>
        {customers.slice(0, all ? shownAtMost : shownAtFirst).map((one) => (
          <li key={one.customer} className={styles.item}>
            <span className={styles.strong}>
              <CustomerLink customer={one.customer} />
            </span>{" "}
            {text(one.why)} <span className={styles.quiet}>{text(one.proposal)}</span>
          </li>
        ))}
      </ul>
      {customers.length > shownAtFirst && (
        <div>
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(Math.min(customers.length, shownAtMost) - shownAtFirst)}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Whom to call today, and who is overdue for a call. */
export function FollowUps({ answer }: { readonly answer: WarnAnswer }) {
  const words = useDeskWords();
  const due = answer.customers.filter(({ customer }) => answer.due.includes(customer));
  if (due.length === 0) return <Text>{words.warnings.noneDue}</Text>;
  return (
    <DeskTableView
      caption={words.warnings.due(due.length)}
      columns={[
        { label: words.customer, unit: "text" },
        { label: words.warnings.followUp, unit: "date" },
        { label: words.warnings.lightShort, unit: "text" },
      ]}
      rows={due.map((one) => [<CustomerLink key="customer" customer={one.customer} />, one.followUp === null ? null : say.date(one.followUp), words.warnings.light[one.light]])}
    />
  );
}
