import { Field } from "@fluentui/react-components";
import type { RowsParam } from "../../domain/method/method";
import { useLanguage } from "../parts/language";
import { TextArea } from "../parts/TextInput";
import { FieldHint, useLabel } from "./FieldHint";

interface RowsFieldProps {
  readonly param: RowsParam;
  /** A line per row, commas between cells; rows copied from a sheet may be pasted. */
  readonly entry: string;
  readonly error?: string;
  readonly onChange: (entry: string) => void;
}

export function RowsField({ param, entry, error, onChange }: RowsFieldProps) {
  const { t, text } = useLanguage();
  const columns = Object.values(param.columns).map(({ label }) => text(label)).join(t.listComma);
  return (
    <Field label={useLabel(param)} hint={<FieldHint param={param} bounds={columns} />} validationMessage={error}>
      <TextArea value={entry} resize="vertical" rows={Math.min(12, entry.split("\n").length + 1)} onChange={onChange} />
    </Field>
  );
}
