import { Field, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { reviewClasses, reviewOf } from "../../../domain/desk/review";
import { say } from "../../../domain/method/say";
import type { SerialDate } from "../../../domain/unit/unit";
import { AsOfForm } from "../AsOfForm";
import { DeskFrame } from "../DeskFrame";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";
import { ReviewResult } from "./ReviewResult";

/** The periodic review of the classes: proposed, read, signed, and kept. */
export function ReviewPage() {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { book, run } = useDesk();
  const [chosen, setChosen] = useState<SerialDate | null>(null);
  const dates = useMemo(() => [...new Set(book.rows.reviews.flatMap(({ date }) => (date === null ? [] : [date])))].sort((a, b) => b - a), [book]);
  const date = chosen ?? dates[0] ?? null;
  const answer = useMemo(() => (date === null ? null : reviewOf(book, date)), [book, date]);
  return (
    <DeskFrame heading={words.parts.review.name}>
      <Text>{words.parts.review.summary}</Text>
      <AsOfForm
        label={words.review.date}
        go={words.review.go}
        onGo={(day) =>
          run(reviewClasses, { date: day }, { label: inBoth(({ parts }) => parts.review.name), details: inBoth(({ on }) => on(say.date(day))), asOf: day }, (done) => setChosen(done.date))
        }
      />
      {dates.length > 1 && (
        <Field label={words.review.show}>
          <Select className={styles.select} value={String(date)} onChange={(_, { value }) => setChosen(Number(value))}>
            {dates.map((one) => (
              <option key={one} value={String(one)}>
                {say.date(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {answer ? <ReviewResult key={answer.date} answer={answer} /> : <Text>{words.review.none}</Text>}
    </DeskFrame>
  );
}
