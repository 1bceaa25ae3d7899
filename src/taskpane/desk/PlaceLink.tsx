import { Link, makeStyles } from "@fluentui/react-components";
import type { DeskTableName } from "../../domain/desk/tables";
import { placeOf } from "./issueLines";
import { useDesk } from "./useDesk";
import { useDeskWords } from "./words";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left", overflowWrap: "anywhere" } });

export interface PlaceLinkProps {
  readonly table: DeskTableName;
  readonly row: number | null;
  readonly column: string | null;
  /** What the link says; the cell unless given. */
  readonly shown?: string;
}

/** A link to a cell of the desk's tables; plain text where the cell cannot be told. */
export function PlaceLink({ table, row, column, shown }: PlaceLinkProps) {
  const styles = useStyles();
  const { places, goTo } = useDesk();
  const words = useDeskWords();
  const where = places(table, row, column);
  const place = placeOf(where);
  if (!place) return <>{shown ?? where}</>;
  const cell = `${place.sheet}!${place.address}`;
  return (
    <Link as="button" className={styles.link} onClick={() => goTo(place.sheet, place.address)} {...(shown === undefined ? { "aria-label": words.goTo(cell) } : { title: words.goTo(cell) })}>
      {shown ?? cell}
    </Link>
  );
}

/** A customer's number and name, leading to its row. */
export function CustomerLink({ customer }: { readonly customer: string }) {
  const { rows } = useDesk().book;
  const row = rows.customers.findIndex((one) => one.customer === customer);
  const name = rows.customers[row]?.name ?? "";
  const shown = name === "" || name === customer ? customer : `${customer} ${name}`;
  return row < 0 ? <>{customer}</> : <PlaceLink table="customers" row={row} column="customer" shown={shown} />;
}
