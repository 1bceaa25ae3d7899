import type { DeskBook } from "../../domain/desk/book";
import type { DeskCommand, DeskIssue } from "../../domain/desk/command";
import type { DeskTableName } from "../../domain/desk/tables";
import type { Locale, Text } from "../../domain/method/text";
import type { SerialDate, Share } from "../../domain/unit/unit";
import type { SourceRequest, WorkbookIssue } from "../contract";
import type { Control } from "../control";

/** Where a row of a table stands: "Customers!A17". */
export type DeskPlaces = (table: DeskTableName, row: number | null, column: string | null) => string;

/** The credit workbook as it stands. */
export type DeskRead =
  | { readonly ok: true; readonly book: DeskBook; readonly locale: Locale; readonly places: DeskPlaces }
  /** "none": there is no desk in this workbook yet. */
  | { readonly ok: false; readonly reason: "none" | "broken"; readonly issues: readonly (DeskIssue | WorkbookIssue)[]; readonly places: DeskPlaces };

export interface CreateOptions extends Control {
  readonly locale: Locale;
  /** VAT rate of the business: asked, never assumed. */
  readonly vat: Share;
  readonly firstMonth?: number;
  /** Customers to begin with, their columns found by headings; without, the table is empty. */
  readonly customers?: SourceRequest;
  /** Protect the columns that only the desk fills. */
  readonly protect?: boolean;
  readonly by?: string;
  readonly at: string;
}
export interface CommandOptions extends Control {
  /** What the log calls it, and what was given. */
  readonly label: Text;
  readonly details: Text;
  /** Who typed their name, and the moment by the edge's clock. */
  readonly by?: string;
  readonly at: string;
  /** The day the dashboard is refreshed for. */
  readonly asOf: SerialDate;
}
export type DeskReport<Answer = undefined> =
  | { readonly ok: true; readonly said: Text; readonly warnings: readonly DeskIssue[]; readonly answer: Answer; readonly book: DeskBook; readonly places: DeskPlaces }
  /** Nothing was changed. */
  | { readonly ok: false; readonly issues: readonly (DeskIssue | WorkbookIssue)[]; readonly places: DeskPlaces };

/** The credit desk in the open workbook, for the pane and the command line. */
export interface DeskLayer {
  /** Makes the sheets of the credit workbook: all of them, or nothing. */
  create(options: CreateOptions): Promise<DeskReport>;
  read(): Promise<DeskRead>;
  /** Reads, runs one command, writes the tables it changes and the log and refreshes the dashboard: all of it, or nothing. */
  run<Args, Answer>(command: DeskCommand<Args, Answer>, args: Args, options: CommandOptions): Promise<DeskReport<Answer>>;
  /** Refreshes the dashboard alone. */
  refresh(asOf: SerialDate): Promise<DeskReport>;
}
