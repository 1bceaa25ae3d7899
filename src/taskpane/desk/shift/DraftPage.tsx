import { Button, Text } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { checkShift, draftShift } from "../../../domain/desk/shifts";
import { say } from "../../../domain/method/say";
import { CustomerPicker, useCustomers } from "../CustomerPicker";
import { DeskFrame } from "../DeskFrame";
import { valueOf } from "../entries";
import { NumberEntry, TextEntry } from "../Entry";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";
import { BatchCheck, signed } from "./BatchCheck";
import { batchesOf } from "./batches";
import { emptyLine, readLines, type TypedLine } from "./lines";

export interface DraftPageProps {
  /** The draft that is changed; without, a new batch. */
  readonly batch?: string;
  readonly onSaved: (batch: string) => void;
  readonly onBack: () => void;
}

/** A batch as it is typed: its balance and its findings are told with every key, and nothing is written before it is saved. */
export function DraftPage({ batch, onSaved, onBack }: DraftPageProps) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { book, run, today } = useDesk();
  const customers = useCustomers();
  const former = useMemo(() => batchesOf(book.rows.shifts).find((one) => one.batch === batch), [book, batch]);
  const [date, setDate] = useState(() => say.date(former?.rows[0]?.date ?? today));
  const [typed, setTyped] = useState<readonly TypedLine[]>(
    () => former?.rows.map((row): TypedLine => ({ customer: row.customer ?? "", change: String(row.change ?? ""), reason: row.reason ?? "" })) ?? [emptyLine, emptyLine],
  );
  const add = useRef<HTMLButtonElement>(null);
  const day = valueOf(date, "date");
  const { lines, unfinished, sum } = useMemo(() => readLines(typed, customers), [typed, customers]);
  const reverses = former?.rows[0]?.reverses ?? null;
  const args = useMemo(
    () => (day === undefined ? null : { date: day, lines, ...(batch === undefined ? {} : { batch }), ...(reverses === null ? {} : { reverses }) }),
    [day, lines, batch, reverses],
  );
  const check = useMemo(() => (args && lines.length > 0 ? checkShift(book, args) : null), [book, args, lines]);
  const replace = (place: number, change: Partial<TypedLine>): void => setTyped(typed.map((line, i) => (i === place ? { ...line, ...change } : line)));
  const remove = (place: number): void => {
    setTyped(typed.filter((_, i) => i !== place));
    // The button that had the focus may be gone with the line.
    add.current?.focus();
  };
  const blocked = lines.length === 0 ? words.shift.linesFirst : unfinished > 0 ? words.shift.unfinished(unfinished) : args ? undefined : words.notADate;
  const save = (): void => {
    if (!args) return;
    run(
      draftShift,
      args,
      { label: inBoth(({ shift }) => shift.draftLog), details: inBoth(() => lines.map(({ customer, change }) => `${customer} ${signed(change)}`).join(", ")) },
      (answer) => onSaved(answer.batch),
    );
  };
  return (
    <DeskFrame
      heading={batch === undefined ? words.shift.newHeading : words.shift.editHeading(batch)}
      onBack={{ label: words.shift.toList, onPress: onBack }}
      status={
        <span role="status" className={styles.strong}>
          {words.shift.balance(signed(sum))}
        </span>
      }
      next={{ label: words.shift.save, onPress: save, ...(blocked === undefined ? {} : { blocked }) }}
    >
      <Text>{words.shift.typeHint}</Text>
      <NumberEntry label={words.shift.date} unit="date" value={date} onChange={setDate} required />
      <ol className={styles.list}>
        {typed.map((line, i) => (
          <li key={i} className={styles.card}>
            <div className={styles.fields} role="group" aria-label={words.shift.line(i + 1)}>
              <CustomerPicker label={words.shift.customer(i + 1)} value={line.customer} onChange={(customer) => replace(i, { customer })} />
              <NumberEntry label={words.shift.change(i + 1)} unit="money" value={line.change} onChange={(change) => replace(i, { change })} />
            </div>
            <div className={styles.beside}>
              <TextEntry label={words.shift.reason(i + 1)} value={line.reason} onChange={(reason) => replace(i, { reason })} />
              <Button size="small" appearance="subtle" aria-label={words.shift.removeLine(i + 1)} onClick={() => remove(i)}>
                {words.shift.remove}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button ref={add} onClick={() => setTyped([...typed, emptyLine])}>{words.shift.addLine}</Button>
      </div>
      <div aria-live="polite" className={styles.section}>
        {check && <BatchCheck check={check} />}
      </div>
    </DeskFrame>
  );
}
