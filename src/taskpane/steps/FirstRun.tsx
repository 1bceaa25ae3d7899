import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { keepChoice, keptChoice } from "../parts/kept";
import { useLanguage } from "../parts/language";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  points: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  offer: { display: "flex", flexDirection: "column", gap: "4px" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const key = "greeted";

/** Whether this user was greeted before, and what notes that it has been done. */
export function useGreeting(): readonly [boolean, () => void] {
  const [greeted, setGreeted] = useState(() => keptChoice(key) !== null);
  const greet = (): void => {
    keepChoice(key, "yes");
    setGreeted(true);
  };
  return [greeted, greet];
}

export interface SampleOfferProps {
  readonly busy: boolean;
  readonly onSample: () => void;
}

export function SampleOffer({ busy, onSample }: SampleOfferProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const hint = useId();
  return (
    <div className={styles.offer}>
      <Button disabledFocusable={busy} aria-describedby={hint} onClick={onSample}>
        {t.firstRun.sample}
      </Button>
      <span id={hint} className={styles.quiet}>
        {t.firstRun.sampleHint}
      </span>
    </div>
  );
}

/** What the add-in does, for someone who sees it for the first time. */
export function FirstRun({ onDismiss, ...offer }: SampleOfferProps & { readonly onDismiss: () => void }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {t.firstRun.heading}
      </Subtitle2>
      <ol className={styles.points}>
        {t.firstRun.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <SampleOffer {...offer} />
      <Button appearance="subtle" onClick={onDismiss}>
        {t.firstRun.dismiss}
      </Button>
    </section>
  );
}
