import type { AnyMethod } from "../../domain/method/method";
import type { LinesSign } from "../../domain/rollup/detect";
import type { Choices, Mapping, MappingAnswer, RollupReport, RunReport, Source, SourceAnswer, Where, WorkbookIssue, WriteOptions } from "../../workbook/contract";
import type { RowsAre } from "../../workbook/survey";
import type { SerialDate } from "../../domain/unit/unit";
import type { Draft } from "../parameters/draft";
import type { Progress } from "../parts/LongWork";

/** The steps a person sees, in order; `done` closes them. */
export const steps = ["start", "system", "columns", "parameters", "preview", "write", "done"] as const;
export type Step = (typeof steps)[number];

export interface Planned {
  readonly source: Source;
  readonly method: AnyMethod;
  readonly mapping: Mapping;
  /** How sure each match of a heading is; 1 where the user chose. */
  readonly scores: Readonly<Record<string, number>>;
  readonly draft: Draft;
  readonly choices: Choices;
  /** The day the customers stand at, where they were rolled up here. */
  readonly day?: SerialDate;
  /** How it was written the last time, where an earlier run is opened again. */
  readonly last?: Pick<WriteOptions, "where" | "mode" | "summary">;
}
/** Invoice lines on their way to customers. */
export interface LinesPlan {
  readonly source: Source;
  /** Why the table was taken for invoice lines; null where only the user says so. */
  readonly sign: LinesSign | null;
  readonly mapping: Mapping;
  readonly scores: Readonly<Record<string, number>>;
  readonly draft: Draft;
  /** The as-of date as it was proposed, so that another date column may propose another; null where no date is found. */
  readonly proposed: string | null;
  readonly choices: Choices;
}
type Failed = Extract<RunReport, { ok: false }>;
type Written = Extract<RunReport, { ok: true }>;

/** The wizard's position, and all it has been told so far. */
export type WizardState =
  | { readonly step: "start"; readonly busy: boolean; readonly progress?: Progress; readonly issues: readonly WorkbookIssue[]; readonly failure?: unknown }
  | {
      readonly step: "system";
      readonly source: Source;
      readonly sign: LinesSign | null;
      readonly rows: RowsAre;
      readonly day?: SerialDate;
      /** What had been chosen before going back. */
      readonly before?: Planned;
      readonly linesBefore?: LinesPlan;
    }
  | ({ readonly step: "lines" } & LinesPlan)
  | ({
      readonly step: "rollup";
      readonly busy: boolean;
      readonly reread: boolean;
      readonly progress: Progress | null;
      readonly stopped?: boolean;
      readonly refused?: Extract<RollupReport, { ok: false }>;
      readonly failure?: unknown;
    } & LinesPlan)
  | ({ readonly step: "columns" } & Planned)
  | ({ readonly step: "parameters" } & Planned)
  | ({ readonly step: "preview"; readonly busy: boolean; readonly progress?: Progress; /** The table was read again since. */ readonly reread: boolean; /** Cells that need a decision the last run did not ask for. */ readonly asks?: number; readonly failure?: unknown } & Planned)
  | ({
      readonly step: "write";
      readonly where: Where;
      /** Where the writing is; null while it has not begun. */
      readonly progress: Progress | null;
      /** The writing was cancelled. */
      readonly stopped?: boolean;
      readonly refused?: Failed;
      readonly failure?: unknown;
    } & Planned)
  | ({ readonly step: "done"; readonly report: Written; readonly failure?: unknown } & Planned)
  /** Several systems on the same customers; `before` is where the user came from. */
  | { readonly step: "compare"; readonly source: Source; readonly before: WizardState; readonly failure?: unknown };

export type WizardEvent =
  | { readonly type: "reading" }
  | { readonly type: "source-read"; readonly answer: SourceAnswer }
  /** Excel or our own code threw; worded by the pane. */
  | { readonly type: "failed"; readonly failure: unknown }
  | { readonly type: "rows-chosen"; readonly rows: RowsAre }
  | { readonly type: "lines-chosen"; readonly match: MappingAnswer }
  /** The customers are written, and read as the wizard's table from here on. */
  | { readonly type: "rolled-up"; readonly answer: SourceAnswer }
  | { readonly type: "rollup-refused"; readonly report: Extract<RollupReport, { ok: false }> }
  | { readonly type: "system-chosen"; readonly method: AnyMethod; readonly match: MappingAnswer }
  /** An earlier run with its columns, parameters and choices, on the data as it stands now. */
  | { readonly type: "opened"; readonly plan: Planned; readonly at: "parameters" }
  | { readonly type: "opened"; readonly plan: Planned; readonly at: "preview"; readonly asks: number }
  | { readonly type: "opened"; readonly plan: Planned; readonly at: "write" }
  | { readonly type: "columns-chosen"; readonly input: string; readonly columns: readonly number[] }
  | { readonly type: "draft-changed"; readonly entries: Draft }
  /** A preset, or {} for every default. */
  | { readonly type: "draft-replaced"; readonly draft: Draft }
  | { readonly type: "choice-made"; readonly choice: Partial<Choices> }
  | { readonly type: "where-chosen"; readonly where: Where }
  | ({ readonly type: "progress" } & Progress)
  /** The user stopped what was going on; the workbook is as it was. */
  | { readonly type: "cancelled" }
  | { readonly type: "reported"; readonly report: RunReport }
  | { readonly type: "compare" }
  | { readonly type: "next" }
  | { readonly type: "back" }
  | { readonly type: "restart" };

export const atStart: WizardState = { step: "start", busy: false, issues: [] };
