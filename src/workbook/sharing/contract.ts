import type { AnyMethod } from "../../domain/method/method";
import type { Text } from "../../domain/method/text";
import type { Area } from "../address";
import type { CellValue } from "../units";

/** A cell whose formula mentions the add-in, or uses a name that does. */
export interface AddInCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
  /** The area it fills, itself included, where it fills more than itself. */
  readonly spill: { readonly rows: number; readonly columns: number } | null;
}

export interface SheetUses {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  readonly cells: readonly AddInCell[];
}

export interface BookName {
  readonly name: string;
  /** The sheet it belongs to; null for the whole workbook's. */
  readonly scope: { readonly id: string; readonly name: string } | null;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** "short" names the add-in wrote for `=TIER(…)`; "bookkeeping" remembers runs; "own" is the user's. */
export interface AddInName extends BookName {
  readonly kind: "short" | "bookkeeping" | "own";
}

/** A conditional format or a data validation that mentions the add-in, or uses a name that does. */
export interface AddInRule {
  readonly kind: "conditional-format" | "validation";
  readonly sheet: string;
  readonly address: string;
  /** As text with "=". */
  readonly formulas: readonly string[];
}

/** Everything in a workbook that refers to the add-in. */
export interface Uses {
  readonly sheets: readonly SheetUses[];
  readonly names: readonly AddInName[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly rules: readonly AddInRule[];
  /** Unseen sheets on which the add-in keeps what a run replaced. */
  readonly records: readonly string[];
  /** Runs remembered as calls of the functions: their systems may have formulas of Excel's own. */
  readonly calls: number;
  readonly readOnly: boolean;
  /** The workbook's structure: no sheet can be deleted. */
  readonly structureProtected: boolean;
  /** An earlier command stopped in between. */
  readonly unfinished?: true;
}

/** What becomes of the formulas: values all of them, or formulas of Excel itself where a run's system has them. */
export type Become = { readonly formulas: "values" } | { readonly formulas: "native"; readonly methods: readonly AnyMethod[] };

/** A run's block, or other cells, and what they are now. */
export interface Became {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly now: "native" | "values";
  /** Why a run's block is values although native formulas were asked for. */
  readonly why?: Text;
}

/** Why nothing was changed. */
export type SharingIssue =
  /** The cell has no value yet, or none because the functions are missing or their result has no room. */
  | { readonly code: "no-value"; readonly sheet: string; readonly address: string; readonly found: string }
  | { readonly code: "protected-sheet"; readonly sheet: string }
  | { readonly code: "protected-structure" }
  | { readonly code: "read-only" }
  /** A {=…} array over several cells, of which Excel lets no part be changed. */
  | { readonly code: "array"; readonly sheet: string; readonly address: string; readonly formula: string }
  /** Cells changed after the list was shown. */
  | { readonly code: "changed" }
  /** This Excel cannot tell how far a result spills. */
  | { readonly code: "spills-unknown" };

export type SharingReport =
  | {
      readonly ok: true;
      /** Formulas that are values now, and the cells their results fill. */
      readonly formulas: number;
      readonly cells: number;
      /** Formulas that are formulas of Excel itself now. */
      readonly native: number;
      /** Cells that show an error of the data, which is now a value too. */
      readonly errors: number;
      readonly names: readonly AddInName[];
      readonly settings: number;
      /** Unseen sheets that are gone: no run can be reverted any more. */
      readonly records: number;
      readonly became: readonly Became[];
      /** What still refers to the add-in. */
      readonly left: Uses;
      readonly frozen: Frozen;
    }
  | { readonly ok: false; readonly issues: readonly SharingIssue[]; readonly uses: Uses };

/** What preparing for sharing took away: enough to bring it back, for as long as the pane is open. */
export interface Frozen {
  readonly blocks: readonly FrozenBlock[];
  readonly names: readonly BookName[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Empty cells of sheets of parameters that native formulas have filled. */
  readonly workings: readonly Workings[];
}

export interface Workings {
  readonly sheetId: string;
  readonly texts: readonly { readonly row: number; readonly column: number; readonly cells: readonly (readonly CellValue[])[] }[];
  readonly formats: readonly { readonly area: Area; readonly numberFormat: string }[];
  readonly headings: readonly Area[];
}

export interface FrozenBlock {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What was entered, cell by cell; "" where another cell's result spilled to. */
  readonly formulas: readonly (readonly string[])[];
  /** What is entered instead: values, or formulas of Excel itself. */
  readonly values: readonly (readonly CellValue[])[];
  readonly native?: true;
}

export interface BringBackReport {
  readonly formulas: number;
  readonly names: number;
  /** Areas left as they are, for somebody has changed them since, or their sheet is gone. */
  readonly changed: readonly { readonly sheet: string; readonly address: string; readonly gone: boolean }[];
  /** Names that exist again by now and were left alone. */
  readonly taken: readonly string[];
}
