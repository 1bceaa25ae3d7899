import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { receivables, type ReceivablesAnswer } from "../../../domain/desk/receivables";
import { say } from "../../../domain/method/say";
import { isWrong, valueOf } from "../entries";
import { NumberEntry } from "../Entry";
import { AsOfForm } from "../AsOfForm";
import { DeskFrame } from "../DeskFrame";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";
import { ReceivablesFigures } from "./ReceivablesFigures";

/** Receivables as of a day: figures, ageing, and key customers against top debtors. */
export function ReceivablesPage() {
  const words = useDeskWords();
  const { run } = useDesk();
  const [months, setMonths] = useState("12");
  const [answer, setAnswer] = useState<ReceivablesAnswer | null>(null);
  const count = valueOf(months, "count");
  return (
    <DeskFrame heading={words.parts.receivables.name}>
      <Text>{words.parts.receivables.summary}</Text>
      <AsOfForm
        label={words.asOf}
        go={words.receivables.go}
        blocked={isWrong(months, "count")}
        onGo={(asOf) =>
          run(
            receivables,
            { asOf, ...(count === undefined ? {} : { months: count }) },
            { label: inBoth(({ parts }) => parts.receivables.name), details: inBoth(({ on }) => on(say.date(asOf))), asOf },
            setAnswer,
          )
        }
      >
        <NumberEntry label={words.receivables.months} unit="count" value={months} onChange={setMonths} />
      </AsOfForm>
      {answer && <ReceivablesFigures answer={answer} />}
    </DeskFrame>
  );
}
