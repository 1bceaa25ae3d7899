import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AnyMethod, Method } from "../../domain/method/method";
import { historyWords } from "../../i18n/history";
import { useLanguage } from "../parts/language";
import { draftOf, paramsOf, readDraft, shownDraft, type Draft, type DraftEntry } from "./draft";
import { AskedField, ChoiceField, FlagField, ListField, NumberField } from "./fields";
import { OwnPresets } from "./OwnPresets";
import { usePresetShelf } from "./presetShelf";
import { RowsField } from "./RowsField";
import { draftIssueText } from "./issueWords";
import { paramsInRows, rowListsOf } from "./rows";
import { TierTable } from "./TierTable";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  presets: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-end" },
  preset: { flexGrow: 1, flexBasis: "180px", minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

export interface ParameterFormProps {
  readonly method: AnyMethod;
  readonly draft: Draft;
  readonly onChange: (entries: Draft) => void;
  /** A preset, or {} for every default. */
  readonly onReplace: (draft: Draft) => void;
}

/** One form for every method: the fields, bounds, hints and origins are the method's own. */
export function ParameterForm({ method, draft, onChange, onReplace }: ParameterFormProps) {
  const styles = useStyles();
  const language = useLanguage();
  const shelf = usePresetShelf();
  const shown = shownDraft(method, draft);
  const { issues } = readDraft(method, draft);
  const lists = rowListsOf(method);
  const inRows = lists ? paramsInRows(lists) : [];
  const say = (issue: (typeof issues)[number]): string => draftIssueText(method, issue, language);
  const asked = (id: string): boolean => "asked" in paramsOf(method)[id]!;
  const ids = Object.keys(paramsOf(method)).sort((one, other) => Number(asked(other)) - Number(asked(one)));
  const firstInRows = ids.find((id) => inRows.includes(id));
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Presets method={method} draft={draft} onReplace={onReplace} />
      {shelf && <OwnPresets method={method} draft={draft} shelf={shelf} />}
      {ids.map((id) => {
        if (lists && id === firstInRows) {
          return <TierTable key={id} method={method} lists={lists} shown={shown} draft={draft} issues={issues} say={say} onChange={onChange} />;
        }
        if (inRows.includes(id)) return null;
        const own = issues.find(({ param }) => param === id);
        return <ParamField key={id} method={method} id={id} entry={shown[id]!} typed={draft[id]} error={own && say(own)} onChange={(entry) => onChange({ [id]: entry })} />;
      })}
      {issues
        .filter(({ param }) => param === undefined)
        .map((issue, i) => (
          <MessageBar key={i} intent="error" layout="multiline">
            <MessageBarBody>{say(issue)}</MessageBarBody>
          </MessageBar>
        ))}
    </form>
  );
}

interface ParamFieldProps {
  readonly method: AnyMethod;
  readonly id: string;
  readonly entry: DraftEntry;
  readonly typed: DraftEntry | undefined;
  readonly error?: string;
  readonly onChange: (entry: DraftEntry) => void;
}

function ParamField({ method, id, entry, typed, error, onChange }: ParamFieldProps) {
  const param = paramsOf(method)[id]!;
  switch (param.kind) {
    case "number":
      return param.asked ? (
        <AskedField param={param} entry={typed as string | undefined} error={error} onChange={(next) => onChange(next ?? "")} />
      ) : (
        <NumberField param={param} entry={entry as string} error={error} onChange={onChange} />
      );
    case "choice":
      return <ChoiceField param={param} entry={entry as string} error={error} onChange={onChange} />;
    case "flag":
      return <FlagField param={param} entry={entry === true} error={error} onChange={onChange} />;
    case "rows":
      return <RowsField param={param} entry={entry as string} error={error} onChange={onChange} />;
    case "numbers":
    case "codes":
      return <ListField param={param} entry={entry as readonly string[]} error={error} onChange={onChange} />;
  }
}

function Presets({ method, draft, onReplace }: Pick<ParameterFormProps, "method" | "draft" | "onReplace">) {
  const styles = useStyles();
  const { t, text, locale } = useLanguage();
  const [said, setSaid] = useState("");
  const presets = (method as Method).presets ?? {};
  const shelf = usePresetShelf();
  const { presets: words } = historyWords[locale];
  const own = shelf?.presets.filter((preset) => preset.method === method.id) ?? [];
  const take = (id: string): void => {
    const kept = id.startsWith(ownMark) ? own[Number(id.slice(ownMark.length))] : undefined;
    const preset = kept ? { label: { en: kept.name, "zh-CN": kept.name }, params: kept.params } : presets[id];
    if (!preset) return;
    onReplace({ ...keptAnswers(method, draft), ...draftOf(method, preset.params) });
    setSaid(t.parameters.presetTaken(text(preset.label)));
  };
  const reset = (): void => {
    onReplace({});
    setSaid(t.parameters.restored);
  };
  return (
    <div className={styles.presets}>
      {Object.keys(presets).length + own.length > 0 && (
        <Field label={t.parameters.preset} className={styles.preset}>
          <Select value="" onChange={(_, { value }) => take(value)}>
            <option value="">{t.parameters.choosePreset}</option>
            {Object.entries(presets).map(([id, preset]) => (
              <option key={id} value={id}>
                {`${text(preset.label)} (${t.origins[preset.origin].short})`}
              </option>
            ))}
            {own.map(({ name }, i) => (
              <option key={name} value={`${ownMark}${i}`}>
                {`${name} (${words.own})`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button icon={<ArrowUndoRegular />} onClick={reset}>
        {t.parameters.reset}
      </Button>
      <span role="status" aria-live="polite">
        {said}
      </span>
    </div>
  );
}

/** In front of the place of a preset of the user's own; no built-in one is called so. */
const ownMark = "own ";

/** What was asked of the user is not asked again because a preset is taken. */
function keptAnswers(method: AnyMethod, draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([id]) => "asked" in (paramsOf(method)[id] ?? {})));
}
