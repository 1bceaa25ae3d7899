import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { AnyMethod, Method } from "../../domain/method/method";
import type { LinesSign } from "../../domain/rollup/detect";
import type { Source } from "../../workbook/contract";
import type { RowsAre } from "../../workbook/survey";
import { CompareOffer } from "../compare/CompareOffer";
import { HelpButton } from "../help/HelpButton";
import { useLanguage } from "../parts/language";
import { OriginBadge } from "../parts/OriginBadge";
import { StepFrame } from "../parts/StepFrame";
import { RowsChoice } from "./RowsChoice";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "8px" },
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
  sources: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, "& ul": { margin: "4px 0 0", paddingLeft: "18px" } },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const questions = ["owe", "profit", "slipping", "effort"] as const;

export interface SystemStepProps {
  readonly source: Source;
  readonly systems: readonly AnyMethod[];
  readonly sign: LinesSign | null;
  readonly rows: RowsAre;
  readonly onChoose: (method: AnyMethod) => void;
  readonly onRows: (rows: RowsAre) => void;
  readonly onLines: () => void;
  readonly onCompare: () => void;
  readonly onBack: () => void;
}

/** The systems as cards, under the question each one answers. */
export function SystemStep({ source, systems, sign, rows, onChoose, onRows, onLines, onCompare, onBack }: SystemStepProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <StepFrame
      heading={rows === "lines" ? t.rows.heading : t.system.heading}
      takesFocus
      back={{ label: t.back, onPress: onBack }}
      {...(rows === "lines" ? { next: { label: t.rows.next, onPress: onLines } } : {})}
    >
      <Text className={styles.quiet}>{t.system.source(source.sheetName, source.address, source.rows.length)}</Text>
      <RowsChoice source={source} sign={sign} rows={rows} onChoose={onRows} />
      {rows === "customers" && systems.length > 1 && <CompareOffer onCompare={onCompare} />}
      {systems.length === 0 && <Text>{t.system.none}</Text>}
      {rows === "customers" && questions.map((question) => {
        const answering = systems.filter((method: Method) => method.wizard?.question === question);
        return (
          answering.length > 0 && (
            <section key={question} className={styles.group}>
              <Subtitle2 as="h2">{t.system.questions[question]}</Subtitle2>
              {answering.map((method) => (
                <SystemCard key={method.id} method={method} onChoose={() => onChoose(method)} />
              ))}
            </section>
          )
        );
      })}
    </StepFrame>
  );
}

function SystemCard({ method, onChoose }: { readonly method: Method; readonly onChoose: () => void }) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  return (
    <article className={styles.card}>
      <Text weight="semibold">{text(method.label)}</Text>
      <Text>{text(method.summary)}</Text>
      <details className={styles.sources}>
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
