import type { TrendPoint } from "../../../domain/desk/review";
import type { ChartSpec } from "../../../domain/method/chart";
import type { TableField } from "../../../domain/method/method";
import type { Text } from "../../../domain/method/text";
import { say } from "../../../domain/method/say";
import { chartData } from "../../../domain/table/chartData";
import { drawnChart, tableColumns } from "../../../domain/table/drawnCharts";
import type { ChartData } from "../../../domain/table/previewModel";

/** Customers in each class at every review, a line per class; null with fewer than two reviews. */
export function trendPicture(trend: readonly TrendPoint[], classes: readonly string[], words: { readonly title: Text; readonly review: Text }): ChartData | null {
  if (trend.length < 2) return null;
  const columns: TableField["columns"] = {
    date: { unit: "text", label: words.review },
    ...Object.fromEntries(classes.map((name, i) => [`class${i}`, { unit: "count" as const, label: { en: name, "zh-CN": name } }])),
  };
  const spec: ChartSpec = { id: "classes", title: words.title, table: "trend", category: "date", series: classes.map((_, i) => ({ column: `class${i}`, shape: "line" })), axes: { primary: { unit: "count", min: 0 } } };
  return chartData(drawnChart(spec, tableColumns({ columns }, undefined), trend.map(({ date, customers }) => [say.date(date), ...customers])));
}
