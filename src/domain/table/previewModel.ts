import type { ChartAxes } from "../method/chart";
import type { Answer, OutputField } from "../method/method";
import type { Text } from "../method/text";
import type { UnitName } from "../unit/unit";
import type { DrawnSeries } from "./drawnCharts";

/** What the user sees before anything is written; plain data, worded in both languages. */
export interface Preview {
  /** Customers that got a tier. */
  readonly rated: number;
  /** Rows given to the method that got none: blank, or answered with an error. */
  readonly unrated: number;
  /** From best to worst, every tier of the method, also those nobody is in. */
  readonly tiers: readonly TierSummary[];
  /** The column whose total per tier is shown. */
  readonly weight: { readonly label: Text; readonly unit: UnitName; readonly total: number };
  /** Customers within 2 % of a cut, nearest first. */
  readonly boundary: readonly BoundaryCustomer[];
  /** Labels of the columns that will be written; the reason column follows them. */
  readonly columns: readonly OutputField[];
  /** The first customers, heaviest first. */
  readonly rows: readonly PreviewRow[];
  readonly figures: readonly PreviewFigure[];
  readonly charts: readonly ChartData[];
}

export interface TierSummary {
  readonly tier: string;
  readonly customers: number;
  /** Of the rated customers, 0 to 1; 0 where nobody is rated. */
  readonly share: number;
  readonly weight: number;
  /** Of the total weight, 0 to 1; null where the weights cancel out or there are none. */
  readonly weightShare: number | null;
}

export interface BoundaryCustomer {
  readonly row: number;
  readonly name: string;
  readonly tier: string;
  readonly value: number;
  readonly unit: UnitName;
  readonly cut: number;
}

export interface PreviewRow {
  readonly row: number;
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly why: Text;
}

export interface PreviewFigure {
  readonly id: string;
  readonly label: Text;
  readonly unit: UnitName;
  readonly value: Answer;
}

/** A chart with its numbers in it: drawn in the pane as it will be in the workbook. */
export interface ChartData {
  readonly id: string;
  readonly title: Text;
  /** What the categories are: the heading of their column. */
  readonly categoryLabel: Text;
  /** Names of the points, or their x values in a scatter. */
  readonly categories: readonly (string | number)[];
  readonly series: readonly (DrawnSeries & { readonly values: readonly (number | null)[] })[];
  readonly axes: ChartAxes;
}
