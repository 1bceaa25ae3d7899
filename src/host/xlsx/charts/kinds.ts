/** Excel.ChartType names and the chart group each one is in a file. */
export interface ChartKind {
  readonly group: "bar" | "line" | "area" | "pie" | "doughnut" | "scatter";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
  /** Scatter: a line through the points. */
  readonly line?: boolean;
  readonly smooth?: boolean;
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { group: "bar", direction: "col", grouping: "clustered" },
  ColumnStacked: { group: "bar", direction: "col", grouping: "stacked" },
  ColumnStacked100: { group: "bar", direction: "col", grouping: "percentStacked" },
  BarClustered: { group: "bar", direction: "bar", grouping: "clustered" },
  BarStacked: { group: "bar", direction: "bar", grouping: "stacked" },
  BarStacked100: { group: "bar", direction: "bar", grouping: "percentStacked" },
  Line: { group: "line", grouping: "standard" },
  LineStacked: { group: "line", grouping: "stacked" },
  LineStacked100: { group: "line", grouping: "percentStacked" },
  LineMarkers: { group: "line", grouping: "standard", markers: true },
  LineMarkersStacked: { group: "line", grouping: "stacked", markers: true },
  LineMarkersStacked100: { group: "line", grouping: "percentStacked", markers: true },
  Area: { group: "area", grouping: "standard" },
  AreaStacked: { group: "area", grouping: "stacked" },
  AreaStacked100: { group: "area", grouping: "percentStacked" },
  Pie: { group: "pie" },
  Doughnut: { group: "doughnut" },
  XYScatter: { group: "scatter", markers: true },
  XYScatterLines: { group: "scatter", markers: true, line: true },
  XYScatterLinesNoMarkers: { group: "scatter", line: true },
  XYScatterSmooth: { group: "scatter", markers: true, line: true, smooth: true },
  XYScatterSmoothNoMarkers: { group: "scatter", line: true, smooth: true },
};

/** A type we have no group for is drawn as columns. */
export function kindOf(type: string): ChartKind {
  return KINDS[type] ?? KINDS.ColumnClustered!;
}

export function typeOf(kind: ChartKind): string | undefined {
  return Object.keys(KINDS).find((name) => {
    const known = KINDS[name]!;
    return (
      known.group === kind.group && known.direction === kind.direction && known.grouping === kind.grouping &&
      !known.markers === !kind.markers && !known.line === !kind.line && !known.smooth === !kind.smooth
    );
  });
}
