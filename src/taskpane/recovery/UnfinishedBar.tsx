import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useReducer } from "react";
import { recoveryWords } from "../../i18n/recovery";
import { excelErrorText } from "../../workbook/errors";
import type { RecoveryLayer } from "../../workbook/recovery/layer";
import { useLanguage } from "../parts/language";
import { afterEvent } from "./state";

const useStyles = makeStyles({ bar: { margin: "0 16px 8px", flexShrink: 0 }, line: { marginTop: "4px" }, button: { marginTop: "6px", whiteSpace: "normal" } });

/** A command stopped in between, now or the last time the pane was open: what happened, and the one click that puts it in order. */
export function UnfinishedBar({ layer }: { readonly layer: RecoveryLayer }) {
  const styles = useStyles();
  const { locale, text, t } = useLanguage();
  const words = recoveryWords[locale];
  const [state, tell] = useReducer(afterEvent, null);
  const look = useCallback((): void => {
    // Without an answer there is nothing to offer yet; the next trouble asks again.
    layer.find().then((work) => tell({ type: "found", work }), () => undefined);
  }, [layer]);
  useEffect(() => {
    look();
    const stop = layer.onUnfinished(look);
    // Whoever was cut off comes back to the window.
    window.addEventListener("focus", look);
    return () => {
      stop();
      window.removeEventListener("focus", look);
    };
  }, [layer, look]);
  if (state === null) return null;
  const { direction, command } = state.work;
  if (state.at === "done") {
    return (
      <MessageBar intent="success" layout="multiline" role="status" className={styles.bar}>
        <MessageBarBody>{words.done[direction]}</MessageBarBody>
      </MessageBar>
    );
  }
  const press = (): void => {
    tell({ type: "pressed" });
    layer.putRight().then(
      () => tell({ type: "put-right" }),
      (failure: unknown) => tell({ type: "failed", failure }),
    );
  };
  const why = state.at === "offered" && state.failure !== undefined ? (excelErrorText(state.failure) ?? { en: t.trouble.pane, "zh-CN": t.trouble.pane }) : null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <div>{words.happened[direction](words.command[command])}</div>
        <div className={styles.line}>{words.somebodyElse}</div>
        {why && (
          <div className={styles.line}>
            {text(why)} {words.again}
          </div>
        )}
        {state.at === "working" ? (
          <Spinner size="tiny" label={words.working} />
        ) : (
          <Button size="small" appearance="primary" className={styles.button} onClick={press}>
            {direction === "back" ? words.putBack : words.finish}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
