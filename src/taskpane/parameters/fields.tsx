import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ChoiceParam, CodesParam, FlagParam, NumberParam, NumbersParam } from "../../domain/method/method";
import { useLanguage } from "../parts/language";
import { OriginBadge } from "../parts/OriginBadge";
import { TextInput } from "../parts/TextInput";
import { FieldHint, useLabel } from "./FieldHint";
import { readNumber, writeNumber } from "./number";
import { tidied } from "./tidy";

interface FieldProps<P, E> {
  readonly param: P;
  readonly entry: E;
  readonly error?: string;
  readonly onChange: (entry: E) => void;
}

const useStyles = makeStyles({
  radio: { display: "flex", alignItems: "center", "& > :first-child": { minWidth: 0 }, "& > :last-child": { flexShrink: 0 } },
  other: { marginLeft: "32px", maxWidth: "160px" },
  entries: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  entry: { display: "flex", alignItems: "center", width: "120px" },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  full: { width: "100%", minWidth: 0 },
  legend: { padding: 0, marginBottom: "4px" },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  error: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** "0 % to 100 %": the bounds of a number in its own unit, where it has any. */
export function useBounds({ min, max, unit, exclusive }: NumberParam): string | undefined {
  const { bounds } = useLanguage().t.parameters;
  const words = exclusive ? bounds.open : bounds.closed;
  if (min !== undefined && max !== undefined) return words.between(writeNumber(min, unit), writeNumber(max, unit));
  if (min !== undefined) return words.least(writeNumber(min, unit));
  return max === undefined ? undefined : words.most(writeNumber(max, unit));
}

export function NumberField({ param, entry, error, onChange }: FieldProps<NumberParam, string>) {
  const bounds = useBounds(param);
  const onBlur = tidied(entry, param.unit, onChange);
  return (
    <Field label={useLabel(param)} hint={<FieldHint param={param} bounds={bounds} />} validationMessage={error}>
      <TextInput value={entry} inputMode="text" onChange={onChange} onBlur={onBlur} />
    </Field>
  );
}

/** A value the user must state: the usual answers, and room for any other. */
export function AskedField({ param, entry, error, onChange }: FieldProps<NumberParam, string | undefined>) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const label = text(param.label);
  const asked = param.asked ?? [];
  const value = entry === undefined ? undefined : readNumber(entry, param.unit);
  const offered = asked.findIndex((answer) => answer.value === value);
  const [other, setOther] = useState(entry !== undefined && offered < 0);
  const onBlur = tidied(entry ?? "", param.unit, onChange);
  const chosen = other ? "other" : offered < 0 ? "" : String(offered);
  const choose = (choice: string): void => {
    setOther(choice === "other");
    const answer = asked[Number(choice)];
    onChange(choice === "other" || !answer ? "" : writeNumber(answer.value, param.unit));
  };
  return (
    <div>
      <Field label={useLabel(param)} hint={<FieldHint param={param} />} validationMessage={error} required>
        <RadioGroup value={chosen} onChange={(_, data) => choose(data.value)}>
          {asked.map((answer, i) => (
            <div key={answer.value} className={styles.radio}>
              <Radio value={String(i)} label={text(answer.label)} />
              <OriginBadge origin={answer.origin} label={text(answer.label)} />
            </div>
          ))}
          <Radio value="other" label={t.parameters.other} />
        </RadioGroup>
      </Field>
      {other && (
        <TextInput className={styles.other} aria-label={t.parameters.otherValue(label)} value={entry ?? ""} onChange={onChange} onBlur={onBlur} />
      )}
    </div>
  );
}

export function ChoiceField({ param, entry, error, onChange }: FieldProps<ChoiceParam, string>) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <Field label={useLabel(param)} hint={<FieldHint param={param} />} validationMessage={error}>
      <Select className={styles.select} value={entry} onChange={(_, { value }) => onChange(value)}>
        {Object.entries(param.choices).map(([code, label]) => (
          <option key={code} value={code}>
            {text(label)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function FlagField({ param, entry, error, onChange }: FieldProps<FlagParam, boolean>) {
  return (
    <Field hint={<FieldHint param={param} />} validationMessage={error}>
      <Checkbox label={useLabel(param)} checked={entry} onChange={(_, { checked }) => onChange(checked === true)} />
    </Field>
  );
}

/** A list whose entries stand on their own: numbers or names, one small input each. */
export function ListField({ param, entry, error, onChange }: FieldProps<NumbersParam | CodesParam, readonly string[]>) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const label = text(param.label);
  const replace = (place: number, value: string): void => onChange(entry.map((old, i) => (i === place ? value : old)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{useLabel(param)}</legend>
      <FieldHint param={param} />
      <div className={styles.entries}>
        {entry.map((value, place) => (
          <span key={place} className={styles.entry}>
            <ListInput param={param} value={value} label={t.parameters.entry(label, String(place + 1))} onChange={(next) => replace(place, next)} />
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t.parameters.removeEntry(label, place + 1)}
              onClick={() => onChange(entry.filter((_, i) => i !== place))}
            />
          </span>
        ))}
        <Button size="small" appearance="subtle" icon={<AddRegular />} aria-label={t.parameters.addEntry(label)} onClick={() => onChange([...entry, ""])} />
      </div>
      {error !== undefined && (
        <div role="alert" className={styles.error}>
          {error}
        </div>
      )}
    </fieldset>
  );
}

export interface ListInputProps {
  readonly param: NumbersParam | CodesParam;
  readonly value: string;
  readonly label: string;
  readonly invalid?: boolean;
  readonly onChange: (value: string) => void;
}

export function ListInput({ param, value, label, invalid, onChange }: ListInputProps) {
  const styles = useStyles();
  const onBlur = tidied(value, param.kind === "numbers" ? param.unit : null, onChange);
  return (
    <TextInput
      className={styles.full}
      input={{ style: { minWidth: 0, width: "100%" } }}
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}
