import type { RowOf } from "../../../domain/desk/tables";
import type { CustomerReceivables } from "../../../domain/desk/receivables";
import type { Overlap } from "../../../domain/quota/keyAndDebt";
import { points, pointsTable, quadrantChart } from "../../../domain/quota/quadrantChart";
import { chartData } from "../../../domain/table/chartData";
import { drawnChart, tableColumns } from "../../../domain/table/drawnCharts";
import type { ChartData } from "../../../domain/table/previewModel";

/** Sales against balance of every customer in four colours; null where there is nothing to draw. */
export function quadrantPicture(customers: readonly RowOf<"customers">[], answered: readonly CustomerReceivables[], overlap: Overlap): ChartData | null {
  const sales = new Map(customers.map(({ customer, sales: sold }) => [customer, sold ?? 0]));
  const drawn = drawnChart(
    quadrantChart,
    tableColumns(pointsTable, undefined),
    points(answered.map(({ customer }) => sales.get(customer) ?? 0), answered.map(({ balance }) => balance), overlap),
  );
  return drawn.series.length === 0 ? null : chartData(drawn);
}
