import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AnyMethod } from "../../domain/method/method";
import type { HistoryLayer } from "../../workbook/history/layer";
import type { RunAgain, RunEntry } from "../../workbook/history/runs";
import { runIssueText } from "../../workbook/runIssueText";
import { useLanguage } from "../parts/language";
import { Trouble } from "../parts/Trouble";
import { useReading, useTask } from "../sharing/useTask";
import { RevertAction } from "./RevertAction";
import { useHistoryWords } from "./words";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  run: { display: "flex", flexDirection: "column", gap: "6px", padding: "8px 10px", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A run whose data could be read again. */
export type ReadAgain = Extract<RunAgain, { plan: object }>;

export interface RunListProps {
  readonly history: Pick<HistoryLayer, "listRuns" | "prepareAgain" | "revertRun">;
  readonly systems: readonly AnyMethod[];
  /** How often somebody asked for the runs: they are then brought into view, also where there are none. */
  readonly asked: number;
  readonly onAgain: (again: ReadAgain) => void;
  readonly onOpen: (again: ReadAgain) => void;
  readonly onChanged: () => void;
}

/** The runs the workbook remembers: each can be repeated, opened and reverted. */
export function RunList({ history, systems, asked, onAgain, onOpen, onChanged }: RunListProps) {
  const styles = useStyles();
  const words = useHistoryWords();
  const [runs, reload] = useReading(history.listRuns);
  const [said, setSaid] = useState("");
  // The list stays while it is read anew.
  const [shown, setShown] = useState<readonly RunEntry[]>([]);
  if (runs.at === "done" && runs.value !== shown) setShown(runs.value);
  const heading = useRef<HTMLHeadingElement>(null);
  const known = runs.at === "done";
  useEffect(() => {
    if (asked > 0 && known) heading.current?.focus();
  }, [asked, known]);
  if (runs.at === "failed") return <Trouble failure={runs.failure} onRetry={reload} />;
  if (shown.length === 0 && said === "" && (asked === 0 || !known)) return null;
  return (
    <section className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.runs.heading}
      </h2>
      {said === "" && <Text className={styles.quiet}>{shown.length > 0 ? words.runs.hint : words.runs.none}</Text>}
      <div role="status">{said}</div>
      <ul className={styles.list}>
        {shown.map((run) => (
          <li key={run.block} className={styles.run}>
            <RunItem
              run={run}
              history={history}
              systems={systems}
              onAgain={onAgain}
              onOpen={onOpen}
              onReverted={(text) => {
                setSaid(text);
                reload();
                onChanged();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RunItemProps extends Pick<RunListProps, "history" | "systems" | "onAgain" | "onOpen"> {
  readonly run: RunEntry;
  readonly onReverted: (said: string) => void;
}

function RunItem({ run, history, systems, onAgain, onOpen, onReverted }: RunItemProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const words = useHistoryWords();
  const [task, start] = useTask<RunAgain>();
  const method = systems.find(({ id }) => id === run.method);
  const system = method ? text(method.label) : run.method;
  const name = words.runs.of(system, run.sheet, run.at);
  const ask = (then: (again: ReadAgain) => void): void =>
    start(async () => {
      const again = await history.prepareAgain(run.block, systems);
      if (again.plan !== null) then(again);
      return again;
    });
  const busy = task.at === "busy";
  return (
    <>
      <div>
        <Text weight="semibold">{system}</Text>
        <div className={styles.quiet}>{words.runs.detail(run.sheet, run.address, run.at)}</div>
      </div>
      <div className={styles.actions} role="group" aria-label={words.runs.actionsOf(name)}>
        <Button appearance="primary" disabledFocusable={busy} aria-label={words.runs.againOf(name)} onClick={() => ask(onAgain)}>
          {words.runs.again}
        </Button>
        <Button disabledFocusable={busy} aria-label={words.runs.openOf(name)} onClick={() => ask(onOpen)}>
          {words.runs.open}
        </Button>
        <RevertAction history={history} block={run.block} name={name} disabled={busy} onReverted={({ sheet, address, former }) => onReverted(words.revert.done(sheet, address, former))} />
      </div>
      <div role="status">{busy && <Spinner size="tiny" />}</div>
      {task.at === "failed" && <Trouble failure={task.failure} />}
      {task.at === "done" && task.value.plan === null && <Stopped again={task.value} />}
    </>
  );
}

function Stopped({ again }: { readonly again: Extract<RunAgain, { plan: null }> }) {
  const { locale } = useLanguage();
  const words = useHistoryWords();
  const reasons = (): readonly string[] => {
    switch (again.reason) {
      case "data":
        return again.issues.map((issue) => runIssueText(issue, locale));
      case "gone":
        return [words.revert.refused({ ok: false, reason: "gone" })];
      case "no-record":
        return [words.runs.noRecord];
      case "unknown-system":
        return [words.runs.unknownSystem(again.method)];
    }
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.runs.stopped}</MessageBarTitle>
        {reasons().map((reason, i) => (
          <div key={i}>{reason}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
