import { MessageBar, MessageBarBody, MessageBarTitle, Subtitle2 } from "@fluentui/react-components";
import { useState } from "react";
import { checkOrder, type OrderAnswer } from "../../../domain/desk/limits";
import { useLanguage } from "../../parts/language";
import { AsOfForm } from "../AsOfForm";
import { CustomerPicker, useCustomers } from "../CustomerPicker";
import { isWrong, valueOf } from "../entries";
import { NumberEntry } from "../Entry";
import { FigureList } from "../FigureList";
import { exactCustomer } from "../pickCustomer";
import { CustomerLink } from "../PlaceLink";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { useDeskWords } from "../words";

const intents = { PASS: "success", BLOCK: "error", NOLIMIT: "warning" } as const;

/** Whether one order may go out, with the reason; nothing is written. */
export function OrderCheck() {
  const styles = useDeskStyles();
  const { text } = useLanguage();
  const words = useDeskWords();
  const { ask } = useDesk();
  const customers = useCustomers();
  const [customer, setCustomer] = useState("");
  const [amount, setAmount] = useState("");
  const [maxOverdue, setMaxOverdue] = useState("");
  const [answer, setAnswer] = useState<OrderAnswer | null>(null);
  const found = exactCustomer(customers, customer);
  const asked = valueOf(amount, "money");
  const most = valueOf(maxOverdue, "days");
  const typed = (change: (text: string) => void) => (value: string): void => {
    // The verdict was on what stood in the fields before.
    setAnswer(null);
    change(value);
  };
  return (
    <section className={styles.section} aria-label={words.limits.order}>
      <Subtitle2 as="h2">{words.limits.order}</Subtitle2>
      <AsOfForm
        label={words.asOf}
        go={words.limits.orderGo}
        blocked={!found || asked === undefined || isWrong(maxOverdue, "days")}
        onGo={(asOf) => found && asked !== undefined && ask(checkOrder, { customer: found.number, amount: asked, asOf, ...(most === undefined ? {} : { maxOverdue: most }) }, setAnswer)}
      >
        <CustomerPicker label={words.customer} value={customer} onChange={typed(setCustomer)} />
        <NumberEntry label={words.limits.amount} unit="money" value={amount} onChange={typed(setAmount)} required />
        <NumberEntry label={words.limits.maxOverdue} unit="days" value={maxOverdue} onChange={typed(setMaxOverdue)} hint={words.limits.maxOverdueHint} />
      </AsOfForm>
      <div role="status" className={styles.section}>
        {answer && (
          <>
            <MessageBar intent={intents[answer.decision]} layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{words.limits.decisions[answer.decision]}</MessageBarTitle> {text(answer.why)}
              </MessageBarBody>
            </MessageBar>
            <span>
              <CustomerLink customer={answer.customer} />
            </span>
            <FigureList
              caption={words.limits.verdict}
              figures={[
                { label: answer.temporary ? words.limits.temporary : words.limits.quota, value: answer.limit, unit: "money" },
                { label: words.limits.exposure, value: answer.exposure, unit: "money" },
                { label: words.limits.left, value: answer.left, unit: "money" },
              ]}
            />
          </>
        )}
      </div>
    </section>
  );
}
