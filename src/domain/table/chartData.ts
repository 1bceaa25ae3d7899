import type { Answer } from "../method/method";
import type { DrawnChart, TableColumn } from "./drawnCharts";
import type { ChartData } from "./previewModel";

/** A chart with its numbers. What is no number is a gap in the line, not a zero. */
export function chartData({ spec, category, series, axes, rows }: DrawnChart): ChartData {
  const answers = ({ at }: TableColumn): readonly Answer[] => rows.map((row) => row[at]!);
  return {
    id: spec.id,
    title: spec.title,
    categoryLabel: category.label,
    categories: answers(category).map((answer) => (typeof answer === "number" ? answer : shown(answer))),
    series: series.map((one) => ({ ...one, values: answers(one).map((answer) => (typeof answer === "number" ? answer : null)) })),
    axes,
  };
}

const shown = (answer: Answer): string => (typeof answer === "object" ? answer.fault : String(answer));
