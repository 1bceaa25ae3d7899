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
  readonly axes?: {
    readonly category?: AxisSpec;
    readonly primary?: AxisSpec;
    readonly secondary?: AxisSpec;
  };
}
export interface ChartSeries {
  /** Column of the table. */
  readonly column: string;
  /** "points" is a scatter: the category column gives x. */
  readonly shape: "column" | "bar" | "line" | "area" | "points" | "doughnut";
  readonly axis?: "primary" | "secondary";
}
export interface AxisSpec {
  readonly title?: Text;
  readonly unit?: UnitName;
  readonly min?: number;
  readonly max?: number;
}
