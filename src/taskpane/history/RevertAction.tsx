import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { HistoryLayer } from "../../workbook/history/layer";
import type { RevertReport } from "../../workbook/history/revert";
import { Trouble } from "../parts/Trouble";
import { useTask } from "../sharing/useTask";
import { moment } from "./moment";
import { useHistoryWords } from "./words";

export interface RevertActionProps {
  readonly history: Pick<HistoryLayer, "revertRun">;
  readonly block: string;
  /** What a screen reader calls the run. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly onReverted: (report: Extract<RevertReport, { ok: true }>) => void;
}

/** Puts back what was there before a run; asks first where somebody edited it since. */
export function RevertAction({ history, block, name, disabled = false, onReverted }: RevertActionProps) {
  const words = useHistoryWords().revert;
  const [task, start] = useTask<RevertReport | null>();
  const revert = (despiteEdits: boolean): void =>
    start(async () => {
      const report = await history.revertRun(block, { despiteEdits, at: moment(new Date()) });
      if (report.ok) onReverted(report);
      return report;
    });
  const report = task.at === "done" ? task.value : null;
  return (
    <>
      <Button
        icon={<ArrowUndoRegular />}
        disabledFocusable={disabled || task.at === "busy" || report?.ok === true}
        {...(name === undefined ? {} : { "aria-label": words.revertOf(name) })}
        onClick={() => revert(false)}
      >
        {words.revert}
      </Button>
      <div role="status">{task.at === "busy" && <Spinner size="tiny" label={words.working} />}</div>
      {task.at === "failed" && <Trouble failure={task.failure} />}
      {report && !report.ok && report.reason === "edited" && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{words.ask}</MessageBarTitle>
            {report.edits.map((edit, i) => (
              <div key={i}>{words.edited(edit)}</div>
            ))}
            <Button size="small" onClick={() => revert(true)}>
              {words.anyway}
            </Button>{" "}
            <Button size="small" onClick={() => start(() => Promise.resolve(null))}>
              {words.keep}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {report && !report.ok && report.reason !== "edited" && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{words.refused(report)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
