import { Checkbox, Field, makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { workbookWords } from "../../i18n/workbook";
import type { PreparedReady, RunReport, Where, WriteMode } from "../../workbook/contract";
import { cannotWrite } from "../../workbook/native/cannotWrite";
import type { HistoryLayer } from "../../workbook/history/layer";
import { runIssueText } from "../../workbook/runIssueText";
import { useExtras, WriteExtras, type Extras } from "../history/WriteExtras";
import { useLanguage } from "../parts/language";
import { LongWork, Stopped, type Progress } from "../parts/LongWork";
import { StepFrame } from "../parts/StepFrame";
import { Trouble } from "../parts/Trouble";

const useStyles = makeStyles({
  hint: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  indented: { marginLeft: "36px", marginTop: "-4px" },
  columns: { margin: "4px 0 0", paddingLeft: "20px" },
});

const modes = ["values", "native", "functions"] as const;

export interface WriteStepProps {
  /** Null while it is being computed; then the button waits. */
  readonly prepared: PreparedReady | null;
  readonly where: Where;
  readonly progress: Progress | null;
  /** The writing was cancelled. */
  readonly stopped: boolean;
  readonly onCancel: () => void;
  readonly refused?: Extract<RunReport, { ok: false }>;
  readonly failure?: unknown;
  readonly onWhere: (where: Where) => void;
  /** How an earlier run of it was written, where one is opened again. */
  readonly last?: { readonly summary?: boolean; readonly mode?: WriteMode };
  readonly history: HistoryLayer;
  readonly onWrite: (options: { readonly summary: boolean; readonly mode: WriteMode } & Extras) => void;
  readonly onReadAgain: () => void;
  readonly onBack: () => void;
}

export function WriteStep({ prepared, where, progress, stopped, onCancel, refused, failure, last, history, onWhere, onWrite, onReadAgain, onBack }: WriteStepProps) {
  const styles = useStyles();
  const { t, text, locale } = useLanguage();
  const [summary, setSummary] = useState(last?.summary ?? true);
  const [wanted, setMode] = useState<WriteMode>(last?.mode ?? "values");
  const [trouble, setTrouble] = useState<unknown>();
  const [extras, setExtras] = useExtras(history, prepared?.former?.overridable ?? false);
  const obstacle = (mode: WriteMode): string | null => {
    const reason = prepared && cannotWrite(prepared, mode, where.place);
    return reason && text(reason);
  };
  // A place that cannot have what was chosen gets values; another place may have it again.
  const mode = obstacle(wanted) === null ? wanted : "values";
  const writing = progress !== null;
  const wait = writing || !prepared ? { blocked: t.working } : {};
  const stale = refused?.issues.some(({ code }) => code === "input-changed") ?? false;
  const occupied = refused?.issues.some(({ code }) => code === "target-not-empty") ?? false;
  const next = stale
    ? { label: t.preview.readAgain, onPress: onReadAgain }
    : { label: refused || failure !== undefined ? t.write.again : t.write.write, onPress: () => onWrite({ summary, mode, ...extras }), ...wait };
  const work = progress ? <LongWork progress={progress} onCancel={onCancel} /> : stopped && <Stopped />;
  return (
    <StepFrame heading={t.write.heading} takesFocus work={work} back={{ label: t.back, onPress: onBack, ...(writing ? { blocked: t.working } : {}) }} next={next}>
      <Field label={t.write.place}>
        <RadioGroup value={where.place} disabled={writing} onChange={(_, { value }) => onWhere({ place: value as Where["place"] })}>
          <Radio value="beside" label={t.write.beside} aria-describedby="beside-hint" />
          <span id="beside-hint" className={mergeClasses(styles.hint, styles.indented)}>{t.write.besideHint}</span>
          <Radio value="new-sheet" label={t.write.newSheet} aria-describedby="sheet-hint" />
          <span id="sheet-hint" className={mergeClasses(styles.hint, styles.indented)}>{t.write.newSheetHint}</span>
        </RadioGroup>
      </Field>
      <Field label={t.write.how}>
        <RadioGroup value={mode} disabled={writing} onChange={(_, { value }) => setMode(value as WriteMode)}>
          {modes.map((one) => (
            <ModeChoice key={one} mode={one} obstacle={obstacle(one)} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox label={t.write.summary} checked={summary} disabled={writing} onChange={(_, { checked }) => setSummary(checked === true)} />
      <WriteExtras history={history} extras={extras} disabled={writing} onChange={setExtras} onFailure={setTrouble} />
      {trouble !== undefined && <Trouble failure={trouble} />}
      {prepared && (
        <section>
          <Text weight="semibold">{t.write.columns}</Text>
          <ul className={styles.columns}>
            {prepared.preview.columns.map((column, i) => (
              <li key={i}>{text(column.label)}</li>
            ))}
            <li>{workbookWords[locale].why}</li>
          </ul>
          <Text className={styles.hint}>{t.write.keeps}</Text>
        </section>
      )}
      {refused && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{t.write.refused}</MessageBarTitle>
            {refused.issues.map((issue, i) => (
              <div key={i}>{runIssueText(issue, locale, refused.places)}</div>
            ))}
            {occupied && (
              <Checkbox label={t.write.overwrite} checked={where.overwrite === true} onChange={(_, { checked }) => onWhere({ ...where, overwrite: checked === true })} />
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {failure !== undefined && <Trouble failure={failure} />}
    </StepFrame>
  );
}

/** One way of writing, and what it means for whoever opens the workbook; greyed with the reason where it cannot be had. */
function ModeChoice({ mode, obstacle }: { readonly mode: WriteMode; readonly obstacle: string | null }) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <>
      <Radio value={mode} label={t.write.modes[mode]} disabled={obstacle !== null} aria-describedby={`${mode}-hint`} />
      <span id={`${mode}-hint`} className={mergeClasses(styles.hint, styles.indented)}>
        {obstacle ?? t.write.modeHints[mode]}
      </span>
    </>
  );
}
