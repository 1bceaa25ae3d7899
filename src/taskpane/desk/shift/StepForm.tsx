import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { signShift, type ShiftStep } from "../../../domain/desk/shifts";
import { say } from "../../../domain/method/say";
import { valueOf } from "../entries";
import { NumberEntry, TextEntry } from "../Entry";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";

/** The next signature under a batch, or the day it takes effect. */
export function StepForm({ batch, step }: { readonly batch: string; readonly step: ShiftStep }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { run, today } = useDesk();
  const [name, setName] = useState("");
  const [date, setDate] = useState(() => say.date(today));
  const day = valueOf(date, "date");
  const needsName = step !== "effect";
  const ready = day !== undefined && (!needsName || name.trim() !== "");
  const sign = (): void => {
    if (!ready) return;
    run(
      signShift,
      { batch, step, date: day, ...(needsName ? { name: name.trim() } : {}) },
      {
        label: inBoth(({ shift }) => shift.steps[step]),
        details: inBoth(({ shift }) => shift.signDetails(batch, name.trim(), say.date(day))),
        ...(needsName ? { by: name } : {}),
      },
    );
  };
  return (
    <div className={styles.card} role="group" aria-label={words.shift.steps[step]}>
      <div className={styles.fields}>
        {needsName && <TextEntry label={words.shift.signer[step]} value={name} onChange={setName} required />}
        <NumberEntry label={words.date} unit="date" value={date} onChange={setDate} required />
      </div>
      <div>
        <Button appearance="primary" disabledFocusable={!ready} onClick={sign}>
          {words.shift.steps[step]}
        </Button>
      </div>
      {needsName && <span className={styles.quiet}>{words.nobodyChecked}</span>}
    </div>
  );
}
