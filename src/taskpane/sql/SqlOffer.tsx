import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { noSql, type WorkedOut } from "../../workbook/sql/runAsSql";
import { useLanguage } from "../parts/language";
import { SqlPanel } from "./SqlPanel";
import { useSqlWords } from "./words";

const useStyles = makeStyles({
  offer: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The way to the run as a query; where there is none, the button says why. */
export function SqlOffer({ run }: { readonly run: WorkedOut }) {
  const styles = useStyles();
  const words = useSqlWords();
  const { text } = useLanguage();
  const hint = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const obstacle = noSql(run);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const shown = open && obstacle === null;
  return (
    <>
      <div className={styles.offer}>
        <Button ref={button} aria-expanded={shown} aria-describedby={hint} disabledFocusable={obstacle !== null} onClick={() => (shown ? close() : setOpen(true))}>
          {words.open}
        </Button>
        <Text id={hint} className={styles.quiet}>
          {obstacle === null ? words.hint : words.not(text(obstacle))}
        </Text>
      </div>
      {shown && <SqlPanel run={run} onClose={close} />}
    </>
  );
}
