import { Button, makeStyles, mergeClasses, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useId, useMemo } from "react";
import type { Method } from "../../domain/method/method";
import { HelpButton } from "../help/HelpButton";
import { useLanguage } from "../parts/language";
import { OriginBadge } from "../parts/OriginBadge";
import type { Fit } from "./fit";
import { pictureOf } from "./picture";
import { ResultPicture } from "./ResultPicture";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  name: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  state: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  sources: { "& ul": { margin: "4px 0 0", paddingLeft: "18px" } },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A system with its result in small, and what of the user's table it would read. */
export function SystemCard({ fit, onChoose }: { readonly fit: Fit; readonly onChoose: () => void }) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const heading = useId();
  const method: Method = fit.method;
  const picture = useMemo(() => pictureOf(fit.method), [fit.method]);
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <div className={styles.top}>
        <h3 id={heading} className={styles.name}>
          {text(method.label)}
        </h3>
        <ResultPicture picture={picture} />
      </div>
      <Text>{text(method.summary)}</Text>
      <Columns fit={fit} />
      <details className={mergeClasses(styles.small, styles.sources)}>
        <summary>{t.system.sources}</summary>
        <ul>
          {method.sources.map(({ work, where, origin }, i) => (
            <li key={i}>
              {where === undefined ? work : `${work}, ${where}`} <OriginBadge origin={origin} label={work} />
            </li>
          ))}
        </ul>
      </details>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onChoose}>
          {t.system.choose(text(method.label))}
        </Button>
        <HelpButton id={method.id} label={method.label} />
      </div>
    </article>
  );
}

/** Whether the system can run, and which of its columns were found under which heading. */
function Columns({ fit: { found, missing, asks, ready } }: { readonly fit: Fit }) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const columns = found.map(({ label, headings, sure }) => (sure ? t.choose.column : t.choose.guessed)(text(label), headings.join(t.listComma)));
  const state = missing.length > 0 ? t.choose.lacks(missing.length) : ready ? t.choose.ready : t.choose.asks(asks.map(text).join(t.listComma));
  return (
    <div>
      <div className={mergeClasses(styles.state, ready && styles.ready)}>
        {ready && <CheckmarkCircleRegular aria-hidden />}
        {state}
      </div>
      {columns.length > 0 && <div className={styles.small}>{t.choose.found(columns.join(t.listComma))}</div>}
      {missing.length > 0 && <div className={styles.small}>{t.choose.missing(missing.map(text).join(t.listComma))}</div>}
    </div>
  );
}
