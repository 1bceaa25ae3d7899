import { Button, Checkbox, Link, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { findingText } from "../../i18n/workbook";
import type { Choices, PlacedFinding } from "../../workbook/contract";
import type { PaneWords } from "../../i18n/pane";
import { useLanguage } from "../parts/language";
import { findingGroups, openChoices, type FindingGroup } from "./groups";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  group: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, margin: 0, padding: "4px 10px 10px", minWidth: 0 },
  open: { border: `2px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: "0 4px" },
  list: { margin: "0 0 4px", padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  item: { padding: "3px 0", overflowWrap: "anywhere" },
  choices: { display: "flex", flexDirection: "column" },
  state: { display: "flex", alignItems: "center", gap: "6px" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const shownAtFirst = 4;
type KeepWords = Partial<PaneWords["findings"]["keep"]>;

export interface FindingsPanelProps {
  readonly findings: readonly PlacedFinding[];
  readonly choices: Choices;
  readonly busy: boolean;
  /** What keeping rows is called, by the choice; a choice without words cannot be made. The customers' words unless said. */
  readonly keep?: KeepWords;
  readonly onChoose: (choice: Partial<Choices>) => void;
  readonly onGoTo: (address: string) => void;
  readonly onReadAgain: () => void;
}

/** What the data needs before a tier may rest on it: every cell, and one consent per kind. */
export function FindingsPanel({ findings, choices, busy, keep, onChoose, onGoTo, onReadAgain }: FindingsPanelProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const groups = findingGroups(findings, choices);
  const noted = findings.filter(({ settledBy }) => settledBy === null).length;
  const open = openChoices(findings, choices);
  const toDecide = findings.length - noted;
  return (
    <section className={styles.panel} aria-label={t.findings.heading(toDecide)}>
      {toDecide > 0 && <Subtitle2 as="h2">{t.findings.heading(toDecide)}</Subtitle2>}
      {groups.map((group) => (
        <Group key={group.settledBy} group={group} choices={choices} keep={keep ?? t.findings.keep} onChoose={onChoose} onGoTo={onGoTo} />
      ))}
      <div role="status" className={styles.state}>
        {open > 0 ? <WarningRegular aria-hidden /> : <CheckmarkCircleRegular aria-hidden />}
        <Text>{toDecide === 0 ? t.findings.none : open > 0 ? t.findings.open(open) : t.findings.settled}</Text>
      </div>
      {noted > 0 && <Text className={styles.quiet}>{t.findings.noted(noted)}</Text>}
      {toDecide > 0 && (
        <div>
          <Text className={styles.quiet}>{t.findings.orMend}</Text>
          <div>
            <Button size="small" icon={<ArrowClockwiseRegular />} disabledFocusable={busy} onClick={onReadAgain}>
              {t.preview.readAgain}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly choices: Choices;
  readonly keep: KeepWords;
  readonly onChoose: (choice: Partial<Choices>) => void;
  readonly onGoTo: (address: string) => void;
}

function Group({ group, choices, keep, onChoose, onGoTo }: GroupProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { settledBy, findings, count, texts } = group;
  const [all, setAll] = useState(false);
  return (
    <fieldset className={mergeClasses(styles.group, group.open && styles.open)}>
      <legend className={styles.legend}>{t.findings.titles[settledBy](count)}</legend>
      <ul className={styles.list}>
        {(all ? findings : findings.slice(0, shownAtFirst)).map((finding) => (
          <Item key={`${finding.address} ${finding.kind}`} finding={finding} onGoTo={onGoTo} />
        ))}
      </ul>
      {findings.length > shownAtFirst && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.findings.showFewer : t.findings.showAll(findings.length)}
        </Button>
      )}
      {texts > 0 && <Text className={styles.quiet}>{t.findings.withTexts(texts)}</Text>}
      <div className={styles.choices}>
        {settledBy === "convert" ? (
          <Checkbox label={t.findings.convert(count)} checked={choices.convert} onChange={(_, { checked }) => onChoose({ convert: checked === true })} />
        ) : (
          (["leave-out", "keep"] as const).map((choice) => {
            const label = (choice === "keep" ? keep : t.findings.leaveOut)[settledBy]?.(count);
            return (
              label !== undefined && (
                <Checkbox
                  key={choice}
                  label={label}
                  checked={choices[settledBy] === choice}
                  onChange={(_, { checked }) => onChoose({ [settledBy]: checked === true ? choice : "ask" })}
                />
              )
            );
          })
        )}
      </div>
    </fieldset>
  );
}

function Item({ finding, onGoTo }: { readonly finding: PlacedFinding; readonly onGoTo: (address: string) => void }) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  return (
    <li className={styles.item}>
      {findingText(finding, locale)}{" "}
      <Link as="button" onClick={() => onGoTo(finding.address)}>
        {t.findings.goTo(finding.address)}
      </Link>
    </li>
  );
}
