import type { ChartSnapshot, SeriesSnapshot } from "../../snapshot";

/** What an Excel.ChartType text means for drawing. */
export interface Shape {
  readonly kind: "column" | "bar" | "line" | "area" | "scatter" | "pie" | "doughnut";
  readonly stack: "none" | "sum" | "share";
  /** Points of a line are marked. */
  readonly markers: boolean;
  /** Points of a scatter are joined. */
  readonly joined: boolean;
  readonly smooth: boolean;
}

/** "ColumnStacked100", "LineMarkers", "XYScatterSmoothNoMarkers"; what we do not know is drawn as columns. */
export function shapeOf(type: string): Shape {
  return {
    kind: kindOf(type),
    stack: /Stacked100/.test(type) ? "share" : /Stacked/.test(type) ? "sum" : "none",
    markers: /Markers/.test(type) && !/NoMarkers/.test(type),
    joined: /Lines|Smooth/.test(type),
    smooth: /Smooth/.test(type),
  };
}

function kindOf(type: string): Shape["kind"] {
  if (/Scatter|Bubble/.test(type)) return "scatter";
  if (/Doughnut/.test(type)) return "doughnut";
  if (/Pie/.test(type)) return "pie";
  if (/Area/.test(type)) return "area";
  if (/Line/.test(type)) return "line";
  return /Bar/.test(type) ? "bar" : "column";
}

export const seriesShape = (chart: ChartSnapshot, series: SeriesSnapshot): Shape => shapeOf(series.type ?? chart.type);

/** Excel's first six series colours. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
export const seriesColor = (series: SeriesSnapshot, index: number): string => series.color ?? PALETTE[index % PALETTE.length]!;
export const palette = (): string[] => [...PALETTE];
