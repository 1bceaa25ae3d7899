import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AnyMethod, InputField } from "../../domain/method/method";
import type { Mapping, Source } from "../../workbook/contract";
import { ColumnFields } from "../parts/ColumnFields";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { unmatched } from "../wizard/unmatched";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface ColumnsStepProps {
  readonly source: Source;
  readonly method: AnyMethod;
  readonly mapping: Mapping;
  readonly scores: Readonly<Record<string, number>>;
  readonly onChoose: (input: string, columns: readonly number[]) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function ColumnsStep({ source, method, mapping, scores, onChoose, onNext, onBack }: ColumnsStepProps) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const inputs = method.inputs as Readonly<Record<string, InputField>>;
  const open = unmatched({ method, mapping });
  const missing = open.length > 0 ? t.columns.missing(open.map((input) => text(inputs[input]!.label)).join(t.listComma)) : undefined;
  return (
    <StepFrame
      heading={t.columns.heading}
      takesFocus
      back={{ label: t.back, onPress: onBack }}
      next={{ label: t.next, onPress: onNext, ...(missing === undefined ? {} : { blocked: missing }) }}
    >
      <Text className={styles.quiet}>{t.columns.intro}</Text>
      <ColumnFields source={source} inputs={inputs} mapping={mapping} scores={scores} onChoose={onChoose} />
    </StepFrame>
  );
}
