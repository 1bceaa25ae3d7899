import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, Spinner, Subtitle2, tokens, Text } from "@fluentui/react-components";
import { ArrowClockwiseRegular, ShieldCheckmarkRegular, TableRegular } from "@fluentui/react-icons";
import type { SourceRequest, WorkbookIssue } from "../../workbook/contract";
import type { TableOffer } from "../../workbook/browse";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { workbookIssueText } from "../../i18n/workbook";

const useStyles = makeStyles({
  privacy: { display: "flex", alignItems: "center", gap: "6px", color: tokens.colorNeutralForeground2 },
  section: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  table: { justifyContent: "flex-start", textAlign: "left", minWidth: 0, overflowWrap: "anywhere" },
  detail: { display: "block", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  wide: { width: "100%" },
  tables: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
});

export interface StartStepProps {
  readonly takesFocus: boolean;
  /** null while nobody knows yet. */
  readonly tables: readonly TableOffer[] | null;
  readonly selection: string | null;
  readonly busy: boolean;
  readonly issues: readonly WorkbookIssue[];
  readonly onUse: (request: SourceRequest) => void;
  readonly onRefresh: () => void;
}

export function StartStep({ takesFocus, tables, selection, busy, issues, onUse, onRefresh }: StartStepProps) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  return (
    <StepFrame heading={t.start.intro} takesFocus={takesFocus}>
      <Text>{t.tagline}</Text>
      <div className={styles.privacy}>
        <ShieldCheckmarkRegular aria-hidden />
        <Text>{t.privacy}</Text>
      </div>
      {issues.map((issue, i) => (
        <MessageBar key={i} intent="error" layout="multiline" role="alert">
          <MessageBarBody>{workbookIssueText(issue, locale)}</MessageBarBody>
        </MessageBar>
      ))}
      <section className={styles.section}>
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => onUse({ kind: "selection" })}>
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
        <ul className={styles.list}>
          {(tables ?? []).map(({ name, sheet, address }) => (
            <li key={name}>
              <Button
                className={mergeClasses(styles.table, styles.wide)}
                icon={<TableRegular />}
                disabledFocusable={busy}
                aria-label={t.start.useTable(name, sheet)}
                onClick={() => onUse({ kind: "table", name })}
              >
                <span>
                  {name}
                  <span className={styles.detail}>{t.start.tableDetail(sheet, address)}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <div role="status">{busy && <Spinner size="tiny" label={t.start.reading} />}</div>
    </StepFrame>
  );
}
