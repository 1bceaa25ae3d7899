import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import type { TableOffer } from "../../workbook/browse";
import { useLanguage } from "../parts/language";

const useStyles = makeStyles({
  table: { justifyContent: "flex-start", textAlign: "left", minWidth: 0, overflowWrap: "anywhere" },
  detail: { display: "block", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  wide: { width: "100%" },
});

export interface PlaceListProps<P extends TableOffer> {
  readonly places: readonly P[];
  readonly busy: boolean;
  readonly nameOf: (name: string, sheet: string) => string;
  readonly onUse: (place: P) => void;
}

/** Tables or named ranges, one button each. */
export function PlaceList<P extends TableOffer>({ places, busy, nameOf, onUse }: PlaceListProps<P>) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <ul className={styles.list}>
      {places.map((place) => (
        <li key={`${place.sheet} ${place.name}`}>
          <Button
            className={mergeClasses(styles.table, styles.wide)}
            icon={<TableRegular />}
            disabledFocusable={busy}
            aria-label={nameOf(place.name, place.sheet)}
            onClick={() => onUse(place)}
          >
            <span>
              {place.name}
              <span className={styles.detail}>{t.start.tableDetail(place.sheet, place.address)}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
