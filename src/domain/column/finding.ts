/** One cell or row of the user's table that needs a decision before a tier may rest on it. */
export interface Finding {
  readonly kind: FindingKind;
  /** Row of the table's body, from 0. */
  readonly row: number;
  /** Column of the table, from 0; for a whole row, the column where it shows. */
  readonly column: number;
  /** What the cell holds, as the user sees it. */
  readonly found: string;
  /** For a conversion: the number the cell would be read as. */
  readonly becomes?: number;
  /** For a yes or no as text: which of them. */
  readonly says?: boolean;
  /** For a duplicate: the body row that has the same name first. */
  readonly first?: number;
  /** Which text made this a number in disguise: the reason shown beside a conversion. */
  readonly disguise?: readonly Disguise[];
}

export type FindingKind =
  /** A number stored as text: can be converted. */
  | "text-number"
  /** A yes or no written as a word or a tick: can be read as TRUE or FALSE. */
  | "text-flag"
  /** Text that is no number, in a number column. */
  | "not-a-number"
  /** In a yes/no column, what says neither. */
  | "not-a-flag"
  /** In a date column, what is no date from 1900 to 9999. */
  | "not-a-date"
  | "cell-error"
  /** An empty cell in a required column of a row that has others filled. */
  | "blank-cell"
  | "below-minimum"
  | "subtotal-row"
  | "duplicate-customer"
  /** A row that a filter or the user hides. */
  | "hidden-row"
  /** An empty row inside the table. Nothing to decide: it is left empty. */
  | "blank-row";

export type Disguise = "spaces" | "full-width" | "currency" | "separators" | "parentheses" | "percent" | "unit" | "dash" | "date" | "text";
