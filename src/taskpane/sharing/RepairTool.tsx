import { Button, Text } from "@fluentui/react-components";
import type { BrokenCell, RepairReport } from "../../workbook/sharing/repair";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { Busy } from "./Busy";
import { CellList } from "./CellList";
import { useToolStyles } from "./styles";
import type { ToolProps } from "./ToolsView";
import { useReading, useTask } from "./useTask";
import { useSharingWords } from "./words";

/** Finds formulas the missing add-in has left broken, and enters them again. */
export function RepairTool({ layer, onGoTo, onBack }: ToolProps) {
  const styles = useToolStyles();
  const words = useSharingWords();
  const { t } = useLanguage();
  const [reading, readAgain] = useReading(() => layer.findBroken());
  const [repairing, start] = useTask<RepairReport>();
  const busy = reading.at === "busy" || repairing.at === "busy";
  const mend = (): void =>
    start(async () => {
      const report = await layer.repair();
      readAgain();
      return report;
    });
  const broken = reading.at === "done" ? reading.value : null;
  const some = broken !== null && broken.cells.length + broken.names.length > 0;
  const nothing = broken !== null && !some && broken.locked.length + broken.unknown.length === 0;
  const list = (cells: readonly BrokenCell[]) => <CellList cells={cells} onGoTo={onGoTo} />;
  return (
    <StepFrame heading={words.repair.name} takesFocus back={{ label: words.tools.back, onPress: onBack }} {...(some && !busy ? { next: { label: words.repair.go, onPress: mend } } : {})}>
      <Text>{words.repair.summary}</Text>
      {repairing.at === "done" && <Repaired report={repairing.value} onGoTo={onGoTo} />}
      <Busy task={reading} label={words.reading} onRetry={readAgain} />
      <Busy task={repairing} label={words.repair.working} onRetry={mend} />
      {nothing && <Text role="status">{words.repair.none}</Text>}
      {broken !== null && broken.cells.length > 0 && (
        <section className={styles.section}>
          <Text>{words.repair.finds(broken.cells.length)}</Text>
          {list(broken.cells)}
        </section>
      )}
      {broken !== null && broken.names.length > 0 && <Text>{words.repair.names(broken.names.join(t.listComma))}</Text>}
      {broken !== null && broken.locked.length > 0 && (
        <section className={styles.section}>
          <Text>{words.repair.locked(broken.locked.length)}</Text>
          {list(broken.locked)}
        </section>
      )}
      {broken !== null && broken.unknown.length > 0 && (
        <section className={styles.section}>
          <Text>{words.repair.unknown(broken.unknown.length)}</Text>
          {list(broken.unknown)}
        </section>
      )}
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => !busy && readAgain()}>
          {words.again}
        </Button>
      </div>
    </StepFrame>
  );
}

function Repaired({ report, onGoTo }: { readonly report: RepairReport; readonly onGoTo: (sheet: string, address: string) => void }) {
  const styles = useToolStyles();
  const { repair } = useSharingWords();
  return (
    <div role="status" className={styles.section}>
      {report.repaired > 0 && <Text>{repair.done(report.repaired)}</Text>}
      {report.names > 0 && <Text>{repair.doneNames(report.names)}</Text>}
      {report.stillBroken.length > 0 && (
        <>
          <Text>{repair.still(report.stillBroken.length)}</Text>
          <CellList cells={report.stillBroken} onGoTo={onGoTo} />
          <ol className={styles.list}>
            {repair.whatToDo.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
