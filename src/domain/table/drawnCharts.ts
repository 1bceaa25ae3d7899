import type { Evaluation } from "../method/evaluate";
import type { AxisSpec, ChartAxes, ChartSeries, ChartSpec } from "../method/chart";
import type { AnyMethod, Head, OutputField, TableField, TableRow } from "../method/method";
import type { Text } from "../method/text";
import type { UnitName } from "../unit/unit";
import { tierBars, tierSummary, tierSummaryColumns, tierSummaryRows, type TierFacts } from "./tierBars";

/** A column of a table as it stands in one run. */
export interface TableColumn {
  /** The column declared for it; several columns of a run may share one. */
  readonly column: string;
  /** Place in the rows, from 0. */
  readonly at: number;
  readonly label: Text;
  readonly unit: UnitName;
}
export type DrawnSeries = ChartSeries & TableColumn;

/** A chart that has something to show, with its table; bounds of its axes are settled. */
export interface DrawnChart {
  readonly spec: ChartSpec;
  readonly category: TableColumn;
  readonly series: readonly DrawnSeries[];
  readonly axes: ChartAxes;
  readonly rows: readonly TableRow[];
}

/** The columns of a table in one run, in the order of its cells. */
export function tableColumns({ columns }: Pick<TableField, "columns">, heads: readonly Head[] | undefined): readonly TableColumn[] {
  const found: readonly Head[] = heads ?? Object.keys(columns).map((column) => ({ column }));
  return found.map(({ column, label }, at) => {
    const field: OutputField = columns[column]!;
    return { column, at, label: label ?? field.label, unit: field.unit };
  });
}

/**
 * The charts of a run: the method's own, without series that hold no number; where none is left, its tiers as bars.
 * @param facts of the tiers; absent for a method that gives none
 */
export function drawnCharts(method: Pick<AnyMethod, "id" | "tables" | "charts">, { tables, heads }: Pick<Evaluation, "tables" | "heads">, facts?: TierFacts): readonly DrawnChart[] {
  const specs: readonly ChartSpec[] = method.charts;
  const overTiers = (spec: ChartSpec): readonly DrawnChart[] => (facts ? drawn(spec, tableColumns({ columns: tierSummaryColumns(facts) }, undefined), tierSummaryRows(facts)) : []);
  const own = specs.flatMap((spec) => {
    if (spec.table === tierSummary) return overTiers(spec);
    const field: TableField | undefined = method.tables[spec.table];
    if (!field) throw new Error(`${method.id} has a chart over ${spec.table}, which is no table of it.`);
    return drawn(spec, tableColumns(field, heads[spec.table]), tables[spec.table] ?? []);
  });
  return own.length > 0 || facts === undefined || facts.tiers.every(({ customers }) => customers === 0) ? own : overTiers(tierBars(facts));
}

/** Where a drawn chart's cells come from: the method's table, or null for the summary of tiers. */
export const tableOf = ({ spec }: DrawnChart): string | null => (spec.table === tierSummary ? null : spec.table);

/** Shapes whose length or height is what is compared: an axis that begins elsewhere would lie. */
const fromZero: ReadonlySet<ChartSeries["shape"]> = new Set(["column", "bar", "area", "marks"]);

const drawn = (spec: ChartSpec, columns: readonly TableColumn[], rows: readonly TableRow[]): readonly DrawnChart[] =>
  [drawnChart(spec, columns, rows)].filter(({ series }) => series.length > 0);

/** A chart over the rows of a table; series that hold no number are left out. */
export function drawnChart(spec: ChartSpec, columns: readonly TableColumn[], rows: readonly TableRow[]): DrawnChart {
  const category = columns.find(({ column }) => spec.category === undefined || column === spec.category);
  if (!category) throw new Error(`The chart ${spec.id} is over ${spec.category ?? "nothing"}, which is no column of ${spec.table}.`);
  const numbers = ({ at }: TableColumn): readonly number[] => rows.map((row) => row[at]!).filter((answer): answer is number => typeof answer === "number");
  const series = spec.series
    .flatMap((one) => columns.filter(({ column }) => column === one.column).map((column): DrawnSeries => ({ ...one, ...column })))
    .filter((one) => numbers(one).length > 0);
  const on = (side: "primary" | "secondary"): readonly DrawnSeries[] => series.filter(({ axis = "primary" }) => axis === side);
  const bounded = (side: "primary" | "secondary"): AxisSpec | undefined => {
    const axis = spec.axes?.[side];
    const shown = on(side).flatMap(numbers);
    const isFromZero = axis?.min === undefined && on(side).some(({ shape }) => fromZero.has(shape)) && shown.every((value) => value >= 0);
    return isFromZero ? { ...axis, min: 0 } : axis;
  };
  const bound = roundBound(series.flatMap(numbers).reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  const primary = isMirrored({ series }) ? { ...spec.axes?.primary, min: -bound, max: bound } : bounded("primary");
  const secondary = bounded("secondary");
  return { spec, category, series, axes: { ...spec.axes, ...(primary && { primary }), ...(secondary && { secondary }) }, rows };
}

interface WithSeries {
  readonly series: readonly ChartSeries[];
}

/** Two groups of bars back to back; their axis counts up from the middle on both sides. */
export const isMirrored = ({ series }: WithSeries): boolean => series.some(({ side }) => side === "left");

/** Two series back to back share a line; a third needs one of its own. */
export const isOnOneLine = (chart: WithSeries): boolean => isMirrored(chart) && chart.series.length === 2;

export const isHeatMap = ({ series }: WithSeries): boolean => series[0]?.shape === "heat";

/** The least of 1, 2, 2.5, 5 and 10 times a power of ten that is not less; 1 for zero. */
export function roundBound(largest: number): number {
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((bound) => bound >= largest * (1 - 1e-9)) ?? 10 * power;
}
