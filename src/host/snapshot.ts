/**
 * A whole workbook as plain data: what the xlsx codec reads and writes, what the host starts from and ends with.
 * Addresses are zero-based; formulas are en-US A1 text with the leading "=", functions under the names people type
 * (`=TB.TIER(…)`, `=XLOOKUP(…)`): the codec alone knows how a file spells them.
 */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Index into `sheets`. */
  readonly active: number;
  readonly names: readonly NameSnapshot[];
  /** Cell styles; a cell's `s` is an index. Entry 0 is the default style. */
  readonly styles: readonly CellStyle[];
  /** Workbook settings of the add-in: key to JSON value. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** No sheet can be added, deleted, renamed, moved, hidden or shown. */
  readonly structureProtected?: boolean;
  /** Days count from 1904, not 1900; the values of cells are as they are stored. */
  readonly date1904?: boolean;
}

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type ErrorText =
  | "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#REF!" | "#NAME?" | "#NULL!" | "#SPILL!" | "#CALC!" | "#GETTING_DATA" | "#BUSY!";

export interface CellSnapshot {
  /** Value, or the cached value of the formula. Absent: an empty cell that only has a style. */
  readonly v?: number | string | boolean;
  /** An error value; then `v` is absent. */
  readonly e?: ErrorText;
  /** Formula with "=". */
  readonly f?: string;
  /** Size of the dynamic array this formula spills to, where it spills; the other cells carry values only. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** A legacy {=…} array formula over this size, read from a file; left as it is. */
  readonly array?: { readonly rows: number; readonly columns: number };
  /** Index into `styles`. */
  readonly s?: number;
}

/** Points of a line without a size of its own, in a workbook whose default font is Calibri 11. */
export const DEFAULT_SIZE = { columnWidth: 48, rowHeight: 15 } as const;

export interface SheetSnapshot {
  /** The part name in the package it was opened from ("xl/worksheets/sheet1.xml"); null for a sheet added since. */
  readonly origin: string | null;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  /** Sparse: rows[r]?.[c]. */
  readonly rows: readonly (readonly (CellSnapshot | undefined)[] | undefined)[];
  /** Size in points of columns and rows without a size of their own; absent means DEFAULT_SIZE. */
  readonly defaultSize?: { readonly columnWidth: number; readonly rowHeight: number };
  /** Column index to width in points; absent means the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Row index to height in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Rect[];
  /** Number of rows and columns kept in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly protected: boolean;
  /** What is allowed all the same, by the names of Excel.WorksheetProtectionOptions; what is not named is not allowed. */
  readonly protection?: Readonly<Record<string, boolean | string>>;
  readonly tables: readonly TableSnapshot[];
  readonly charts: readonly ChartSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  readonly page?: PageSnapshot;
}

export interface NameSnapshot {
  readonly name: string;
  /** With "=": "=Data!$B$2:$B$21", or a formula such as "=LAMBDA(x,TB.TIER(x))". */
  readonly formula: string;
  /** Sheet name for a sheet-scoped name. */
  readonly scope?: string;
  readonly visible: boolean;
  readonly comment?: string;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    /** #RRGGBB. */
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
  };
  readonly fill?: string;
  /** Line names as a file has them ("thin", "medium", "double" …); Excel.BorderLineStyle names are understood when written. */
  readonly border?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", { readonly style: string; readonly color?: string }>>>;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  /** Index into the opened file's cellXfs, for what this description cannot say; null for a style made since. */
  readonly origin?: number;
}

export interface TableSnapshot {
  /** Part name in the package, null for a table added since. */
  readonly origin: string | null;
  readonly id: string;
  readonly name: string;
  readonly range: Rect;
  readonly headers: boolean;
  readonly totals: boolean;
  readonly style: string;
  readonly showFilter?: boolean;
  readonly showBandedRows?: boolean;
  readonly columns: readonly { readonly name: string }[];
}

/** One chart. Sizes are points from the sheet's top left corner. */
export interface ChartSnapshot {
  /** Part name of the chart in the package; its part is kept byte for byte as long as `changed` is not true. */
  readonly origin: string | null;
  readonly changed?: boolean;
  readonly id: string;
  readonly name: string;
  /** Excel.ChartType text of the whole chart: "ColumnClustered", "Line", "XYScatter", "Doughnut" … */
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly legend: { readonly visible: boolean; readonly position: "Top" | "Bottom" | "Left" | "Right" };
  readonly altText?: string;
  readonly series: readonly SeriesSnapshot[];
  readonly axes: Readonly<Partial<Record<"category" | "value" | "categorySecondary" | "valueSecondary", AxisSnapshot>>>;
}
export interface SeriesSnapshot {
  readonly name: string;
  /** Address of the cell that holds the name, where it is a reference. */
  readonly nameRef?: string;
  /** Excel.ChartType text where it differs from the chart's own. */
  readonly type?: string;
  readonly axisGroup: "Primary" | "Secondary";
  /** "Sheet1!$B$2:$B$21". */
  readonly values: string;
  readonly categories?: string;
  /** #RRGGBB. */
  readonly color?: string;
  readonly marker?: string;
  readonly markerSize?: number;
  readonly gapWidth?: number;
  readonly overlap?: number;
  /** A line drawn as a curve. */
  readonly smooth?: boolean;
  /** Points. */
  readonly lineWeight?: number;
  /** Excel.ChartLineStyle text where it is not "Continuous". */
  readonly lineStyle?: "None" | "Dash" | "RoundDot";
  readonly dataLabels?: boolean;
  readonly dataLabelFormat?: string;
}
export interface AxisSnapshot {
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly gridlines?: boolean;
  readonly visible?: boolean;
  readonly reversed?: boolean;
  /** Excel.ChartAxisPosition text where it is not "Automatic": the end of this axis at which the other one crosses it. */
  readonly crossedAt?: "Maximum" | "Minimum";
  /** Excel.ChartAxisTickLabelPosition text where it is not "NextToAxis". */
  readonly tickLabels?: "Low" | "High" | "None";
}

export interface ConditionalFormatSnapshot {
  readonly id: string;
  /** Kept as the file has it where it was read from one: index into the sheet's conditionalFormatting rules. */
  readonly origin: number | null;
  readonly ranges: readonly Rect[];
  readonly rule:
    | { readonly type: "custom"; readonly formula: string; readonly format: ConditionalStyle }
    | { readonly type: "cellValue"; readonly operator: string; readonly formula1: string; readonly formula2?: string; readonly format: ConditionalStyle }
    | { readonly type: "containsText"; readonly operator: string; readonly text: string; readonly format: ConditionalStyle }
    | { readonly type: "dataBar"; readonly color: string }
    | { readonly type: "colorScale"; readonly colors: readonly string[] }
    /** A rule of the file that we show and keep but do not describe. */
    | { readonly type: "other" };
  readonly priority: number;
  readonly stopIfTrue?: boolean;
}
export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface ValidationSnapshot {
  readonly origin: number | null;
  readonly ranges: readonly Rect[];
  readonly rule:
    | { readonly type: "list"; readonly source: string }
    | { readonly type: "wholeNumber" | "decimal" | "date" | "textLength"; readonly operator: string; readonly formula1: string; readonly formula2?: string }
    | { readonly type: "custom"; readonly formula: string }
    /** Input message only. */
    | { readonly type: "any" };
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string; readonly style: "Stop" | "Warning" | "Information" };
  readonly ignoreBlanks?: boolean;
}

export interface PageSnapshot {
  readonly orientation?: "Portrait" | "Landscape";
  /** Excel.PaperType text, "A4". */
  readonly paper?: string;
  readonly fitWide?: number;
  readonly fitTall?: number;
  /** Row span repeated at the top, "$1:$3". */
  readonly titleRows?: string;
  readonly printArea?: string;
  readonly centerHorizontally?: boolean;
  /** Percent, where it is not fitted to pages. */
  readonly scale?: number;
  /** Rows a new page begins with, ascending. */
  readonly rowBreaks?: readonly number[];
  /** Columns a new page begins with, ascending. */
  readonly columnBreaks?: readonly number[];
  /** Column span repeated at the left, "$A:$B". */
  readonly titleColumns?: string;
  /** Points. */
  readonly margins?: Readonly<Partial<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>>;
}
