import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartSnapshot } from "../../snapshot";
import type { SeriesReader } from "../engine";
import { chartOption } from "./option";

use([BarChart, LineChart, PieChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, TitleComponent, TooltipComponent, SVGRenderer]);

export interface Drawing {
  update(chart: ChartSnapshot, read: SeriesReader): void;
  dispose(): void;
}

/** Draws a chart that fills the element and follows its size; the element has none yet when it is mounted. */
export function drawChart(element: HTMLElement, locale: "en" | "zh-CN"): Drawing {
  const echart = init(element, null, { renderer: "svg", locale: locale === "zh-CN" ? "ZH" : "EN" });
  const observer = new ResizeObserver(() => echart.resize());
  observer.observe(element);
  return {
    update: (chart, read) => echart.setOption(chartOption(chart, read), { notMerge: true }),
    dispose: () => {
      observer.disconnect();
      echart.dispose();
    },
  };
}
