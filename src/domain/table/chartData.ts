import type { ChartSpec } from "../method/chart";
import type { AnyMethod, Answer, OutputField, TableField, TableRow } from "../method/method";
import type { ChartData } from "./previewModel";

/** Fills a method's charts from its tables. What is no number is a gap in the line, not a zero. */
export function chartData(method: AnyMethod, tables: Readonly<Record<string, readonly TableRow[]>>): readonly ChartData[] {
  const specs: readonly ChartSpec[] = method.charts;
  return specs.map((spec) => {
    const fields = columnsOf(method, spec.table);
    const rows = tables[spec.table] ?? [];
    const column = (name: string): readonly Answer[] => rows.map((row) => row[place(fields, name, spec)]!);
    return {
      id: spec.id,
      title: spec.title,
      categories: column(spec.category ?? Object.keys(fields)[0]!).map((answer) => (typeof answer === "number" ? answer : shown(answer))),
      series: spec.series.map((series) => {
        const { label, unit } = fields[series.column]!;
        return { ...series, label, unit, values: column(series.column).map((answer) => (typeof answer === "number" ? answer : null)) };
      }),
      axes: spec.axes ?? {},
    };
  });
}

function columnsOf(method: AnyMethod, table: string): Readonly<Record<string, OutputField>> {
  const field: TableField | undefined = method.tables[table];
  if (!field) throw new Error(`${method.id} has a chart over ${table}, which is no table of it.`);
  return field.columns;
}

/** Where a chart's column stands in its table. */
export function place(fields: Readonly<Record<string, OutputField>>, name: string, spec: ChartSpec): number {
  const at = Object.keys(fields).indexOf(name);
  if (at < 0) throw new Error(`The chart ${spec.id} is over ${name}, which is no column of ${spec.table}.`);
  return at;
}

const shown = (answer: Answer): string => (typeof answer === "object" ? answer.fault : String(answer));
