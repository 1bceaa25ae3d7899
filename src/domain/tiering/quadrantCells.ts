import type { ChartSpec } from "../method/chart";
import type { TableField, TableRow } from "../method/method";
import { say } from "../method/say";
import type { Text } from "../method/text";
import type { Quadrant } from "./highLow";

/** Customers in each of four quadrants: the first axis runs across, the second upwards. */
export const cellsTable = (x: Text, y: Text) =>
  ({
    label: { en: "Customers by quadrant", "zh-CN": "各象限客户数" },
    columns: {
      y: { unit: "code", label: y },
      low: { unit: "count", label: { en: `${x.en}: low`, "zh-CN": `${x["zh-CN"]}：低` } },
      high: { unit: "count", label: { en: `${x.en}: high`, "zh-CN": `${x["zh-CN"]}：高` } },
    },
  }) as const satisfies TableField;

/** The upper row holds those at or above the cut of the second axis. @param ycut null where there is nobody to cut */
export function cellRows(found: readonly Quadrant[], ycut: number | null): TableRow[] {
  const count = (x: boolean, y: boolean): number => found.filter((one) => one.x === x && one.y === y).length;
  return ycut === null ? [] : [true, false].map((high) => [`${high ? "≥" : "<"} ${say.number(ycut)}`, count(false, high), count(true, high)]);
}

export const cellsChart = (x: Text, y: Text) =>
  ({
    id: "cells",
    title: { en: "Customers by quadrant", "zh-CN": "各象限客户数" },
    table: "cells",
    series: [{ column: "low", shape: "heat" }, { column: "high", shape: "heat" }],
    axes: { category: { title: y }, primary: { title: x } },
  }) as const satisfies ChartSpec;
