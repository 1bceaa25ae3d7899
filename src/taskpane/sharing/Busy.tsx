import { makeStyles, Spinner } from "@fluentui/react-components";
import { Trouble } from "../parts/Trouble";
import type { Task } from "./useTask";

const useStyles = makeStyles({
  // There before it has something to say, or a screen reader would not hear of it; empty, it takes no room.
  idle: { position: "absolute" },
});

/** What a page shows while it waits, or when waiting was in vain. */
export function Busy({ task, label, onRetry }: { readonly task: Task<unknown>; readonly label: string; readonly onRetry?: () => void }) {
  const styles = useStyles();
  if (task.at === "failed") return <Trouble failure={task.failure} {...(onRetry ? { onRetry } : {})} />;
  return (
    <div role="status" className={task.at === "busy" ? undefined : styles.idle}>
      {task.at === "busy" && <Spinner size="tiny" label={label} labelPosition="after" />}
    </div>
  );
}
