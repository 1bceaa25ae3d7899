import { makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { RunReport } from "../../workbook/contract";
import type { HistoryLayer } from "../../workbook/history/layer";
import { ChangesPanel } from "./ChangesPanel";
import { RevertAction } from "./RevertAction";
import { useHistoryWords } from "./words";

const useStyles = makeStyles({ section: { display: "flex", flexDirection: "column", gap: "12px", alignItems: "stretch", minWidth: 0 } });

export interface AfterRunProps {
  readonly history: Pick<HistoryLayer, "revertRun">;
  readonly report: Extract<RunReport, { ok: true }>;
}

/** What the run changed, overrides it could not keep, and the way back. */
export function AfterRun({ history, report }: AfterRunProps) {
  const styles = useStyles();
  const words = useHistoryWords();
  const [said, setSaid] = useState("");
  const { gone, unknown } = report.overrides;
  return (
    <section className={styles.section}>
      <ChangesPanel changes={report.changes} />
      {gone.map(({ name, tier }, i) => (
        <Text key={`gone${i}`}>{words.overrides.gone(name, tier)}</Text>
      ))}
      {unknown.map(({ name, tier }, i) => (
        <Text key={`unknown${i}`}>{words.overrides.unknown(name, tier)}</Text>
      ))}
      {report.revertible && <RevertAction history={history} block={report.block} onReverted={({ sheet, address, former }) => setSaid(words.revert.done(sheet, address, former))} />}
      <div role="status">{said}</div>
    </section>
  );
}
