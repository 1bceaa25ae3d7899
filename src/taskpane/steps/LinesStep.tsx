import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import rollup from "../../domain/scoring/ROLLUP";
import { ColumnFields } from "../parts/ColumnFields";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { ParameterForm } from "../parameters/ParameterForm";
import { readDraft, type Draft } from "../parameters/draft";
import type { LinesPlan } from "../wizard/state";
import { unmatched } from "../wizard/unmatched";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export interface LinesStepProps extends Pick<LinesPlan, "source" | "mapping" | "scores" | "draft" | "proposed"> {
  readonly onChoose: (input: string, columns: readonly number[]) => void;
  readonly onChange: (entries: Draft) => void;
  readonly onReplace: (draft: Draft) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The columns of invoice lines, and as of when they are added up. */
export function LinesStep({ source, mapping, scores, draft, proposed, onChoose, onChange, onReplace, onNext, onBack }: LinesStepProps) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const open = unmatched({ method: rollup, mapping });
  const wrong = readDraft(rollup, draft).issues.length;
  const inputs = rollup.inputs;
  const missing = open.length > 0 ? t.columns.missing(open.map((input) => text(inputs[input as keyof typeof inputs].label)).join(t.listComma)) : wrong > 0 ? t.parameters.fixFirst(wrong) : undefined;
  return (
    <StepFrame
      heading={t.lines.heading}
      takesFocus
      back={{ label: t.back, onPress: onBack }}
      next={{ label: t.next, onPress: onNext, ...(missing === undefined ? {} : { blocked: missing }) }}
    >
      <Text className={styles.quiet}>{t.lines.intro}</Text>
      <ColumnFields source={source} inputs={inputs} mapping={mapping} scores={scores} onChoose={onChoose} />
      <Subtitle2 as="h2">{t.lines.parameters}</Subtitle2>
      {mapping["date"] !== undefined && <Text className={styles.quiet}>{proposed === null ? t.lines.noDate : t.lines.proposed(proposed)}</Text>}
      <ParameterForm method={rollup} draft={draft} onChange={onChange} onReplace={onReplace} />
    </StepFrame>
  );
}
