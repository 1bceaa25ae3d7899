import type { Answer, FigureField, TableField, TableRow } from "../method/method";
import type { ChartSpec } from "../method/chart";
import type { ChartData } from "../table/previewModel";
import type { SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";

export interface DashboardFigure extends FigureField {
  readonly id: string;
  /** "" where it cannot be had. */
  readonly value: Answer;
}
/** A small table of the dashboard and the chart over it. */
export interface DashboardPart {
  readonly id: string;
  readonly table: TableField;
  readonly rows: readonly TableRow[];
  readonly spec: ChartSpec;
  /** null where there is nothing to draw. */
  readonly chart: ChartData | null;
}
export interface Dashboard {
  readonly asOf: SerialDate;
  readonly figures: readonly DashboardFigure[];
  /** Pool used, quota and balance, ageing, DSO trend, class mix, concentration, warning lights. */
  readonly parts: readonly DashboardPart[];
}
export declare const dashboardOf: (book: DeskBook, args: { readonly asOf: SerialDate }) => Dashboard;
