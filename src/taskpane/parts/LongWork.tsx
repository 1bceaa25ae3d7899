import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { longWorkWords } from "../../i18n/longWork";
import { workbookWords } from "../../i18n/workbook";
import type { RowsDone, RunStep } from "../../workbook/control";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  work: { display: "flex", flexDirection: "column", gap: "6px" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
  rows: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
});

/** Milliseconds before short work is worth a word. */
const worthAWord = 400;

export interface Progress {
  readonly at: RunStep;
  readonly rows?: RowsDone;
}

export interface LongWorkProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
  /** Nothing is shown of short work: what comes and goes would make the page jump. */
  readonly late?: boolean;
}

/** What is being done, how many rows are left, and the button that stops it. */
export function LongWork({ progress: { at, rows }, onCancel, late = false }: LongWorkProps) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = longWorkWords[locale];
  const [cancelling, setCancelling] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), worthAWord);
    return () => clearTimeout(timer);
  }, []);
  const cancel = (): void => {
    setCancelling(true);
    onCancel();
  };
  if (late && !shown) return null;
  const doing = cancelling ? words.cancelling : workbookWords[locale].steps[at];
  return (
    <div className={styles.work}>
      <ProgressBar aria-label={doing} {...(rows && !cancelling ? { value: rows.done, max: rows.total } : {})} />
      {shown && (
        <div className={styles.line}>
          <div>
            <Text block role="status">{doing}</Text>
            {rows && !cancelling && <span className={styles.rows}>{words.rows(rows.done, rows.total)}</span>}
          </div>
          {at !== "done" && (
            <Button size="small" disabledFocusable={cancelling} onClick={cancel}>
              {words.cancel}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Work was cancelled; where it can be taken up again, by a button. */
export function Stopped({ onAgain }: { readonly onAgain?: () => void }) {
  const { locale } = useLanguage();
  const words = longWorkWords[locale];
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{onAgain ? words.computingStopped : words.stopped}</MessageBarBody>
      {onAgain && (
        <MessageBarActions>
          <Button size="small" onClick={onAgain}>
            {words.computeAgain}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
