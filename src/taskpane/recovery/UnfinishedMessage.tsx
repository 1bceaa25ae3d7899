import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { recoveryWords } from "../../i18n/recovery";
import { excelErrorText } from "../../workbook/errors";
import { useLanguage } from "../parts/language";
import type { RecoveryState } from "./state";

const useStyles = makeStyles({ bar: { margin: "0 16px 8px", flexShrink: 0 }, line: { marginTop: "4px" }, button: { marginTop: "6px", whiteSpace: "normal" } });

/** What stopped in between, in plain words, and the button that puts it in order. */
export function UnfinishedMessage({ state, onPress }: { readonly state: NonNullable<RecoveryState>; readonly onPress: () => void }) {
  const styles = useStyles();
  const { locale, text, t } = useLanguage();
  const words = recoveryWords[locale];
  const { direction, command } = state.work;
  if (state.at === "done") {
    return (
      <MessageBar intent="success" layout="multiline" role="status" className={styles.bar}>
        <MessageBarBody>{words.done[direction]}</MessageBarBody>
      </MessageBar>
    );
  }
  const failure = state.at === "offered" ? state.failure : undefined;
  const why = failure === undefined ? null : excelErrorText(failure);
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <div>{words.happened[direction](words.command[command])}</div>
        <div className={styles.line}>{words.somebodyElse}</div>
        {failure !== undefined && (
          <div className={styles.line}>
            {why ? text(why) : t.trouble.title} {words.again}
          </div>
        )}
        {state.at === "working" ? (
          <Spinner size="tiny" label={words.working} />
        ) : (
          <Button size="small" appearance="primary" className={styles.button} onClick={onPress}>
            {direction === "back" ? words.putBack : words.finish}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
