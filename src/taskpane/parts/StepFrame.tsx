import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  content: { padding: "4px 16px 16px", display: "flex", flexDirection: "column", gap: "16px", flexGrow: 1, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  actions: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
  blocked: { "@media (forced-colors: active)": { color: "GrayText", border: "1px solid GrayText", forcedColorAdjust: "none", backgroundColor: "Canvas" } },
  reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface Action {
  readonly label: string;
  readonly onPress: () => void;
  /** Why the button does nothing now; it says so below. */
  readonly blocked?: string;
}

export interface StepFrameProps {
  readonly heading: string;
  /** On the first screen the focus stays where the user has it. */
  readonly takesFocus: boolean;
  readonly back?: Action;
  readonly next?: Action;
  /** Work in progress, shown where it cannot scroll out of sight. */
  readonly work?: ReactNode;
  readonly children: ReactNode;
}

/** One step: its heading, which takes the focus when the step appears, its content and the buttons that leave it. */
export function StepFrame({ heading, takesFocus, back, next, work, children }: StepFrameProps) {
  const styles = useStyles();
  const ref = useRef<HTMLHeadingElement>(null);
  // With the page itself: between the two nothing would have the focus.
  useLayoutEffect(() => {
    if (takesFocus) ref.current?.focus();
    window.scrollTo(0, 0);
  }, [takesFocus]);
  return (
    <>
      <div className={styles.content}>
        <h1 tabIndex={-1} ref={ref} className={styles.heading}>
          {heading}
        </h1>
        {children}
      </div>
      {(back || next || work) && <Actions back={back} next={next} work={work} />}
    </>
  );
}

function Actions({ back, next, work }: Pick<StepFrameProps, "back" | "next" | "work">) {
  const styles = useStyles();
  const blocked = next?.blocked;
  return (
    <footer className={styles.actions}>
      {work}
      {blocked !== undefined && (
        <div id="next-reason" className={styles.reason} role="status">
          {blocked}
        </div>
      )}
      <div className={styles.buttons}>
        {back ? (
          <Button onClick={back.onPress} disabledFocusable={back.blocked !== undefined}>
            {back.label}
          </Button>
        ) : (
          <span />
        )}
        {next && (
          <Button appearance="primary" className={blocked === undefined ? undefined : styles.blocked} onClick={next.onPress} disabledFocusable={blocked !== undefined} aria-describedby={blocked === undefined ? undefined : "next-reason"}>
            {next.label}
          </Button>
        )}
      </div>
    </footer>
  );
}
