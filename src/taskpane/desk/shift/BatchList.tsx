import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { DeskFrame } from "../DeskFrame";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { useDeskWords } from "../words";
import { batchesOf } from "./batches";

/** All batches, the last one first. */
export function BatchList({ onNew, onOpen }: { readonly onNew: () => void; readonly onOpen: (batch: string) => void }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { shifts } = useDesk().book.rows;
  const batches = useMemo(() => batchesOf(shifts), [shifts]);
  return (
    <DeskFrame heading={words.parts.shift.name} next={{ label: words.shift.new, onPress: onNew }}>
      <Text>{words.parts.shift.summary}</Text>
      <section className={styles.section}>
        <Subtitle2 as="h2">{words.shift.batches}</Subtitle2>
        {batches.length === 0 && <Text>{words.shift.none}</Text>}
        <ul className={styles.list}>
          {batches.map(({ batch, state, rows }) => (
            <li key={batch} className={styles.row}>
              <span>
                <span className={styles.strong}>{batch}</span> <span className={styles.quiet}>{words.shift.detail(rows[0]?.quarter ?? "", words.shift.states[state], rows.length)}</span>
              </span>
              <Button size="small" aria-label={words.shift.openBatch(batch)} onClick={() => onOpen(batch)}>
                {words.shift.open}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </DeskFrame>
  );
}
