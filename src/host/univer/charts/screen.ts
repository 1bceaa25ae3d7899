import { DrawingTypeEnum } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { createElement, useEffect, useRef } from "react";
import type { ChartSnapshot } from "../../snapshot";
import type { Screen, SeriesReader } from "../engine";
import { exactPixels } from "../styles";
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
  private isRendered = false;
  private redraw: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly api: FUniver,
    private readonly locale: "en" | "zh-CN",
    /** Resolves when the grid is on the page; before that a box has no place to go to. */
    rendered: Promise<void>,
    private readonly placed: () => void,
  ) {
    void rendered.then(() => {
      this.isRendered = true;
      this.showSheet(this.sheetInFront());
    });
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
    this.showSheet(this.sheetInFront());
  }

  hideChart(_sheetId: string, chartId: string): void {
    this.charts.get(chartId)?.remove?.();
    this.charts.delete(chartId);
  }

  showSheet(sheetId: string): void {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    const headings = sheet?.getSkeleton();
    if (!this.isRendered || !sheet || !headings) return;
    const missing = [...this.charts.values()].filter((shown) => shown.sheetId === sheetId && !shown.remove);
    if (missing.length === 0) return;
    for (const shown of missing) {
      const { id, left, top, width, height } = shown.chart;
      // Univer measures from the corner of the headings, Office from the corner of A1.
      const startX = exactPixels(left) + headings.rowHeaderWidthAndMarginLeft;
      const startY = exactPixels(top) + headings.columnHeaderHeightAndMarginTop;
      const initPosition = { startX, startY, endX: startX + exactPixels(width), endY: startY + exactPixels(height) };
      const placed = sheet.addFloatDomToPosition({ componentKey: COMPONENT, initPosition, data: { chartId: id }, allowTransform: true });
      if (placed) shown.remove = () => this.takeOff(sheetId, placed.id);
    }
    this.placed();
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

  /** Also works on a sheet that is not in front, where the box itself cannot be asked to go. */
  private takeOff(subUnitId: string, drawingId: string): void {
    const unitId = this.api.getActiveWorkbook()?.getId();
    if (!unitId) return;
    const drawing = { unitId, subUnitId, drawingId, drawingType: DrawingTypeEnum.DRAWING_DOM };
    void this.api.executeCommand("sheet.command.remove-sheet-image", { unitId, drawings: [drawing] });
    this.placed();
  }

  private sheetInFront(): string {
    return this.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId() ?? "";
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
