import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useLanguage } from "../parts/language";
import { Stopped } from "../parts/LongWork";
import { Trouble } from "../parts/Trouble";
import { IssueList } from "./IssueList";
import { useDeskWords } from "./words";
import type { Work } from "./work";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: "8px", outlineStyle: "none", scrollMarginTop: "8px" },
  body: { overflowWrap: "anywhere" },
});

/** What came of the last command: what it did and what to know about it, or why it was refused. It takes the focus when it appears. */
export function Outcome({ work, onGoTo }: { readonly work: Work; readonly onGoTo: (sheet: string, address?: string) => void }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const words = useDeskWords();
  const ref = useRef<HTMLDivElement>(null);
  const ended = work.at !== "idle" && work.at !== "working";
  useEffect(() => {
    if (!ended) return;
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: "nearest" });
  }, [ended, work]);
  if (!ended) return null;
  return (
    <div ref={ref} tabIndex={-1} className={styles.outcome} data-outcome="new">
      {work.at === "done" && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.done}</MessageBarTitle> {text(work.said)}
          </MessageBarBody>
        </MessageBar>
      )}
      {work.at === "done" && work.warnings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.toKnow(work.warnings.length)}</MessageBarTitle>
            <IssueList issues={work.warnings} places={work.places} onGoTo={onGoTo} />
          </MessageBarBody>
        </MessageBar>
      )}
      {work.at === "refused" && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.refused}</MessageBarTitle>
            <IssueList issues={work.issues} places={work.places} onGoTo={onGoTo} />
          </MessageBarBody>
        </MessageBar>
      )}
      {work.at === "stopped" && <Stopped />}
      {work.at === "failed" && <Trouble failure={work.failure} />}
    </div>
  );
}
