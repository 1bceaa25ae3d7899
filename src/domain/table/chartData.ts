import type { Answer } from "../method/method";
import { place, type DrawnChart } from "./drawnCharts";
import type { ChartData } from "./previewModel";

/** A chart with its numbers. What is no number is a gap in the line, not a zero. */
export function chartData({ spec, columns, rows }: DrawnChart): ChartData {
  const column = (name: string): readonly Answer[] => rows.map((row) => row[place(columns, name, spec)]!);
  const category = spec.category ?? Object.keys(columns)[0]!;
  return {
    id: spec.id,
    title: spec.title,
    categoryLabel: columns[category]!.label,
    categories: column(category).map((answer) => (typeof answer === "number" ? answer : shown(answer))),
    series: spec.series.map((series) => {
      const { label, unit } = columns[series.column]!;
      return { ...series, label, unit, values: column(series.column).map((answer) => (typeof answer === "number" ? answer : null)) };
    }),
    axes: spec.axes ?? {},
  };
}

const shown = (answer: Answer): string => (typeof answer === "object" ? answer.fault : String(answer));
