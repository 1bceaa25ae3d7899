import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartSnapshot } from "../../snapshot";
import type { SeriesReader } from "../engine";
import { chartOption } from "./option";

use([BarChart, LineChart, PieChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, TitleComponent, TooltipComponent, SVGRenderer]);

export interface Drawing {
  update(chart: ChartSnapshot, read: SeriesReader): void;
  dispose(): void;
}

/** Draws a chart that fills the element and follows its size; as long as the element has no size, nothing is drawn. */
export function drawChart(element: HTMLElement, locale: "en" | "zh-CN"): Drawing {
  let echart: ECharts | null = null;
  let latest: { chart: ChartSnapshot; read: SeriesReader } | null = null;
  const draw = () => latest && echart?.setOption(chartOption(latest.chart, latest.read), { notMerge: true });
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === 0 || element.clientHeight === 0) return;
    if (echart) return echart.resize();
    echart = init(element, null, { renderer: "svg", locale: locale === "zh-CN" ? "ZH" : "EN" });
    draw();
  });
  observer.observe(element);
  return {
    update: (chart, read) => {
      latest = { chart, read };
      draw();
    },
    dispose: () => {
      observer.disconnect();
      echart?.dispose();
    },
  };
}
