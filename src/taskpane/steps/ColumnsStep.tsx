import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { cellText, isBlank } from "../../domain/column/cell";
import type { AnyMethod, InputField } from "../../domain/method/method";
import { columnLetters } from "../../workbook/address";
import type { Mapping, Source } from "../../workbook/contract";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { unmatched } from "../wizard/advance";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** From here up, a match by heading is called sure. */
const sureFrom = 0.9;

export interface ColumnsStepProps {
  readonly source: Source;
  readonly method: AnyMethod;
  readonly mapping: Mapping;
  readonly scores: Readonly<Record<string, number>>;
  readonly onChoose: (input: string, column: number | null) => void;
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
      {Object.entries(inputs).map(([input, field]) => {
        const column = mapping[input];
        const score = scores[input] ?? 0;
        const unsure = column !== undefined && score < sureFrom;
        return (
          <Field
            key={input}
            label={field.optional ? t.parameters.optionalLabel(text(field.label)) : text(field.label)}
            required={!field.optional}
            validationState={column === undefined ? (field.optional ? "none" : "error") : unsure ? "warning" : "success"}
            validationMessage={
              column === undefined ? (field.optional ? undefined : t.columns.choose) : unsure ? t.columns.unsure : score === 1 ? undefined : t.columns.sure
            }
            hint={column === undefined ? field.hint && text(field.hint) : t.columns.sample(sample(source, column))}
          >
            <Select
              className={styles.select}
              value={column === undefined ? "" : String(column)}
              onChange={(_, { value }) => onChoose(input, value === "" ? null : Number(value))}
            >
              <option value="">{t.columns.none}</option>
              {source.headings.map((heading, i) => (
                <option key={i} value={String(i)}>
                  {t.columns.option(columnLetters(source.columns[i]!), heading.text)}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </StepFrame>
  );
}

/** The first values of a column as they stand there. */
const sample = (source: Source, column: number): string =>
  source.rows
    .map((row) => row[column] ?? null)
    .filter((cell) => !isBlank(cell))
    .slice(0, 3)
    .map(cellText)
    .join(" · ");
