import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { say } from "../../domain/method/say";
import type { SerialDate } from "../../domain/unit/unit";
import { valueOf } from "./entries";
import { NumberEntry } from "./Entry";
import { useDeskStyles } from "./styles";
import { useDesk } from "./useDesk";

export interface AsOfFormProps {
  readonly label: string;
  readonly go: string;
  readonly onGo: (day: SerialDate) => void;
  /** Why it cannot begin yet, for reasons of the other fields. */
  readonly blocked?: boolean;
  readonly children?: ReactNode;
}

/** A day and the button that begins. */
export function AsOfForm({ label, go, onGo, blocked = false, children }: AsOfFormProps) {
  const styles = useDeskStyles();
  const { today } = useDesk();
  const [date, setDate] = useState(() => say.date(today));
  const day = valueOf(date, "date");
  const ready = day !== undefined && !blocked;
  return (
    <div className={styles.section}>
      <div className={styles.fields}>
        <NumberEntry label={label} unit="date" value={date} onChange={setDate} required />
        {children}
      </div>
      <div>
        <Button appearance="primary" disabledFocusable={!ready} onClick={() => ready && onGo(day)}>
          {go}
        </Button>
      </div>
    </div>
  );
}
