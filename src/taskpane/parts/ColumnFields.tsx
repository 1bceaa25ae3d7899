import { Checkbox, Field, FieldContextProvider, makeStyles, Select, tokens } from "@fluentui/react-components";
import { cellText, isBlank } from "../../domain/column/cell";
import type { InputField } from "../../domain/method/method";
import { say } from "../../domain/method/say";
import { isDate } from "../../domain/unit/range";
import type { UnitName } from "../../domain/unit/unit";
import { columnLetters } from "../../workbook/address";
import type { Mapping, Source } from "../../workbook/contract";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  several: { display: "flex", flexDirection: "column", maxHeight: "220px", overflowY: "auto", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
});

/** From here up, a match by heading is called sure. */
const sureFrom = 0.9;

export interface ColumnFieldsProps {
  readonly source: Source;
  readonly inputs: Readonly<Record<string, InputField>>;
  readonly mapping: Mapping;
  readonly scores: Readonly<Record<string, number>>;
  readonly onChoose: (input: string, columns: readonly number[]) => void;
}

/** For each input one choice of a column, with its first values, or of several columns. */
export function ColumnFields({ source, inputs, mapping, scores, onChoose }: ColumnFieldsProps) {
  return (
    <>
      {Object.entries(inputs).map(([input, field]) => (
        <ColumnField key={input} source={source} field={field} columns={mapping[input] ?? []} score={scores[input] ?? 0} onChoose={(columns) => onChoose(input, columns)} />
      ))}
    </>
  );
}

interface ColumnFieldProps {
  readonly source: Source;
  readonly field: InputField;
  readonly columns: readonly number[];
  readonly score: number;
  readonly onChoose: (columns: readonly number[]) => void;
}

function ColumnField({ source, field, columns, score, onChoose }: ColumnFieldProps) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const chosen = columns.length > 0;
  const unsure = chosen && score < sureFrom;
  const label = field.optional ? t.parameters.optionalLabel(text(field.label)) : text(field.label);
  const state = {
    label,
    required: !field.optional,
    validationState: !chosen ? (field.optional ? "none" : "error") : unsure ? "warning" : "success",
    validationMessage: !chosen ? (field.optional ? undefined : t.columns.choose) : unsure ? t.columns.unsure : score === 1 ? undefined : t.columns.sure,
    hint: !chosen || field.several ? field.hint && text(field.hint) : t.columns.sample(sample(source, columns[0]!, field.unit)),
  } as const;
  const options = source.headings.map((heading, i) => t.columns.option(columnLetters(source.columns[i]!), heading.text));
  if (field.several) {
    // One after the other in the order of the table, whichever is ticked first.
    const tick = (column: number, on: boolean): void => onChoose(options.map((_, i) => i).filter((i) => (i === column ? on : columns.includes(i))));
    return (
      <Field {...state}>
        <div role="group" aria-label={label} className={styles.several}>
          {/* Each box has a name of its own: the field's would make all of them one control. */}
          <FieldContextProvider value={undefined}>
            {options.map((option, i) => (
              <Checkbox key={i} label={option} checked={columns.includes(i)} onChange={(_, { checked }) => tick(i, checked === true)} />
            ))}
          </FieldContextProvider>
        </div>
      </Field>
    );
  }
  return (
    <Field {...state}>
      <Select className={styles.select} value={chosen ? String(columns[0]) : ""} onChange={(_, { value }) => onChoose(value === "" ? [] : [Number(value)])}>
        <option value="">{t.columns.none}</option>
        {options.map((option, i) => (
          <option key={i} value={String(i)}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The first values of a column as they stand there; days as days, which Excel gives as numbers. */
const sample = (source: Source, column: number, unit: UnitName): string =>
  source.rows
    .map((row) => row[column] ?? null)
    .filter((cell) => !isBlank(cell))
    .slice(0, 3)
    .map((cell) => (unit === "date" && typeof cell === "number" && isDate(cell) ? say.date(cell) : cellText(cell)))
    .join(" · ");
