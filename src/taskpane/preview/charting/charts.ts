import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from "echarts/charts";

export const charts = [BarChart, HeatmapChart, LineChart, PieChart, ScatterChart];
