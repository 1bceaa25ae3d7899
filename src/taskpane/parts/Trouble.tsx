import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { excelErrorText } from "../../workbook/errors";
import { useLanguage } from "./language";

const useStyles = makeStyles({ details: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" }, retry: { marginTop: "6px" } });

/** Something threw: what it was, in the user's words, and the exact text behind it for whoever helps. */
export function Trouble({ failure, onRetry }: { readonly failure: unknown; readonly onRetry?: () => void }) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const words = excelErrorText(failure);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t.trouble.title}</MessageBarTitle>
        <div>{words ? text(words) : t.trouble.pane}</div>
        <details className={styles.details}>
          <summary>{t.trouble.details}</summary>
          {exactly(failure)}
        </details>
        {onRetry && (
          <Button size="small" className={styles.retry} onClick={onRetry}>
            {t.trouble.retry}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

const exactly = (failure: unknown): string => (failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure));
