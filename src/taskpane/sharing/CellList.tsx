import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { useToolStyles } from "./styles";
import { useSharingWords } from "./words";

export interface ListedCell {
  readonly sheet: string;
  readonly address: string;
  /** What the link says; the address unless given. */
  readonly shown?: string;
  readonly formula?: string;
}

const shownAtFirst = 4;
/** More than anybody reads; the page stays quick. */
const shownAtMost = 200;

/** Cells with links that lead to them. */
export function CellList({ cells, onGoTo }: { readonly cells: readonly ListedCell[]; readonly onGoTo: (sheet: string, address: string) => void }) {
  const styles = useToolStyles();
  const words = useSharingWords();
  const [all, setAll] = useState(false);
  const listed = cells.slice(0, all ? shownAtMost : shownAtFirst);
  return (
    <div>
      <ul className={styles.cells}>
        {listed.map(({ sheet, address, shown, formula }) => (
          <li key={`${sheet}!${address}`} className={styles.cell}>
            <Link as="button" onClick={() => onGoTo(sheet, address)} aria-label={words.goTo(sheet, address)}>
              {shown ?? `${sheet}!${address}`}
            </Link>
            {formula !== undefined && <span className={styles.formula}> {formula.length > 60 ? `${formula.slice(0, 59)}…` : formula}</span>}
          </li>
        ))}
      </ul>
      {cells.length > shownAtFirst && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(Math.min(cells.length, shownAtMost) - shownAtFirst)}
        </Button>
      )}
    </div>
  );
}
