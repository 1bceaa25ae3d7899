import { Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { HistoryLayer } from "../../workbook/history/layer";
import { TextInput } from "../parts/TextInput";
import { keepName, keptName } from "./userName";
import { useHistoryWords } from "./words";

const useStyles = makeStyles({
  hint: { display: "block", marginLeft: "32px", marginTop: "-4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface Extras {
  readonly overrides: boolean;
  readonly log: boolean;
  readonly by: string;
}

/** The name typed before, and the log unless this workbook has it switched off. */
export function useExtras(history: Pick<HistoryLayer, "readLogSetting">, overridable: boolean): readonly [Extras, (change: Partial<Extras>) => void] {
  const [chosen, setChosen] = useState<Partial<Extras>>({});
  const [log, setLog] = useState(true);
  useEffect(() => {
    let stopped = false;
    history.readLogSetting().then(
      (on) => !stopped && setLog(on),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [history]);
  return [{ overrides: overridable, log, by: keptName(), ...chosen }, (change) => setChosen({ ...chosen, ...change })];
}

export interface WriteExtrasProps {
  readonly history: Pick<HistoryLayer, "keepLogSetting">;
  readonly extras: Extras;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Extras>) => void;
  readonly onFailure: (failure: unknown) => void;
}

/** Columns to give a tier by hand, the run log, and who runs it. */
export function WriteExtras({ history, extras, disabled, onChange, onFailure }: WriteExtrasProps) {
  const styles = useStyles();
  const words = useHistoryWords();
  const switchLog = (log: boolean): void => {
    onChange({ log });
    history.keepLogSetting(log).catch(onFailure);
  };
  const name = (by: string): void => {
    onChange({ by });
    keepName(by);
  };
  return (
    <>
      <div>
        <Checkbox label={words.overrides.option} checked={extras.overrides} disabled={disabled} aria-describedby="overrides-hint" onChange={(_, { checked }) => onChange({ overrides: checked === true })} />
        <span id="overrides-hint" className={styles.hint}>{words.overrides.hint}</span>
      </div>
      <div>
        <Checkbox label={words.runs.logOn} checked={extras.log} disabled={disabled} aria-describedby="log-hint" onChange={(_, { checked }) => switchLog(checked === true)} />
        <span id="log-hint" className={styles.hint}>{words.runs.logHint}</span>
      </div>
      <Field label={words.byHand.name} hint={words.byHand.nameHint}>
        <TextInput value={extras.by} maxLength={60} disabled={disabled} onChange={name} />
      </Field>
    </>
  );
}
