import { Button, Text } from "@fluentui/react-components";
import type { ShortNameReport } from "../../workbook/sharing/shortNames";
import { StepFrame } from "../parts/StepFrame";
import { Busy } from "./Busy";
import { CellList } from "./CellList";
import { useToolStyles } from "./styles";
import type { ToolProps } from "./ToolsView";
import { useReading, useTask } from "./useTask";
import { useSharingWords } from "./words";
import { excelCan } from "../../workbook/excelCan";

type Outcome = { readonly added: ShortNameReport } | { readonly removed: readonly string[] };

/** Adds names such as TIER to the workbook, and takes them out again. */
export function ShortNamesTool({ layer, onGoTo, onBack }: ToolProps) {
  const styles = useToolStyles();
  const { shortNames: words, tools, reading: readingWords } = useSharingWords();
  const [reading, readAgain] = useReading(() => layer.readShortNames());
  const [changing, change] = useTask<Outcome>();
  const busy = reading.at === "busy" || changing.at === "busy";
  const work = (what: () => Promise<Outcome>): void => {
    if (busy) return;
    change(async () => {
      const outcome = await what();
      readAgain();
      return outcome;
    });
  };
  const present = reading.at === "done" ? reading.value : null;
  const some = present !== null && present.names.length > 0;
  const lacksLambda = !excelCan.nameLambdas();
  return (
    <StepFrame heading={words.name} takesFocus back={{ label: tools.back, onPress: onBack }}>
      <Text>{words.summary}</Text>
      <Text className={styles.quiet}>{words.needs}</Text>
      {lacksLambda && <Text>{words.tooOld}</Text>}
      <Busy task={reading} label={readingWords} onRetry={readAgain} />
      <Busy task={changing} label={words.working} />
      {changing.at === "done" && <Changed outcome={changing.value} />}
      {present !== null && (
        <Text>{some ? words.there(present.names.length) : words.none}</Text>
      )}
      {some && (
        <details>
          <summary>{words.list}</summary>
          <Text className={styles.quiet}>{present.names.join(", ")}</Text>
        </details>
      )}
      {present !== null && (
        <div>
          <Button appearance={some ? "secondary" : "primary"} disabledFocusable={busy} onClick={() => work(async () => ({ added: await layer.addShortNames() }))}>
            {some ? words.update : words.add}
          </Button>
        </div>
      )}
      {some && (
        <section className={styles.section}>
          {present.users.length > 0 && (
            <>
              <Text>{words.users(present.users.length)}</Text>
              <CellList cells={present.users} onGoTo={onGoTo} />
            </>
          )}
          <div>
            <Button disabledFocusable={busy} onClick={() => work(async () => ({ removed: await layer.removeShortNames() }))}>
              {words.remove}
            </Button>
          </div>
        </section>
      )}
    </StepFrame>
  );
}

function Changed({ outcome }: { readonly outcome: Outcome }) {
  const styles = useToolStyles();
  const { shortNames: words } = useSharingWords();
  if ("removed" in outcome) return <Text role="status">{words.removed(outcome.removed.length)}</Text>;
  const { added, kept, skipped } = outcome.added;
  return (
    <div role="status" className={styles.section}>
      <Text>{words.added(added.length)}</Text>
      {kept.length > 0 && <Text>{words.kept(kept.length)}</Text>}
      {skipped.map(({ name, why }) => (
        <Text key={name}>{words.skipped[why](name)}</Text>
      ))}
    </div>
  );
}
