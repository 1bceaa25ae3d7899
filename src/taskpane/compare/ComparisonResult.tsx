import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import type { Compared } from "../../workbook/compare/prepared";
import { workbookIssueText } from "../../i18n/workbook";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { Trouble } from "../parts/Trouble";
import { AgreementTables } from "./AgreementTables";
import { FirmnessPanel } from "./FirmnessPanel";
import { Movers } from "./Movers";
import type { CompareState } from "./state";
import { useCompareWords } from "./words";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  notes: { margin: 0, paddingLeft: "18px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  action: { marginTop: "6px" },
});

export interface ComparisonResultProps {
  readonly state: Extract<CompareState, { step: "result" }>;
  readonly dark: boolean;
  readonly onStop: () => void;
  readonly onResume: () => void;
  readonly onWrite: () => void;
  readonly onGoTo: (sheet: string) => void;
  readonly onReadAgain: () => void;
  readonly onBack: () => void;
}

/** The comparison before it is written, and once it is. */
export function ComparisonResult({ state, dark, onStop, onResume, onWrite, onGoTo, onReadAgain, onBack }: ComparisonResultProps) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const words = useCompareWords();
  const { compared, firmness, writing, written, refused, failure } = state;
  const notes = useReadingNotes(compared);
  const blocked = writing ? words.pane.writing : firmness.at === "running" ? words.pane.waiting : undefined;
  return (
    <StepFrame
      heading={words.pane.result}
      takesFocus
      back={{ label: t.back, onPress: onBack, ...(writing ? { blocked: t.working } : {}) }}
      next={{ label: words.pane.write, onPress: onWrite, ...(blocked === undefined ? {} : { blocked }) }}
    >
      <div role="status">
        {written ? (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <div>{words.pane.written(written.sheet)}</div>
              <Button size="small" className={styles.action} onClick={() => onGoTo(written.sheet)}>{words.pane.goTo}</Button>
            </MessageBarBody>
          </MessageBar>
        ) : (
          <Text className={styles.quiet}>{words.pane.compared(compared.comparison.names.length)}</Text>
        )}
      </div>
      {refused && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{t.write.refused}</MessageBarTitle>
            {refused.issues.map((issue, i) => (
              <div key={i}>{workbookIssueText(issue, locale)}</div>
            ))}
            <Button size="small" className={styles.action} onClick={onReadAgain}>{words.pane.readAgain}</Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {failure !== undefined && <Trouble failure={failure} />}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <AgreementTables comparison={compared.comparison} />
      <Movers comparison={compared.comparison} />
      <FirmnessPanel compared={compared} state={firmness} dark={dark} onStop={onStop} onResume={onResume} />
    </StepFrame>
  );
}

/** What was done about doubtful cells without asking: said, system by system. */
function useReadingNotes({ systems, comparison }: Compared): readonly string[] {
  const { text } = useLanguage();
  const words = useCompareWords();
  return systems.flatMap(({ leftOut, findings }, i) => {
    const label = text(comparison.systems[i]!.label);
    const converted = findings.filter(({ settledBy, row }) => settledBy === "convert" && !leftOut.has(row)).length;
    return [...(leftOut.size > 0 ? [words.pane.left(label, leftOut.size)] : []), ...(converted > 0 ? [words.pane.converted(label, converted)] : [])];
  });
}
