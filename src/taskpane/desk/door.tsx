import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { createContext, useContext, useId } from "react";
import { deskDoorWords } from "../../i18n/deskDoor";
import { useLanguage } from "../parts/language";

/** Opens the credit desk; null where there is no workbook for one. */
const DoorContext = createContext<(() => void) | null>(null);
export const DeskDoor = DoorContext.Provider;

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start", padding: "12px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke1}` },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the credit desk is, on the first screen. */
export function DeskCard() {
  const styles = useStyles();
  const { locale } = useLanguage();
  const open = useContext(DoorContext);
  const hint = useId();
  const words = deskDoorWords[locale];
  if (!open) return null;
  return (
    <section className={styles.card} aria-label={words.heading}>
      <Subtitle2 as="h2">{words.heading}</Subtitle2>
      <span id={hint} className={styles.quiet}>
        {words.summary}
      </span>
      <Button aria-describedby={hint} onClick={open}>
        {words.open}
      </Button>
    </section>
  );
}
