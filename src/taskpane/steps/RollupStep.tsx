import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import { workbookWords } from "../../i18n/workbook";
import type { PreparedRollup, RollupReport } from "../../workbook/contract";
import { lineCounts } from "../../workbook/rollup/sheet";
import { runIssueText } from "../../workbook/runIssueText";
import { useLanguage } from "../parts/language";
import { LongWork, Stopped, type Progress } from "../parts/LongWork";
import { StepFrame } from "../parts/StepFrame";
import { Trouble } from "../parts/Trouble";
import { Computing } from "../preview/Computing";
import { FindingsPanel, type FindingsPanelProps } from "../preview/FindingsPanel";
import { Notes } from "../preview/Notes";
import { Obstacles } from "../preview/Obstacles";
import { RolledUpCustomers } from "../preview/RolledUpCustomers";
import { whyBlocked } from "../preview/whyBlocked";
import type { Computed } from "../wizard/usePrepared";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface RollupStepProps extends Omit<FindingsPanelProps, "findings" | "keep"> {
  readonly computed: Computed<PreparedRollup>;
  readonly reread: boolean;
  readonly progress: Progress | null;
  readonly stopped: boolean;
  readonly onCancel: () => void;
  readonly refused?: Extract<RollupReport, { ok: false }>;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}

/** The customers that the lines come to, and what has to be decided before they are written. */
export function RollupStep({ computed, choices, busy, reread, progress, stopped, onCancel, refused, onChoose, onGoTo, onReadAgain, onWrite, onBack }: RollupStepProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { t, locale } = language;
  const { prepared, pending } = computed;
  const blocked = progress === null ? whyBlocked(computed, choices, language) : workbookWords[locale].steps[progress.at];
  const stale = refused?.issues.some(({ code }) => code === "input-changed") ?? false;
  const next = stale ? { label: t.preview.readAgain, onPress: onReadAgain } : { label: t.rollup.write, onPress: onWrite, ...(blocked === undefined ? {} : { blocked: progress === null ? t.write.blocked(blocked) : blocked }) };
  const going = progress ?? (busy ? { at: "reading" as const } : null);
  const work = going ? <LongWork progress={going} onCancel={onCancel} /> : stopped ? <Stopped /> : <Computing computed={computed} />;
  return (
    <StepFrame heading={t.rollup.heading} takesFocus work={work} back={{ label: t.back, onPress: onBack, ...(progress === null ? {} : { blocked: t.working }) }} next={next}>
      {reread && (
        <MessageBar intent="info" layout="multiline" politeness="polite">
          <MessageBarBody>{t.preview.wasReread}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status">{prepared?.ready && <Text>{counted(prepared, t.rollup.counts)}</Text>}</div>
      {computed.failure !== undefined && <Trouble failure={computed.failure} />}
      {prepared && (
        <FindingsPanel findings={prepared.findings} choices={choices} busy={busy} keep={{ subtotals: t.rollup.keepSubtotals, hidden: t.findings.keep.hidden }} onChoose={onChoose} onGoTo={onGoTo} onReadAgain={onReadAgain} />
      )}
      {prepared && !prepared.ready && <Obstacles prepared={prepared} />}
      {prepared?.ready && (
        <div className={styles.section} aria-busy={pending}>
          <Notes prepared={prepared} />
          <RolledUpCustomers prepared={prepared} />
          <Text className={styles.quiet}>{t.rollup.target}</Text>
        </div>
      )}
      {refused && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{t.write.refused}</MessageBarTitle>
            {refused.issues.map((issue, i) => (
              <div key={i}>{runIssueText(issue, locale, refused.places)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
    </StepFrame>
  );
}

function counted(prepared: Extract<PreparedRollup, { ready: true }>, say: (lines: number, customers: number, leftOut: number) => string): string {
  const { counted: lines, leftOut } = lineCounts(prepared);
  return say(lines, prepared.evaluation.tables["customers"]!.length, leftOut);
}
