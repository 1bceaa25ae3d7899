import { Button, makeStyles, Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { RunReport } from "../../workbook/contract";
import { CompareOffer } from "../compare/CompareOffer";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: "4px" },
  actions: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
});

export interface DoneStepProps {
  readonly report: Extract<RunReport, { ok: true }>;
  readonly onGoTo: (sheet: string, address?: string) => void;
  readonly onAnother: () => void;
  readonly onCompare: () => void;
  /** What changed, and reverting. */
  readonly children?: ReactNode;
}

export function DoneStep({ report, onGoTo, onAnother, onCompare, children }: DoneStepProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { sheet, address, summarySheet } = report;
  return (
    <StepFrame heading={t.done.heading} takesFocus>
      <div className={styles.facts} role="status">
        <CheckmarkCircleRegular aria-hidden fontSize={28} />
        <Text>{t.done.columns(sheet, address)}</Text>
        <Text>{t.done.customers(report.customers, report.leftOut)}</Text>
        {report.replacedFormer && <Text>{t.done.replaced}</Text>}
        {summarySheet !== null && <Text>{t.done.summary(summarySheet)}</Text>}
        {report.charts.length > 0 && <Text>{t.done.charts(report.charts.length)}</Text>}
      </div>
      <div className={styles.actions}>
        {summarySheet !== null && (
          <Button appearance="primary" onClick={() => onGoTo(summarySheet)}>
            {t.done.goToSummary}
          </Button>
        )}
        <Button onClick={() => onGoTo(sheet, address)}>{t.done.goToColumns}</Button>
        <Button onClick={onAnother}>{t.done.another}</Button>
      </div>
      {children}
      <CompareOffer onCompare={onCompare} />
    </StepFrame>
  );
}
