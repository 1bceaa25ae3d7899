import type { Area } from "../address";
import type { WriteMode } from "../contract";
import type { FormerRun } from "../former";

/** What a run remembers of itself so that it can be reverted, repeated and compared with; parameters and places, no customers. */
export interface RunRecord {
  /** Moment of the run as the edge's clock tells it. */
  readonly at: string;
  readonly by: string | null;
  readonly mode: WriteMode;
  /**
   * A sheet no user sees, of this run alone: the cells it replaced, at the address they had, and who came into which tier.
   * null where the workbook lets no sheet be added.
   */
  readonly sheet: string | null;
  /** Who came into which tier, on that sheet; null where nothing tells customers apart. */
  readonly roster: Area | null;
  /** Headings of the columns of each input. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  /** The user took only a part of the region: rows below it are none of this run's. */
  readonly fixed: boolean;
  /** Fingerprint of the data as it was read. */
  readonly data: string;
  /** Fingerprints of what the user decided about cells: the same trouble is not asked about again. */
  readonly findings: readonly string[];
  readonly written: Written;
  readonly undo: Undo | null;
  /** Number of the run in the log; null where there is no log. */
  readonly logged: number | null;
}

/** What was written, to tell whether somebody edited it since. */
export interface Written {
  readonly rows: number;
  /** Column by column, headings included. */
  readonly columns: readonly string[];
  /** The whole sheet where the run had one of its own. */
  readonly sheet: string | null;
  readonly summary: string | null;
  readonly config: string | null;
}

/** How the workbook was before the run. */
export interface Undo {
  /** The rectangle the run changed; null where it added a sheet. */
  readonly area: Area | null;
  /** Width of each of its columns, in points. */
  readonly widths: readonly number[];
  /** Cells on the run's sheet with the formulas of the rectangle, as text: copied there they would calculate. */
  readonly formulas: Area | null;
  /** The table the block became part of, as it was. */
  readonly table: { readonly name: string; readonly columns: readonly string[] } | null;
  /** Whether anything stood in the rectangle. */
  readonly filled: boolean;
  /** The run whose block gave way to this one. */
  readonly former: FormerRun | null;
  /** Blocks of the runs after that one, before which it comes back. */
  readonly later: readonly string[];
  /** Sheets that gave way, summary and parameters, kept whole and unseen under other names. */
  readonly sheets: readonly KeptSheet[];
  /** The data's place in the former run. */
  readonly source: { readonly rows: number; readonly columns: number } | null;
}

export interface KeptSheet {
  readonly role: "summary" | "config";
  readonly keptAs: string;
  readonly name: string;
  readonly position: number;
}

