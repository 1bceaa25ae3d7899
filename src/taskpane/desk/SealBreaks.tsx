import type { SealBreak } from "../../domain/desk/seal";
import { useLanguage } from "../parts/language";
import { PlaceLink } from "./PlaceLink";
import { useDeskStyles } from "./styles";

const shownAtMost = 20;

/** What is no longer as it was signed, with links to the cells. */
export function SealBreaks({ breaks }: { readonly breaks: readonly SealBreak[] }) {
  const styles = useDeskStyles();
  const { t, text } = useLanguage();
  return (
    <>
      <ul className={styles.list}>
        {breaks.slice(0, shownAtMost).map((one, i) => (
          <li key={i} className={styles.item}>
            {one.customer !== null && <span className={styles.strong}>{one.customer} </span>}
            {text(one.text)} {one.row !== null && <PlaceLink table={one.table} row={one.row} column={one.column} />}
          </li>
        ))}
      </ul>
      {breaks.length > shownAtMost && <span>{t.more(breaks.length - shownAtMost)}</span>}
    </>
  );
}
