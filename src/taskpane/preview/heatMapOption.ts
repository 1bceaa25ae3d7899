import type { EChartsCoreOption } from "echarts/core";
import type { Text } from "../../domain/method/text";
import type { ChartData } from "../../domain/table/previewModel";
import { shownNumber } from "../parts/show";

/** From few to many; every cell also says its number, in letters that stand out on both ends. */
const scales = { light: { fill: ["#ffffff", "#6baed6"], letters: "#1f1f1f", line: "#d1d1d1" }, dark: { fill: ["#1f1f1f", "#1f6aa5"], letters: "#ffffff", line: "#525252" } };

/** Pixels for the names across in the narrowest pane. */
const roomAcross = 220;

/** Categories down the side, series across; empty cells have no colour. */
export function heatMapOption(chart: ChartData, text: (text: Text) => string, dark: boolean, ink: string): EChartsCoreOption {
  const scale = scales[dark ? "dark" : "light"];
  const cells = chart.series.flatMap(({ values }, x) => values.flatMap((value, y) => (value === null ? [] : [[x, y, value] as const])));
  const numbers = cells.map(([, , value]) => value);
  const shown = (value: number): string => shownNumber(Math.abs(value) >= 100 ? Math.round(value) : value, chart.series[0]!.unit).replace(/\.00$/, "");
  const { category, primary } = chart.axes;
  const axis = (names: readonly string[], title: Text | undefined, width: number) => ({
    type: "category",
    data: names,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: ink, interval: 0, width, overflow: "break" },
    ...(title ? { name: text(title), nameLocation: "middle", nameGap: 36, nameTextStyle: { color: ink } } : {}),
  });
  return {
    grid: { left: 8, right: 8, top: 16, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "all" },
    tooltip: {
      confine: true,
      trigger: "item",
      // Names from the workbook are text, not HTML.
      renderMode: "richText",
      formatter: ({ value: [x, y, value] }: { readonly value: readonly [number, number, number] }) =>
        `${chart.categories[y] ?? ""} × ${text(chart.series[x]!.label)}: ${shownNumber(value, chart.series[x]!.unit)}`,
    },
    visualMap: { show: false, min: Math.min(...numbers), max: Math.max(...numbers, Math.min(...numbers) + 1e-6), inRange: { color: scale.fill } },
    xAxis: axis(chart.series.map(({ label }) => text(label)), primary?.title, Math.max(36, roomAcross / chart.series.length)),
    yAxis: { ...axis(chart.categories.map(String), category?.title, 72), inverse: true },
    series: [
      {
        type: "heatmap",
        data: cells,
        itemStyle: { borderColor: scale.line, borderWidth: 1 },
        label: { show: true, color: scale.letters, formatter: ({ value }: { readonly value: readonly number[] }) => shown(value[2]!) },
      },
    ],
  };
}
