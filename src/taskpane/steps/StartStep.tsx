import { Button, makeStyles, Subtitle2, tokens, Text } from "@fluentui/react-components";
import { ArrowClockwiseRegular, ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import type { SourceRequest, WorkbookIssue } from "../../workbook/contract";
import type { NameOffer, TableOffer } from "../../workbook/browse";
import { DeskCard } from "../desk/door";
import { useLanguage } from "../parts/language";
import { LongWork, type Progress } from "../parts/LongWork";
import { StepFrame } from "../parts/StepFrame";
import { FirstRun, SampleOffer, useGreeting } from "./FirstRun";
import { PlaceList } from "./PlaceList";
import { SourceIssue } from "./SourceIssue";

const useStyles = makeStyles({
  privacy: { display: "flex", alignItems: "center", gap: "6px", color: tokens.colorNeutralForeground2 },
  section: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  tables: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
});

export interface StartStepProps {
  readonly takesFocus: boolean;
  /** null while nobody knows yet. */
  readonly tables: readonly TableOffer[] | null;
  readonly names: readonly NameOffer[];
  readonly selection: string | null;
  readonly busy: boolean;
  /** How far the reading is. */
  readonly progress?: Progress;
  readonly onCancel: () => void;
  readonly issues: readonly WorkbookIssue[];
  readonly onUse: (request: SourceRequest) => void;
  readonly onSample: () => void;
  readonly onGoTo: (sheet: string, address: string) => void;
  readonly onRefresh: () => void;
  /** The runs the workbook remembers. */
  readonly children?: ReactNode;
}

export function StartStep({ takesFocus, tables, names, selection, busy, progress, onCancel, issues, onUse, onSample, onGoTo, onRefresh, children }: StartStepProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const [greeted, greet] = useGreeting();
  const first = useRef<HTMLButtonElement>(null);
  const trySample = (): void => {
    greet();
    onSample();
  };
  const use = (request: SourceRequest): void => {
    greet();
    onUse(request);
  };
  const dismiss = (): void => {
    greet();
    // The button that had the focus is gone with the card.
    first.current?.focus();
  };
  return (
    <StepFrame heading={t.start.intro} takesFocus={takesFocus} work={busy && <LongWork progress={progress ?? { at: "reading" }} onCancel={onCancel} />}>
      <Text>{t.tagline}</Text>
      <div className={styles.privacy}>
        <ShieldCheckmarkRegular aria-hidden />
        <Text>{t.privacy}</Text>
      </div>
      {!greeted && <FirstRun busy={busy} onSample={trySample} onDismiss={dismiss} />}
      {issues.map((issue, i) => (
        <SourceIssue key={i} issue={issue} onGoTo={onGoTo} />
      ))}
      <section className={styles.section}>
        <Button ref={first} appearance="primary" size="large" disabledFocusable={busy} onClick={() => use({ kind: "selection" })}>
          {t.start.useSelection}
        </Button>
        <span className={styles.quiet} aria-live="polite">
          {selection === null ? t.start.nothingSelected : t.start.selected(selection)}
        </span>
      </section>
      <section className={styles.section}>
        <div className={styles.tables}>
          <Subtitle2 as="h2">{t.start.tables}</Subtitle2>
          <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} aria-label={t.start.refresh} onClick={onRefresh} />
        </div>
        {tables?.length === 0 && <span className={styles.quiet}>{t.start.noTables}</span>}
        <PlaceList places={tables ?? []} busy={busy} nameOf={t.start.useTable} onUse={({ name }) => use({ kind: "table", name })} />
      </section>
      {names.length > 0 && (
        <section className={styles.section}>
          <Subtitle2 as="h2">{t.start.names}</Subtitle2>
          <PlaceList places={names} busy={busy} nameOf={t.start.useName} onUse={({ name, scope }) => use({ kind: "name", name, ...(scope === null ? {} : { sheet: scope }) })} />
        </section>
      )}
      <DeskCard />
      {children}
      {greeted && <SampleOffer busy={busy} onSample={trySample} />}
    </StepFrame>
  );
}
