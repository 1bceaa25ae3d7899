import { FUniver } from "@univerjs/core/facade";
import { createElement, useEffect, useRef } from "react";
import type { ChartSnapshot } from "../../snapshot";
import type { Screen, SeriesReader } from "../engine";
import { pixels } from "../styles";
import { drawChart, type Drawing } from "./draw";

const COMPONENT = "TierbookChart";

interface ShownChart {
  readonly sheetId: string;
  chart: ChartSnapshot;
  read: SeriesReader;
  /** Places Univer has drawn the chart in; a person's copy of it is a second one. */
  readonly drawings: Set<Drawing>;
  /** Takes the chart's frame off the sheet; null as long as the sheet has not been in front. */
  remove: (() => void) | null;
}

/** Charts as floating boxes over the cells. A box is put on its sheet when that sheet comes to the front. */
export class ChartScreen implements Screen {
  private readonly charts = new Map<string, ShownChart>();
  private redraw: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly api: FUniver,
    private readonly locale: "en" | "zh-CN",
    private readonly cleared: () => void,
  ) {
    api.registerComponent(COMPONENT, ({ data }: { data?: { chartId: string } }) => this.box(data?.chartId ?? ""));
  }

  showChart(sheetId: string, chart: ChartSnapshot, read: SeriesReader): void {
    const shown = this.charts.get(chart.id);
    if (shown && samePlace(shown.chart, chart)) {
      shown.chart = chart;
      shown.read = read;
      this.refresh();
      return;
    }
    if (shown) this.hideChart(sheetId, chart.id);
    this.charts.set(chart.id, { sheetId, chart, read, drawings: new Set(), remove: null });
    this.showSheet(this.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId() ?? "");
  }

  hideChart(_sheetId: string, chartId: string): void {
    this.charts.get(chartId)?.remove?.();
    this.charts.delete(chartId);
  }

  showSheet(sheetId: string): void {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!sheet) return;
    for (const shown of this.charts.values()) {
      if (shown.sheetId !== sheetId || shown.remove) continue;
      const { id, left, top, width, height } = shown.chart;
      const initPosition = { startX: pixels(left), startY: pixels(top), endX: pixels(left + width), endY: pixels(top + height) };
      const placed = sheet.addFloatDomToPosition({ componentKey: COMPONENT, initPosition, data: { chartId: id }, allowTransform: true });
      if (placed) shown.remove = () => placed.dispose();
    }
    this.cleared();
  }

  refresh(): void {
    this.redraw ??= setTimeout(() => {
      this.redraw = null;
      for (const { chart, read, drawings } of this.charts.values()) for (const drawing of drawings) drawing.update(chart, read);
    }, 50);
  }

  dispose(): void {
    if (this.redraw) clearTimeout(this.redraw);
    this.charts.clear();
  }

  private box(chartId: string) {
    return createElement(ChartBox, {
      key: chartId,
      mount: (element: HTMLElement) => {
        const shown = this.charts.get(chartId);
        if (!shown) return () => undefined;
        const drawing = drawChart(element, this.locale);
        drawing.update(shown.chart, shown.read);
        shown.drawings.add(drawing);
        return () => {
          shown.drawings.delete(drawing);
          drawing.dispose();
        };
      },
    });
  }
}

function samePlace(a: ChartSnapshot, b: ChartSnapshot): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

function ChartBox({ mount }: { readonly mount: (element: HTMLElement) => () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => (ref.current ? mount(ref.current) : undefined), []);
  return createElement("div", { ref, style: { width: "100%", height: "100%", boxSizing: "border-box", background: "#fff", border: "1px solid #d9d9d9" } });
}
