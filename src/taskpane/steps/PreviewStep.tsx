import { makeStyles, mergeClasses, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { PreparedReady } from "../../workbook/contract";
import { cellAddress } from "../../workbook/address";
import { ChangesPanel } from "../history/ChangesPanel";
import { OverridesPanel } from "../history/OverridesPanel";
import { useHistoryWords } from "../history/words";
import { ParameterForm } from "../parameters/ParameterForm";
import type { Draft } from "../parameters/draft";
import { AmountsChoice, Figure } from "../parts/amounts";
import { useLanguage } from "../parts/language";
import { LongWork, type Progress } from "../parts/LongWork";
import { StepFrame } from "../parts/StepFrame";
import { useTableStyles } from "../parts/table";
import { Trouble } from "../parts/Trouble";
import { ChartFigure } from "../preview/ChartFigure";
import { Computing } from "../preview/Computing";
import { BoundaryCustomers, FirstCustomers } from "../preview/CustomerLists";
import { FindingsPanel, type FindingsPanelProps } from "../preview/FindingsPanel";
import { Notes } from "../preview/Notes";
import { Obstacles } from "../preview/Obstacles";
import { TierCounts } from "../preview/TierCounts";
import { whyBlocked } from "../preview/whyBlocked";
import type { Computed } from "../wizard/usePrepared";

/** The queries' words and dialects are for few. */
const SqlOffer = lazy(async () => ({ default: (await import("../sql/SqlOffer")).SqlOffer }));

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  change: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 10px", minWidth: 0 },
  form: { paddingTop: "12px" },
  section: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface PreviewStepProps {
  readonly draft: Draft;
  readonly method: PreparedReady["method"];
  readonly choices: FindingsPanelProps["choices"];
  readonly computed: Computed;
  readonly busy: boolean;
  /** How far reading the table again is. */
  readonly progress?: Progress;
  readonly onCancel: () => void;
  readonly reread: boolean;
  /** Cells that need a decision the last run did not ask for. */
  readonly asks?: number;
  readonly dark: boolean;
  readonly onChange: (entries: Draft) => void;
  readonly onReplace: (draft: Draft) => void;
  readonly onChoose: FindingsPanelProps["onChoose"];
  readonly onGoTo: (address: string) => void;
  readonly onReadAgain: () => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** What would be written, and what has to be decided before. */
export function PreviewStep(props: PreviewStepProps) {
  const { draft, method, choices, computed, busy, progress, onCancel, reread, asks = 0, dark, onChange, onReplace, onChoose, onGoTo, onReadAgain, onNext, onBack } = props;
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const words = useHistoryWords();
  const { prepared, draftIssues, pending } = computed;
  const [changing, setChanging] = useState(false);
  const blocked = whyBlocked(computed, choices, language);
  return (
    <StepFrame
      heading={t.preview.heading}
      takesFocus
      work={busy ? <LongWork progress={progress ?? { at: "reading" }} onCancel={onCancel} /> : <Computing computed={computed} />}
      back={{ label: t.back, onPress: onBack }}
      next={{ label: t.next, onPress: onNext, ...(blocked === undefined ? {} : { blocked: t.write.blocked(blocked) }) }}
    >
      {reread && (
        <MessageBar intent="info" layout="multiline" politeness="polite">
          <MessageBarBody>{t.preview.wasReread}</MessageBarBody>
        </MessageBar>
      )}
      {asks > 0 && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{words.runs.newFindings(asks)}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status">
        {prepared?.ready && <Text className={styles.quiet}>{[t.preview.rated(prepared.preview.rated, prepared.preview.unrated), t.preview.updated].join(language.locale === "en" ? " " : "")}</Text>}
      </div>
      {computed.failure !== undefined && <Trouble failure={computed.failure} />}
      {prepared && <FindingsPanel findings={prepared.findings} choices={choices} busy={busy} onChoose={onChoose} onGoTo={onGoTo} onReadAgain={onReadAgain} />}
      {prepared && !prepared.ready && <Obstacles prepared={prepared} />}
      <details className={styles.change} open={changing || draftIssues.length > 0} onToggle={(event) => setChanging(event.currentTarget.open)}>
        <summary className={styles.summary}>{t.preview.change}</summary>
        <div className={styles.form}>
          <ParameterForm method={method} draft={draft} onChange={onChange} onReplace={onReplace} />
        </div>
      </details>
      {prepared?.ready && (
        <div className={styles.section} aria-busy={pending}>
          <Results prepared={prepared} dark={dark} onGoTo={onGoTo} />
        </div>
      )}
    </StepFrame>
  );
}

function Results({ prepared, dark, onGoTo }: { readonly prepared: PreparedReady; readonly dark: boolean; readonly onGoTo: (address: string) => void }) {
  const { preview, source, bodyRows, customer, mapping } = prepared;
  // An amount under a heading in 万元 is short already; 1万 of it would be read as something else.
  const isPlain = Object.values(mapping).flat().every((column) => (source.headings[column]!.scale ?? 1) === 1);
  const addressOf = (row: number): string => cellAddress(source.headerRow + 1 + bodyRows[row]!, source.columns[customer.name ?? 0]!);
  const [first, ...others] = preview.charts;
  return (
    <>
      {isPlain && <AmountsChoice values={[...preview.tiers.map(({ weight }) => weight), ...preview.figures.flatMap(({ value }) => (typeof value === "number" ? [value] : []))]} />}
      <TierCounts preview={preview} />
      {first && <ChartFigure chart={first} dark={dark} />}
      <ChangesPanel changes={prepared.changes} />
      <OverridesPanel prepared={prepared} />
      <Notes prepared={prepared} />
      <BoundaryCustomers preview={preview} addressOf={addressOf} onGoTo={onGoTo} />
      <FirstCustomers preview={preview} addressOf={addressOf} onGoTo={onGoTo} />
      <Figures prepared={prepared} />
      {others.map((chart) => (
        <ChartFigure key={chart.id} chart={chart} dark={dark} />
      ))}
      <Suspense fallback={null}>
        <SqlOffer run={prepared} />
      </Suspense>
    </>
  );
}

function Figures({ prepared }: { readonly prepared: PreparedReady }) {
  const table = useTableStyles();
  const { t, text } = useLanguage();
  const { figures } = prepared.preview;
  if (figures.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2">{t.preview.figures}</Subtitle2>
      <table className={table.table}>
        <tbody>
          {figures.map(({ id, label, unit, value }) => (
            <tr key={id}>
              <th scope="row" className={table.cell}>{text(label)}</th>
              <td className={mergeClasses(table.cell, table.number)}><Figure value={value} unit={unit} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
