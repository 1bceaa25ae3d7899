import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AnyMethod } from "../../domain/method/method";
import { isSamePreset, type OwnPreset } from "../../workbook/history/presets";
import { useHistoryWords } from "../history/words";
import { TextInput } from "../parts/TextInput";
import { Trouble } from "../parts/Trouble";
import { readDraft, type Draft } from "./draft";
import type { PresetShelf } from "./presetShelf";

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "6px 10px", minWidth: 0 },
  summary: { cursor: "pointer" },
  inside: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-end" },
  name: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  shown: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const longestName = 60;

export interface OwnPresetsProps {
  readonly method: AnyMethod;
  readonly draft: Draft;
  readonly shelf: PresetShelf;
}

/** Keeps the parameters in the form under a name in the workbook; renames and deletes those kept before. */
export function OwnPresets({ method, draft, shelf }: OwnPresetsProps) {
  const styles = useStyles();
  const words = useHistoryWords().presets;
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const own = shelf.presets.filter((preset) => preset.method === method.id);
  const { given, issues } = readDraft(method, draft);
  const wanted = { method: method.id, name: name.trim() };
  const taken = own.find((preset) => isSamePreset(preset, wanted));

  const work = (task: Promise<void>, done: string): void => {
    setFailure(undefined);
    setSaid("");
    task.then(() => setSaid(done), setFailure);
  };
  const save = (): void => {
    if (wanted.name === "") return setSaid(words.nameMissing);
    if (issues.length > 0) return setSaid(words.fixFirst);
    work(shelf.keep({ ...wanted, params: given }), words.saved(wanted.name));
    setName("");
  };
  return (
    <details className={styles.box}>
      <summary className={styles.summary}>{words.manage}</summary>
      <div className={styles.inside}>
        <span className={styles.quiet}>{words.hint}</span>
        <div className={styles.row}>
          <Field label={words.name} className={styles.name} {...(taken ? { hint: words.taken(taken.name) } : {})}>
            <TextInput value={name} maxLength={longestName} onChange={setName} />
          </Field>
          <Button onClick={save}>{taken ? words.replace : words.save}</Button>
        </div>
        <ul className={styles.list}>
          {own.map((preset) => (
            <li key={preset.name}>
              <Kept
                preset={preset}
                isTaken={(other) => own.find((one) => isSamePreset(one, { ...preset, name: other }) && !isSamePreset(one, preset))?.name}
                onRename={(to) => work(shelf.rename(preset, to), words.renamed(to))}
                onRemove={() => work(shelf.remove(preset), words.removed(preset.name))}
              />
            </li>
          ))}
        </ul>
        <span role="status">{said}</span>
        {failure !== undefined && <Trouble failure={failure} />}
      </div>
    </details>
  );
}

interface KeptProps {
  readonly preset: OwnPreset;
  /** The preset that has this name already. */
  readonly isTaken: (name: string) => string | undefined;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

function Kept({ preset, isTaken, onRename, onRemove }: KeptProps) {
  const styles = useStyles();
  const words = useHistoryWords().presets;
  const [name, setName] = useState<string | null>(null);
  const other = name === null ? undefined : isTaken(name.trim());
  const rename = (): void => {
    const to = name?.trim() ?? "";
    if (to === "" || other !== undefined) return;
    setName(null);
    if (to !== preset.name) onRename(to);
  };
  if (name === null) {
    return (
      <div className={styles.row}>
        <span className={styles.shown}>{preset.name}</span>
        <Button size="small" aria-label={words.renameOf(preset.name)} onClick={() => setName(preset.name)}>
          {words.rename}
        </Button>
        <Button size="small" aria-label={words.removeOf(preset.name)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <Field label={words.newName} className={styles.name} {...(other === undefined ? {} : { validationMessage: words.taken(other), validationState: "error" as const })}>
        <TextInput autoFocus value={name} maxLength={longestName} onChange={setName} onEnter={rename} />
      </Field>
      <Button size="small" onClick={rename}>
        {words.rename}
      </Button>
    </div>
  );
}
