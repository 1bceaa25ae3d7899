/** Chart types a snapshot can hold and the codec writes as native charts. */
export const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100",
  "BarClustered", "BarStacked", "BarStacked100",
  "Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100",
  "Area", "AreaStacked", "AreaStacked100",
  "Pie", "PieExploded", "Doughnut", "DoughnutExploded",
  "XYScatter", "XYScatterSmooth", "XYScatterSmoothNoMarkers", "XYScatterLines", "XYScatterLinesNoMarkers",
  "Radar", "RadarMarkers", "RadarFilled", "Bubble",
] as const;

export const hasAxes = (type: string): boolean => !/^(Pie|Doughnut)/.test(type);
