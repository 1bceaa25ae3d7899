import type { Text } from "../method/text";

/**
 * A fact about the user's data or parameters, worded at the edge (src/i18n/issues.ts) in both languages.
 * `row` counts the rows of the input columns from 0; the edge turns it into a cell address.
 */
export type Issue =
  | { readonly code: "not-a-number"; readonly column: string; readonly row: number; readonly found: string }
  | { readonly code: "not-text"; readonly column: string; readonly row: number; readonly found: string }
  | { readonly code: "not-a-flag"; readonly column: string; readonly row: number; readonly found: string }
  | { readonly code: "cell-error"; readonly column: string; readonly row: number; readonly found: string }
  | { readonly code: "blank-cell"; readonly column: string; readonly row: number }
  | { readonly code: "below-minimum"; readonly column: string; readonly row: number; readonly min: number; readonly found: number }
  /** Beyond the magnitudes the methods calculate in. */
  | { readonly code: "out-of-range"; readonly column: string; readonly row: number; readonly found: string }
  | { readonly code: "not-a-date"; readonly column: string; readonly row: number; readonly found: string }
  /** An answer beyond the largest number a cell holds. */
  | { readonly code: "too-large"; readonly row?: number }
  | { readonly code: "too-long"; readonly row?: number }
  | { readonly code: "unknown-code"; readonly column: string; readonly row: number; readonly found: string; readonly known: readonly string[] }
  | { readonly code: "duplicate"; readonly column: string; readonly row: number; readonly first: number; readonly found: string }
  | { readonly code: "column-missing"; readonly column: string }
  | { readonly code: "different-lengths"; readonly lengths: Readonly<Record<string, number>> }
  | { readonly code: "not-one-column"; readonly column: string; readonly rows: number; readonly columns: number }
  | { readonly code: "no-rows" }
  | { readonly code: "param-missing"; readonly param: string }
  | { readonly code: "param-type"; readonly param: string; readonly expected: "number" | "numbers" | "text" | "flag"; readonly found: string }
  | { readonly code: "param-below"; readonly param: string; readonly min: number; readonly exclusive: boolean; readonly found: number }
  | { readonly code: "param-above"; readonly param: string; readonly max: number; readonly exclusive: boolean; readonly found: number }
  | { readonly code: "param-range"; readonly param: string; readonly found: number }
  | { readonly code: "param-not-whole"; readonly param: string; readonly found: number }
  | { readonly code: "param-choice"; readonly param: string; readonly found: string; readonly choices: readonly string[] }
  | { readonly code: "param-count"; readonly param: string; readonly expected: number; readonly found: number; readonly of?: string }
  | { readonly code: "param-order"; readonly param: string; readonly order: "ascending" | "descending" | "monotone" }
  | { readonly code: "param-sum"; readonly param: string; readonly expected: number; readonly found: number }
  | { readonly code: "param-unknown"; readonly param: string; readonly known: readonly string[] }
  | { readonly code: "unknown-output"; readonly found: string; readonly known: readonly string[] }
  /** A fact only one method can state, in that method's own words. */
  | { readonly code: "method"; readonly text: Text; readonly row?: number };

export type IssueCode = Issue["code"];

/** A cell that cannot be answered: the error Excel shows, and the reason. */
export interface Fault {
  readonly fault: "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#REF!" | "#NAME?" | "#NULL!" | "#SPILL!" | "#CALC!";
  readonly issue?: Issue;
}

export const isFault = (value: unknown): value is Fault =>
  typeof value === "object" && value !== null && "fault" in value;
