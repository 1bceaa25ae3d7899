import type { Origin, WizardCard } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import type { WriteMode } from "../workbook/contract";
import type { ChooseWords } from "./choose";
import type { FirstRunWords } from "./firstRun";
import { paneEn } from "./paneEn";
import { paneZhCN } from "./paneZhCN";

type Step = "start" | "system" | "columns" | "parameters" | "preview" | "write" | "done";

interface Bounds {
  readonly between: (min: string, max: string) => string;
  readonly least: (min: string) => string;
  readonly most: (max: string) => string;
}

/** Every word of the task pane's own; what methods and issues say comes with them. */
export interface PaneWords {
  readonly tagline: string;
  readonly privacy: string;
  readonly language: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly position: (step: number, of: number, name: string) => string;
  readonly next: string;
  readonly back: string;
  readonly cancel: string;
  readonly restart: string;
  readonly required: string;
  readonly working: string;
  readonly more: (n: number) => string;
  /** Between the items of a list. */
  readonly listComma: string;

  readonly help: {
    readonly short: string;
    readonly heading: string;
    readonly on: (label: string) => string;
    readonly close: string;
  };
  readonly start: {
    readonly intro: string;
    readonly useSelection: string;
    readonly selected: (address: string) => string;
    readonly nothingSelected: string;
    readonly tables: string;
    readonly useTable: (name: string, sheet: string) => string;
    readonly tableDetail: (sheet: string, address: string) => string;
    readonly noTables: string;
    readonly names: string;
    readonly useName: (name: string, sheet: string) => string;
    readonly goTo: (address: string) => string;
    readonly refresh: string;
    readonly reading: string;
  };
  readonly firstRun: FirstRunWords;
  readonly system: {
    readonly heading: string;
    readonly source: (sheet: string, address: string, rows: number) => string;
    readonly questions: Readonly<Record<WizardCard["question"], string>>;
    readonly choose: (name: string) => string;
    readonly sources: string;
    readonly formula: string;
    readonly none: string;
  };
  readonly choose: ChooseWords;
  /** What a row of the table stands for. */
  readonly rows: {
    readonly heading: string;
    readonly question: string;
    readonly customers: string;
    readonly lines: string;
    readonly sign: (heading: string, customers: string, rows: string) => string;
    readonly linesHint: string;
    readonly next: string;
  };
  readonly lines: {
    readonly heading: string;
    readonly intro: string;
    readonly parameters: string;
    readonly proposed: (day: string) => string;
    readonly noDate: string;
  };
  readonly rollup: {
    readonly heading: string;
    readonly counts: (lines: number, customers: number, leftOut: number) => string;
    readonly keepSubtotals: (n: number) => string;
    readonly first: (n: number) => string;
    readonly target: string;
    readonly write: string;
  };
  readonly columns: {
    readonly heading: string;
    readonly intro: string;
    readonly none: string;
    readonly optional: string;
    readonly option: (letter: string, heading: string) => string;
    readonly sample: (values: string) => string;
    readonly sure: string;
    readonly unsure: string;
    readonly choose: string;
    readonly missing: (labels: string) => string;
  };
  readonly parameters: {
    readonly heading: string;
    readonly intro: string;
    readonly preset: string;
    readonly choosePreset: string;
    readonly reset: string;
    readonly other: string;
    readonly otherValue: (label: string) => string;
    readonly askFirst: (label: string) => string;
    readonly derived: (label: string) => string;
    readonly outside: Readonly<Record<"param-below" | "param-above", (label: string, found: string, bound: string, exclusive: boolean) => string>>;
    readonly followAgain: (label: string) => string;
    readonly optionalLabel: (label: string) => string;
    readonly on: string;
    readonly tier: string;
    readonly entry: (label: string, place: string) => string;
    readonly lowest: string;
    readonly addRow: string;
    readonly removeRow: (tier: string) => string;
    readonly addEntry: (label: string) => string;
    readonly removeEntry: (label: string, place: number) => string;
    /** Open bounds are not allowed themselves. */
    readonly bounds: Readonly<Record<"closed" | "open", Bounds>>;
    readonly atAGlance: string;
    readonly provisional: string;
    readonly fixFirst: (n: number) => string;
    readonly restored: string;
    readonly presetTaken: (name: string) => string;
  };
  readonly origins: Readonly<Record<Origin, { readonly short: string; readonly long: string }>>;
  readonly originOf: (label: string, origin: string) => string;
  readonly preview: {
    readonly heading: string;
    readonly change: string;
    readonly rated: (rated: number, unrated: number) => string;
    readonly updated: string;
    readonly shortAmounts: string;
    readonly tiersCaption: string;
    readonly tier: string;
    readonly customers: string;
    readonly share: string;
    readonly total: string;
    readonly figures: string;
    readonly notes: string;
    readonly goTo: (name: string, address: string) => string;
    readonly boundary: (n: number) => string;
    readonly boundaryHint: string;
    readonly boundaryNone: string;
    readonly boundaryValue: (value: string, cut: string) => string;
    readonly rowsHeading: (n: number) => string;
    readonly row: string;
    readonly customer: string;
    readonly why: string;
    readonly charts: string;
    readonly chartLoading: string;
    readonly chartFailed: string;
    readonly numbers: string;
    readonly numbersOf: (title: string) => string;
    readonly chartAlt: (title: string, points: number, series: string) => string;
    readonly waiting: string;
    readonly cannot: string;
    readonly readAgain: string;
    readonly wasReread: string;
  };
  readonly findings: {
    readonly heading: (n: number) => string;
    readonly none: string;
    readonly goTo: (address: string) => string;
    readonly showAll: (n: number) => string;
    readonly showFewer: string;
    readonly convert: (n: number) => string;
    readonly titles: { readonly convert: (n: number) => string; readonly bad: (n: number) => string; readonly subtotals: (n: number) => string; readonly duplicates: (n: number) => string; readonly hidden: (n: number) => string };
    readonly leaveOut: { readonly bad: (n: number) => string; readonly subtotals: (n: number) => string; readonly duplicates: (n: number) => string; readonly hidden: (n: number) => string };
    readonly keep: { readonly bad: (n: number) => string; readonly subtotals: (n: number) => string; readonly duplicates: (n: number) => string; readonly hidden: (n: number) => string };
    /** Said of texts that a choice about rows decides on too. */
    readonly withTexts: (n: number) => string;
    readonly orMend: string;
    readonly settled: string;
    readonly open: (n: number) => string;
    readonly noted: (n: number) => string;
  };
  readonly write: {
    readonly heading: string;
    readonly place: string;
    readonly beside: string;
    readonly besideHint: string;
    readonly newSheet: string;
    readonly newSheetHint: string;
    readonly how: string;
    readonly modes: Readonly<Record<WriteMode, string>>;
    readonly modeHints: Readonly<Record<WriteMode, string>>;
    readonly summary: string;
    readonly columns: string;
    readonly keeps: string;
    readonly write: string;
    readonly blocked: (reason: string) => string;
    readonly refused: string;
    readonly overwrite: string;
    readonly again: string;
  };
  readonly done: {
    readonly heading: string;
    readonly columns: (sheet: string, address: string) => string;
    readonly replaced: string;
    readonly summary: (sheet: string) => string;
    readonly charts: (n: number) => string;
    readonly customers: (n: number, leftOut: number) => string;
    readonly goToColumns: string;
    readonly goToSummary: string;
    readonly another: string;
  };
  readonly trouble: {
    readonly title: string;
    readonly details: string;
    readonly pane: string;
    readonly retry: string;
    readonly reload: string;
  };
  readonly outside: {
    readonly unreachableTitle: string;
    readonly unreachable: string;
    readonly notInExcelTitle: string;
    readonly notInExcel: string;
    readonly retry: string;
  };
}

const words: Readonly<Record<Locale, PaneWords>> = { en: paneEn, "zh-CN": paneZhCN };

export const paneWords = (locale: Locale): PaneWords => words[locale];
