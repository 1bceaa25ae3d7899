import type { EChartsType } from "echarts/core";
import { useEffect, useRef, useState } from "react";
import type { ChartData } from "../../domain/table/previewModel";
import { useLanguage } from "../parts/language";
import { chartOption } from "./chartOption";
import { inTurns } from "./charting/inTurns";
import { loadCharting } from "./charting/load";

export interface ChartCanvasProps {
  readonly chart: ChartData;
  readonly alt: string;
  readonly dark: boolean;
}

/** Draws one chart and follows the width of the pane. A promise of it: what draws is loaded when the first chart is shown. */
export async function loadChartCanvas() {
  const init = await loadCharting();
  return function ChartCanvas({ chart, alt, dark }: ChartCanvasProps) {
    const ref = useRef<HTMLDivElement>(null);
    const { text } = useLanguage();
    const [failure, setFailure] = useState<{ readonly of: unknown } | null>(null);
    useEffect(() => {
      const place = ref.current;
      if (!place) return;
      let drawn: EChartsType | undefined;
      const option = chartOption(chart, text, dark);
      const watch = new ResizeObserver(() => {
        if (drawn && drawn.getWidth() !== place.clientWidth) drawn.resize();
      });
      const begin = (): void => void (drawn = init(place, null, { renderer: "svg" }));
      const draw = [() => drawn?.setOption({ ...option, series: [] }), () => drawn?.setOption(option), () => watch.observe(place)];
      const stop = inTurns([begin, ...draw], (of) => setFailure({ of }));
      return () => {
        stop();
        watch.disconnect();
        drawn?.dispose();
      };
    }, [chart, text, dark]);
    if (failure) throw failure.of;
    return <div ref={ref} role="img" aria-label={alt} style={{ width: "100%", height: 240 }} />;
  };
}
