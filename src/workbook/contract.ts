import type { TableCell } from "../domain/column/cell";
import type { Finding } from "../domain/column/finding";
import type { Heading } from "../domain/column/header";
import type { CustomerColumns } from "../domain/column/rows";
import type { Issue } from "../domain/issue/issue";
import type { AnyMethod } from "../domain/method/method";
import type { Evaluation, RawEntry } from "../domain/method/evaluate";
import type { Locale, Text } from "../domain/method/text";
import type { Preview } from "../domain/table/previewModel";
import type { TierChanges } from "../domain/table/tierChanges";
import type { Places } from "../i18n/issues";
import type { Control } from "./control";
import type { AppliedOverrides, FormerResult } from "./history/overrides";

/** Where the customers are. */
export type SourceRequest =
  /** What the user has selected; one cell alone, or cells without a heading row, stand for the region around them. */
  | { readonly kind: "selection" }
  | { readonly kind: "table"; readonly name: string }
  /** A defined name; with `sheet`, one that belongs to that sheet. */
  | { readonly kind: "name"; readonly name: string; readonly sheet?: string }
  /** The address without a sheet; without `sheet`, on the active one. */
  | { readonly kind: "range"; readonly address: string; readonly sheet?: string }
  /** Everything filled on a sheet; without `name`, on the active one. */
  | { readonly kind: "sheet"; readonly name?: string };

/** The user's table as it was read: all rectangles are zero-based on its sheet. */
export interface Source {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Headings and body, "B3:H454". */
  readonly address: string;
  /** The Excel table the data is in, if it is in one. */
  readonly table: { readonly id: string; readonly name: string; readonly totals: boolean } | null;
  /** The row right above the body; a row of groups above it is part of `address` and of the headings. */
  readonly headerRow: number;
  /** Sheet column of each column of `headings` and `rows`; columns an earlier run wrote are not among them. */
  readonly columns: readonly number[];
  readonly headings: readonly Heading[];
  /** The body, row by row, directly under the heading row. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Body rows, from 0, that a filter or the user hides. They do not change `hash`: what is in them is the same. */
  readonly hidden: readonly number[];
  readonly protected: boolean;
  /** Its workbook counts days from 1904. */
  readonly date1904?: boolean;
  /** Changes with any cell of the headings and body, and with the place. */
  readonly hash: string;
}

export type SourceAnswer = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly issues: readonly WorkbookIssue[] };

/** A fact about the workbook that stands in the way, worded in src/i18n/workbook.ts. */
export type WorkbookIssue =
  | { readonly code: "nothing-selected" }
  | { readonly code: "table-not-found"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "name-not-found"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "sheet-not-found"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "bad-address"; readonly address: string }
  | { readonly code: "no-header"; readonly address: string }
  | { readonly code: "no-body"; readonly address: string }
  | { readonly code: "merged-cells"; readonly sheet: string; readonly addresses: readonly string[] }
  | { readonly code: "heading-not-found"; readonly input: string; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "input-unknown"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "column-unmatched"; readonly label: Text; readonly known: readonly string[] }
  | { readonly code: "column-gone"; readonly label: Text; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "heading-used-twice"; readonly heading: string; readonly labels: readonly Text[] }
  /** Columns of dates, which a workbook that counts days from 1904 holds four years too early. */
  | { readonly code: "dates-1904"; readonly labels: readonly Text[] }
  | { readonly code: "different-scales"; readonly columns: readonly { readonly heading: string; readonly address: string; readonly unit: string }[] }
  | { readonly code: "protected-sheet"; readonly sheet: string }
  | { readonly code: "protected-structure" }
  | { readonly code: "read-only" }
  | { readonly code: "input-changed"; readonly address: string }
  | { readonly code: "source-gone"; readonly sheet: string }
  | { readonly code: "target-not-empty"; readonly address: string }
  | { readonly code: "beyond-sheet"; readonly sheet: string }
  | { readonly code: "no-formulas"; readonly system: Text; readonly reason: Text };

/** Input of the method → columns of the source, from 0: one, unless the input takes several. Optional inputs may be missing. */
export type Mapping = Readonly<Record<string, readonly number[]>>;

/** "ask" keeps the findings of this kind blocking until the user has decided. */
export type Choice = "ask" | "leave-out" | "keep";
export interface Choices {
  /** Read numbers stored as text as the numbers shown beside them. */
  readonly convert: boolean;
  /** Rows with errors, text or blanks in a number column; kept, they answer with an error or an empty cell. */
  readonly bad: Choice;
  readonly subtotals: Choice;
  /** Left out, the first row of a customer stays. */
  readonly duplicates: Choice;
  /** Left out, only the rows that are seen count. */
  readonly hidden: Choice;
}
export const askEverything: Choices = { convert: false, bad: "ask", subtotals: "ask", duplicates: "ask", hidden: "ask" };

/** A finding with its cell, and whether it still waits for a decision. */
export interface PlacedFinding extends Finding {
  /** "B17". */
  readonly address: string;
  readonly heading: string;
  readonly blocking: boolean;
  /** The choice that settles it. */
  readonly settledBy: keyof Choices | null;
}

/** Words for the places an issue names; rows are body rows of the source. */
export type PlacesIn = (locale: Locale) => Places;

interface PreparedBase {
  readonly method: AnyMethod;
  readonly source: Source;
  readonly mapping: Mapping;
  readonly params: Readonly<Record<string, unknown>>;
  readonly choices: Choices;
  readonly findings: readonly PlacedFinding[];
  readonly places: PlacesIn;
}
/** What a method answered; its sentences are asked for when they are needed. */
export type Answers = Omit<Evaluation, "why">;
/** A method run on the user's table. */
export interface Evaluated extends PreparedBase {
  readonly ready: true;
  readonly evaluation: Answers;
  /** The columns the evaluation was given. */
  readonly inputs: Readonly<Record<string, readonly RawEntry[] | undefined>>;
  /** Body row of the source for each row of the evaluation. */
  readonly bodyRows: readonly number[];
  /** Body rows left out by choice, with the finding that left them out. */
  readonly leftOut: ReadonlyMap<number, PlacedFinding>;
  /** About the run as a whole. */
  readonly notes: readonly Issue[];
}
export interface PreparedReady extends Evaluated {
  /** A sentence for each row of the evaluation. */
  readonly reasons: (locale: Locale, control?: Control) => Promise<readonly string[]>;
  readonly customer: CustomerColumns;
  readonly preview: Preview;
  readonly former: FormerResult | null;
  readonly overrides: AppliedOverrides;
  /** Against the last run of this system on this table; null where there was none. */
  readonly changes: (TierChanges & { readonly since: string }) | null;
}
export interface PreparedBlocked extends PreparedBase {
  readonly ready: false;
  /** Facts that no choice settles; empty where only findings wait for one. */
  readonly issues: readonly (Issue | WorkbookIssue)[];
}
/** Invoice lines rolled up, nothing written yet. */
export type PreparedRollup = Evaluated | PreparedBlocked;
/** The whole computation, nothing written yet. */
export type Prepared = PreparedReady | PreparedBlocked;

export interface Where {
  readonly place: "beside" | "new-sheet";
  /** Write beside the data although cells there are filled. */
  readonly overwrite?: boolean;
}

/** What is written: answers as they are now, formulas of Excel's own that follow the data, or a call of the add-in's function. */
export type WriteMode = "values" | "native" | "functions";

export interface WriteOptions extends Control {
  readonly locale: Locale;
  readonly where: Where;
  /** Values unless said. */
  readonly mode?: WriteMode;
  /** Day of the run, "2026-11-22": the edge's clock, printed on the summary. */
  readonly asOf: string;
  /** Who ran it, printed on the summary. */
  readonly by?: string;
  /** Moment of the run, for the list of runs and the log; the day where it is not told. */
  readonly at?: string;
  /** Columns in which a tier can be given by hand; where the last run had them, they stay unless false. */
  readonly overrides?: boolean;
  /** A line in the run log; off unless true. */
  readonly log?: boolean;
  /** Summary sheet with charts; on unless false. */
  readonly summary?: boolean;
}
export interface RunRequest extends WriteOptions {
  readonly method: AnyMethod;
  readonly source: SourceRequest;
  /** Headings the user named for some inputs; the others are matched. */
  readonly headings?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly choices?: Choices;
}

export type RunReport =
  | {
      readonly ok: true;
      readonly sheet: string;
      /** Columns written, headings included: "J3:N454". */
      readonly address: string;
      /** The name by which the run is reverted and repeated. */
      readonly block: string;
      readonly revertible: boolean;
      readonly replacedFormer: boolean;
      readonly summarySheet: string | null;
      readonly charts: readonly string[];
      readonly customers: number;
      readonly leftOut: number;
      readonly preview: Preview;
      readonly changes: PreparedReady["changes"];
      readonly overrides: AppliedOverrides;
      readonly notes: readonly Issue[];
      readonly findings: readonly PlacedFinding[];
      readonly places: PlacesIn;
    }
  | {
      readonly ok: false;
      readonly issues: readonly (Issue | WorkbookIssue)[];
      /** Everything found; those that are blocking wait for a choice. */
      readonly findings: readonly PlacedFinding[];
      /** Absent where the run did not get as far as reading the table. */
      readonly places?: PlacesIn;
    };

export interface RollupOptions extends Control {
  readonly locale: Locale;
}
export type RollupReport =
  | {
      readonly ok: true;
      readonly sheet: string;
      /** The Excel table of the customers. */
      readonly table: string;
      readonly address: string;
      readonly customers: number;
      /** Lines that count. */
      readonly lines: number;
      readonly leftOut: number;
      readonly notes: readonly Issue[];
      readonly findings: readonly PlacedFinding[];
      readonly places: PlacesIn;
    }
  | Extract<RunReport, { ok: false }>;

/** What comes before the four steps where the user has invoice lines. */
export interface RollupLayer {
  /** Pure: invoice lines added up to customers. */
  prepareRollup(request: Omit<PrepareRequest, "method">): PreparedRollup;
  /** Writes the customers to a sheet of their own, or nothing. */
  writeRollup(prepared: Evaluated, options: RollupOptions): Promise<RollupReport>;
}

/** The four steps; the pane takes them one by one, the batch command all at once. */
export interface WorkbookLayer {
  readSource(request: SourceRequest, control?: Control): Promise<SourceAnswer>;
  /** Matches headings to the inputs of the method; what the user named wins. */
  mapHeadings(method: AnyMethod, source: Source, headings?: Readonly<Record<string, string>>): MappingAnswer;
  /** Pure: no Excel is asked. */
  prepare(request: PrepareRequest): Prepared;
  /** Writes what was previewed, or nothing. */
  writeRun(prepared: PreparedReady, options: WriteOptions, compute?: Compute): Promise<RunReport>;
  runSystem(request: RunRequest): Promise<RunReport>;
}
/** The computing, wherever it is done: at once, or in the background where it holds up nobody. */
export type Compute = (request: PrepareRequest, control?: Control) => Promise<Prepared>;
export interface PrepareRequest {
  readonly method: AnyMethod;
  readonly source: Source;
  readonly mapping: Mapping;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly choices?: Choices;
  /** What the last run of this system on this table left: its tiers and those given by hand. */
  readonly former?: FormerResult | null;
}
export interface MappingAnswer {
  readonly mapping: Mapping;
  /** How sure each match is, 0 to 1; 1 where the user named the heading. */
  readonly scores: Readonly<Record<string, number>>;
  /** Required inputs without a column, headings that do not exist. */
  readonly issues: readonly WorkbookIssue[];
}
