import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent, VisualMapContinuousComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { ChartData } from "../../domain/table/previewModel";
import { useLanguage } from "../parts/language";
import { chartOption } from "./chartOption";

use([BarChart, HeatmapChart, LineChart, PieChart, ScatterChart, GridComponent, LegendComponent, TooltipComponent, VisualMapContinuousComponent, SVGRenderer]);

export interface ChartCanvasProps {
  readonly chart: ChartData;
  readonly alt: string;
  readonly dark: boolean;
}

/** Draws one chart and follows the width of the pane. A default export: it is loaded when the first chart is shown. */
export default function ChartCanvas({ chart, alt, dark }: ChartCanvasProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { text } = useLanguage();
  useEffect(() => {
    const place = ref.current;
    if (!place) return;
    const drawn = init(place, null, { renderer: "svg" });
    drawn.setOption(chartOption(chart, text, dark));
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, [chart, text, dark]);
  return <div ref={ref} role="img" aria-label={alt} style={{ width: "100%", height: 240 }} />;
}
