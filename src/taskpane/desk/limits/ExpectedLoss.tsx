import { Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { expectedLoss, type LossAnswer } from "../../../domain/desk/limits";
import { AsOfForm } from "../AsOfForm";
import { DeskTableView } from "../DeskTableView";
import { isWrong, valueOf } from "../entries";
import { NumberEntry } from "../Entry";
import { FigureList } from "../FigureList";
import { CustomerLink } from "../PlaceLink";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { useDeskWords } from "../words";

/** The loss to be expected, and the limit that a loss budget allows; nothing is written. */
export function ExpectedLoss() {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { ask } = useDesk();
  const [lgd, setLgd] = useState("");
  const [budget, setBudget] = useState("");
  const [answer, setAnswer] = useState<LossAnswer | null>(null);
  const part = valueOf(lgd, "share");
  const most = valueOf(budget, "money");
  return (
    <section className={styles.section} aria-label={words.limits.loss}>
      <Subtitle2 as="h2">{words.limits.loss}</Subtitle2>
      <Text className={styles.quiet}>{words.limits.lossHint}</Text>
      <AsOfForm
        label={words.asOf}
        go={words.limits.lossGo}
        blocked={isWrong(lgd, "share") || isWrong(budget, "money")}
        onGo={(asOf) => ask(expectedLoss, { asOf, ...(part === undefined ? {} : { lgd: part }), ...(most === undefined ? {} : { budget: most }) }, setAnswer)}
      >
        <NumberEntry label={words.limits.lgd} unit="share" value={lgd} onChange={setLgd} hint={words.limits.lgdHint} />
        <NumberEntry label={words.limits.budget} unit="money" value={budget} onChange={setBudget} hint={words.limits.budgetHint} />
      </AsOfForm>
      {answer && (
        <>
          <FigureList
            caption={words.limits.loss}
            figures={[
              { label: words.limits.totalLoss, value: answer.total, unit: "money" },
              { label: words.limits.exposure, value: answer.exposure, unit: "money" },
              { label: words.limits.unknownPd, value: answer.unknown.length, unit: "count" },
            ]}
          />
          {answer.customers.length > 0 && (
            <DeskTableView
              caption={words.limits.lossBy}
              columns={[
                { label: words.customer, unit: "text" },
                { label: words.limits.pd, unit: "share" },
                { label: words.limits.exposure, unit: "money" },
                { label: words.limits.lossShort, unit: "money" },
                { label: words.limits.allowed, unit: "money" },
              ]}
              rows={answer.customers.map((one) => [<CustomerLink key="customer" customer={one.customer} />, one.pd, one.exposure, one.loss, one.limit])}
            />
          )}
        </>
      )}
    </section>
  );
}
