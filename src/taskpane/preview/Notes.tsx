import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Evaluated } from "../../workbook/contract";
import { runIssueText } from "../../workbook/runIssueText";
import { useLanguage } from "../parts/language";

const useStyles = makeStyles({ notes: { display: "flex", flexDirection: "column", gap: "8px" } });

/** Facts about the run as a whole: what a source leaves unsaid, what was rounded, what stays undistributed. */
export function Notes({ prepared }: { readonly prepared: Pick<Evaluated, "notes" | "places"> }) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  if (prepared.notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t.preview.notes}>
      {prepared.notes.map((note, i) => (
        <MessageBar key={i} intent="info" layout="multiline" politeness="polite">
          <MessageBarBody>{runIssueText(note, locale, prepared.places)}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}
