import type { UnitName } from "../unit/unit";
import type { Text } from "./text";

/**
 * Where the columns and parameters of a run stand on the sheets, as references for worksheet formulas. A reference is to
 * the row a formula is written for, unless it is to a column. Formulas have no leading "=" and use what Excel has had
 * since 2010, so that LibreOffice and WPS calculate them too.
 */
export interface NativeSheet {
  /** Whether the user gave a column for an optional input. */
  readonly has: (input: string) => boolean;
  /** This row's cell of an input. */
  readonly cell: (input: string) => string;
  /** All rows of an input: "" in rows that do not count. */
  readonly column: (input: string) => string;
  /** An input from the first row to this one. */
  readonly columnSoFar: (input: string) => string;
  /** The same of an input of several columns. */
  readonly cells: (input: string) => readonly string[];
  readonly columns: (input: string) => readonly string[];
  /** This row's cell of an answer or a working column. */
  readonly own: (column: string) => string;
  /** All rows of an answer or a working column; a working column is "" in rows that do not count. */
  readonly all: (column: string) => string;
  /** A working column from its first row to this one. */
  readonly soFar: (column: string) => string;
  /** All rows: 1 where the row counts, 0 elsewhere. */
  readonly counted: string;
  /** The cell of a parameter; the cells of a list, side by side; the rows of a table. */
  readonly param: (name: string) => string;
  /** One entry of a list parameter, from 0. */
  readonly entry: (name: string, index: number) => string;
  /** A figure of the form's own; all cells of one of its lists, `size` of them side by side. */
  readonly figure: (name: string, size?: number) => string;
  readonly item: (list: string, index: number) => string;
}

/** A formula with a name for whoever reads the sheet. */
export interface NativeFormula {
  readonly label: Text;
  readonly unit: UnitName;
  readonly formula: string;
}
export interface NativeList extends Omit<NativeFormula, "formula"> {
  readonly formulas: readonly string[];
}

/** A method as worksheet formulas. */
export interface NativeForm {
  /** Single cells, beside the parameters. */
  readonly figures?: Readonly<Record<string, NativeFormula>>;
  readonly lists?: Readonly<Record<string, NativeList>>;
  /** Columns worked with on the way. */
  readonly working?: Readonly<Record<string, NativeFormula>>;
  /** Figures of the method that formulas give, by their names: the summary sheet follows them. Those of `figures` called alike are among them. */
  readonly reported?: Readonly<Record<string, string>>;
  /** One formula for each output; those without are not written in this mode. Blank and faulty rows are seen to. */
  readonly answers: Readonly<Record<string, string>>;
}
