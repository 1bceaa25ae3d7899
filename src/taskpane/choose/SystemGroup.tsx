import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { AnyMethod, Method } from "../../domain/method/method";
import { useLanguage } from "../parts/language";
import type { Group } from "./arrange";
import type { Fit } from "./fit";
import { SystemCard } from "./SystemCard";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  open: { width: "100%", justifyContent: "flex-start", textAlign: "left", padding: "6px 4px", minWidth: 0, overflowWrap: "anywhere" },
  counts: { display: "block", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
});

export interface SystemGroupProps {
  readonly group: Group;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (method: AnyMethod) => void;
}

/** The systems that answer one question, folded away where the user does not want them. */
export function SystemGroup({ group: { question, fitting, others }, open, onOpen, onChoose }: SystemGroupProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const cards = useId();
  const all = fitting.length + others.length;
  const [unfit, setUnfit] = useState(false);
  const hidden = fitting.length > 0 && !unfit;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.open}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={cards}
          onClick={() => onOpen(!open)}
        >
          <span>
            {`${t.system.questions[question]} `}
            <span className={styles.counts}>{t.choose.fitting(fitting.length, all)}</span>
          </span>
        </Button>
      </h2>
      <div id={cards} hidden={!open}>
        {open && (
          <div className={styles.group}>
            <SystemCards fits={hidden ? fitting : [...fitting, ...others]} onChoose={onChoose} />
            {fitting.length > 0 && others.length > 0 && (
              <Button appearance="subtle" aria-expanded={unfit} onClick={() => setUnfit(!unfit)}>
                {unfit ? t.choose.fewer : t.choose.more(others.length)}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

export function SystemCards({ fits, onChoose }: { readonly fits: readonly Fit[]; readonly onChoose: (method: AnyMethod) => void }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {fits.map((fit) => (
        <li key={(fit.method as Method).id}>
          <SystemCard fit={fit} onChoose={() => onChoose(fit.method)} />
        </li>
      ))}
    </ul>
  );
}
