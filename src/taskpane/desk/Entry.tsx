import { Field } from "@fluentui/react-components";
import type { NumericUnit } from "../../domain/unit/unit";
import { writeNumber } from "../parameters/number";
import { TextInput } from "../parts/TextInput";
import { isWrong, valueOf } from "./entries";
import { useDeskStyles } from "./styles";
import { useDeskWords } from "./words";

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
  readonly error?: string;
}

export function TextEntry({ label, value, onChange, hint, required, error }: EntryProps) {
  const styles = useDeskStyles();
  return (
    <Field className={styles.field} label={label} hint={hint} required={required ?? false} validationMessage={error}>
      <TextInput className={styles.full} input={{ style: { minWidth: 0, width: "100%" } }} value={value} onChange={onChange} />
    </Field>
  );
}

/** A number or a day as text, tidied when the field is left. */
export function NumberEntry({ unit, ...rest }: EntryProps & { readonly unit: NumericUnit }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { label, value, onChange, hint, required, error } = rest;
  const wrong = isWrong(value, unit) ? (unit === "date" ? words.notADate : words.notANumber) : undefined;
  const tidy = (): void => {
    const read = valueOf(value, unit);
    if (read !== undefined) onChange(writeNumber(read, unit));
  };
  return (
    <Field className={styles.field} label={label} hint={hint} required={required ?? false} validationMessage={wrong ?? error}>
      <TextInput className={styles.full} input={{ style: { minWidth: 0, width: "100%" } }} value={value} inputMode={unit === "date" ? "text" : "decimal"} onChange={onChange} onBlur={tidy} />
    </Field>
  );
}
