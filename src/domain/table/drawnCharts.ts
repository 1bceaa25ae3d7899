import type { AxisSpec, ChartSeries, ChartSpec } from "../method/chart";
import type { AnyMethod, OutputField, TableField, TableRow } from "../method/method";
import { tierBars, tierSummary, tierSummaryColumns, tierSummaryRows, type TierFacts } from "./tierBars";

/** A chart that has something to show, with its table; bounds of its axes are settled. */
export interface DrawnChart {
  readonly spec: ChartSpec;
  readonly columns: Readonly<Record<string, OutputField>>;
  readonly rows: readonly TableRow[];
}

/**
 * The charts of a run: the method's own, without series that hold no number; where none is left, its tiers as bars.
 * @param facts of the tiers; absent for a method that gives none
 */
export function drawnCharts(method: AnyMethod, tables: Readonly<Record<string, readonly TableRow[]>>, facts?: TierFacts): readonly DrawnChart[] {
  const specs: readonly ChartSpec[] = method.charts;
  const overTiers = (spec: ChartSpec): readonly DrawnChart[] => (facts ? drawn(spec, tierSummaryColumns(facts), tierSummaryRows(facts)) : []);
  const own = specs.flatMap((spec) => {
    if (spec.table === tierSummary) return overTiers(spec);
    const field: TableField | undefined = method.tables[spec.table];
    if (!field) throw new Error(`${method.id} has a chart over ${spec.table}, which is no table of it.`);
    const rows = tables[spec.table] ?? [];
    return drawn(spec, namedColumns(field, rows), rows);
  });
  return own.length > 0 || facts === undefined ? own : overTiers(tierBars(facts));
}

/** A table's columns as they are headed: those of a square table are its rows again, by name. */
export function namedColumns({ columns, square }: TableField, rows: readonly TableRow[]): Readonly<Record<string, OutputField>> {
  if (!square) return columns;
  return Object.fromEntries(
    Object.entries(columns).map(([id, field], i) => {
      const name = i === 0 ? undefined : rows[i - 1]?.[0];
      return [id, typeof name === "string" && name !== "" ? { ...field, label: { en: name, "zh-CN": name } } : field];
    }),
  );
}

/** Where a drawn chart's cells come from: the method's table, or null for the summary of tiers. */
export const tableOf = ({ spec }: DrawnChart): string | null => (spec.table === tierSummary ? null : spec.table);

function drawn(spec: ChartSpec, columns: Readonly<Record<string, OutputField>>, rows: readonly TableRow[]): readonly DrawnChart[] {
  const numbers = ({ column }: ChartSeries): readonly number[] => {
    const at = place(columns, column, spec);
    return rows.map((row) => row[at]!).filter((answer): answer is number => typeof answer === "number");
  };
  const series = spec.series.filter((one) => numbers(one).length > 0);
  if (series.length === 0) return [];
  if (!isMirrored({ series })) return [{ spec: { ...spec, series }, columns, rows }];
  const bound = roundBound(Math.max(...series.flatMap((one) => numbers(one).map(Math.abs))));
  const primary: AxisSpec = { ...spec.axes?.primary, min: -bound, max: bound };
  return [{ spec: { ...spec, series, axes: { ...spec.axes, primary } }, columns, rows }];
}

/** Two groups of bars back to back; their axis counts up from the middle on both sides. */
export const isMirrored = ({ series }: { readonly series: readonly ChartSeries[] }): boolean => series.some(({ side }) => side === "left");

/** Two series back to back share a line; a third needs one of its own. */
export const isOnOneLine = (spec: { readonly series: readonly ChartSeries[] }): boolean => isMirrored(spec) && spec.series.length === 2;

export const isHeatMap = ({ series }: { readonly series: readonly ChartSeries[] }): boolean => series[0]?.shape === "heat";

/** The least of 1, 2, 2.5, 5 and 10 times a power of ten that is not less; 1 for zero. */
export function roundBound(largest: number): number {
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((bound) => bound >= largest * (1 - 1e-9)) ?? 10 * power;
}

/** Where a chart's column stands in its table. */
export function place(columns: Readonly<Record<string, OutputField>>, name: string, spec: ChartSpec): number {
  const at = Object.keys(columns).indexOf(name);
  if (at < 0) throw new Error(`The chart ${spec.id} is over ${name}, which is no column of ${spec.table}.`);
  return at;
}
