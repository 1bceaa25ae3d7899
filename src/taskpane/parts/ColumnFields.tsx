import { Field, makeStyles, Select } from "@fluentui/react-components";
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
});

/** From here up, a match by heading is called sure. */
const sureFrom = 0.9;

export interface ColumnFieldsProps {
  readonly source: Source;
  readonly inputs: Readonly<Record<string, InputField>>;
  readonly mapping: Mapping;
  readonly scores: Readonly<Record<string, number>>;
  readonly onChoose: (input: string, column: number | null) => void;
}

/** One choice of a column for each input, with its first values. */
export function ColumnFields({ source, inputs, mapping, scores, onChoose }: ColumnFieldsProps) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  return (
    <>
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
            hint={column === undefined ? field.hint && text(field.hint) : t.columns.sample(sample(source, column, field.unit))}
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
    </>
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
