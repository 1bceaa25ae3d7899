import type { Text } from "../method/text";
import type { DeskBook } from "./book";
import type { DeskTableName } from "./tables";

/** Something sealed that no longer stands as it was signed. */
export interface SealBreak {
  readonly table: DeskTableName;
  /** From 0; null where a row is missing or the table as a whole is meant. */
  readonly row: number | null;
  readonly customer: string | null;
  /** Column of the table; null where it cannot be told. */
  readonly column: string | null;
  readonly text: Text;
}
export declare const checkSeals: (book: DeskBook) => readonly SealBreak[];
