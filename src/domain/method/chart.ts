import type { UnitName } from "../unit/unit";
import type { Text } from "./text";

/**
 * A chart over one of the method's tables; drawn by Office.js in the workbook and by the pane in the preview.
 * A series whose column holds no number is left out, and so is a chart without series or rows.
 */
export interface ChartSpec {
  readonly id: string;
  readonly title: Text;
  /** The table of the method that holds the data; the first column names the points unless `category` says otherwise. */
  readonly table: string;
  readonly category?: string;
  readonly series: readonly ChartSeries[];
  readonly axes?: ChartAxes;
}
export interface ChartAxes {
  readonly category?: AxisSpec;
  readonly primary?: AxisSpec;
  readonly secondary?: AxisSpec;
}
export interface ChartSeries {
  /** Column of the table. */
  readonly column: string;
  /**
   * "points" is a scatter and "path" a line through such points, in row order: the category column gives x.
   * "bar" lies, the first category on top; "marks" are points at a height, not joined.
   * "heat" makes every series a column of a heat map and every category a row of it: one scale of colour over all cells.
   */
  readonly shape: "column" | "bar" | "line" | "marks" | "area" | "points" | "path" | "doughnut" | "heat";
  readonly axis?: "primary" | "secondary";
  /** Bars that grow to the left, back to back with the others: numbers stay as they are in the table. */
  readonly side?: "left";
  /** A line to compare with, such as a cut or a diagonal: drawn thin and grey. */
  readonly guide?: true;
}
export interface AxisSpec {
  readonly title?: Text;
  readonly unit?: UnitName;
  readonly min?: number;
  readonly max?: number;
}
