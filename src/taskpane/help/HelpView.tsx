import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef } from "react";
import { helpFileName, helpIndexName } from "../../functions/helpFiles";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";

const useStyles = makeStyles({
  view: { minHeight: "100vh", display: "flex", flexDirection: "column", boxSizing: "border-box", paddingTop: "8px", backgroundColor: tokens.colorNeutralBackground1 },
  page: { border: "none", width: "calc(100% + 32px)", margin: "0 -16px", flexGrow: 1, minHeight: "60vh" },
});

export interface HelpViewProps {
  /** A method's id, or null for the list of all. */
  readonly subject: string | null;
  readonly dark: boolean;
  readonly onClose: () => void;
}

/** A help page of the add-in, as the build wrote it from the registry. */
export function HelpView({ subject, dark, onClose }: HelpViewProps) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const frame = useRef<HTMLIFrameElement>(null);
  const colour = useCallback((): void => {
    const page = frame.current?.contentDocument?.documentElement;
    if (page) page.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
  useEffect(colour, [colour]);
  return (
    <main className={styles.view}>
      <StepFrame heading={t.help.heading} takesFocus back={{ label: t.help.close, onPress: onClose }}>
        <iframe ref={frame} className={styles.page} title={t.help.heading} src={subject === null ? helpIndexName(locale) : helpFileName(subject, locale)} onLoad={colour} />
      </StepFrame>
    </main>
  );
}
